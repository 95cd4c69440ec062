/** Units, currencies and words of amount changed; what is left out or added. */
import type { TargetToken } from '../../../shared/analysis/pair.ts'
import { otherNumber } from './agreement.ts'
import { anywhere, byPattern, corruptor } from './corruptor.ts'
import type { Change, Corruptor } from './corruptor.ts'

const UNITS: readonly (readonly [german: string, wrong: string, english: RegExp])[] = [
  ['Meilen', 'Kilometer', /\bmiles?\b/iu],
  ['Kilometer', 'Meilen', /\b(?:kilomet(?:er|re)s?|km)\b/iu],
  ['Meter', 'Fuß', /\bmet(?:er|re)s?\b/iu],
  ['Fuß', 'Meter', /\b(?:feet|foot|ft)\b/iu],
  ['Acres', 'Hektar', /\bacres?\b/iu],
  ['Tage', 'Wochen', /\bdays?\b/iu],
  ['Wochen', 'Monate', /\bweeks?\b/iu],
  ['Monate', 'Jahre', /\bmonths?\b/iu],
  ['Jahre', 'Monate', /\byears?\b/iu],
  ['Stunden', 'Minuten', /\bhours?\b/iu],
  ['Minuten', 'Sekunden', /\bminutes?\b/iu],
]

const number = '(?:\\d[\\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)'

/** Another unit behind a number that is left as it is in the source. */
const otherUnit = corruptor('another unit', 'unit-changed', ({ source, target }) =>
  UNITS.flatMap(([german, wrong, english]) => {
    const pattern = new RegExp(`(?<=(?<![\\p{L}\\d])${number} )${german}(?=n?(?![\\p{L}]))`, 'gu')
    // The other unit in the source would explain it.
    const [, , other] = UNITS.find(([unit]) => unit === wrong) ?? []
    if (!english.test(source) || other?.test(source)) return []
    return [...target.matchAll(pattern)].map(({ index, 0: text }) => ({
      at: { start: index, end: index + text.length },
      text: wrong,
    }))
  }),
)

const WORDS = /^(?:NN|NE|VV|ADJ)/u

/** A piece between two commas that says enough to be missed. */
function pieces(tokens: readonly TargetToken[]): { start: number; end: number; content: number }[] {
  const marks = tokens.filter(({ text }) => text === ',')
  return marks.slice(0, -1).flatMap((mark, at) => {
    const next = marks[at + 1]
    const inner = tokens.slice(mark.index + 1, next?.index)
    const content = inner.filter(({ tag, known, copied }) => WORDS.test(tag) && known && !copied).length
    return next && content >= 4 ? [{ start: mark.start, end: next.start, content }] : []
  })
}

const leftOut = anywhere(
  corruptor('piece between commas gone', ['content-left-out', 'length-ratio'], ({ pair }) =>
    pieces(pair().target.tokens).map(({ start, end }) => ({ at: { start, end }, text: '' })),
  ),
)

const added = corruptor('piece of another sentence added', 'content-added', ({ pair }, { other }) => {
  const comma = pair().target.tokens.find(({ text }) => text === ',')
  const from = other()
  const [piece] = pieces(from.pair().target.tokens)
  if (!comma || !piece) return []
  return [{ at: { start: comma.start, end: comma.start }, text: from.target.slice(piece.start, piece.end) }]
})

const NUMBERS_OF_PERSONS: readonly (readonly [english: RegExp, german: string, wrong: string])[] = [
  [/^He\b/u, 'Er', 'Sie'],
  [/^They\b/u, 'Sie', 'Er'],
  [/^She\b/u, 'Sie', 'Er'],
]

/** Another person as the subject at the start, the verb along with it. */
const otherPerson: Corruptor = corruptor(
  'another person',
  'pronoun-changed',
  ({ pair, source, target }, tools) => {
    const [subject, verb] = pair().target.tokens
    const found = NUMBERS_OF_PERSONS.find(
      ([english, german]) => english.test(source) && subject?.text === german,
    )
    if (!found || !verb || !subject) return []
    const [english, , wrong] = found
    const form = otherNumber(verb, tools.lexicons.german)
    const isSingular = !/^They/u.test(source)
    // „Sie“ with the same verb would be "she" for "he": people's names behind it say who is meant, the sentence alone does not.
    const text = wrong === 'Sie' || !isSingular ? form : verb.text
    if (text === null || (english.source === '^She\\b' && wrong === 'Er')) return []
    return [
      {
        at: { start: subject.start, end: verb.end },
        text: `${wrong}${target.slice(subject.end, verb.start)}${text}`,
      },
    ]
  },
)

const CURRENCIES: readonly (readonly [german: RegExp, english: RegExp, wrong: string])[] = [
  [/(?:US-)?Dollar/gu, /\$|dollar/iu, 'Euro'],
  [/Euro(?!p)/gu, /€|euro|EUR/iu, 'Dollar'],
  [/(?<=\d |Millionen |Milliarden )Pfund(?! Sterling)/gu, /£/u, 'Euro'],
]

const otherCurrency = corruptor('another currency', 'currency-changed', ({ source, target }) =>
  CURRENCIES.flatMap(([german, english, wrong]): Change[] =>
    !english.test(source)
      ? []
      : [...target.matchAll(german)]
          .filter(({ index }) => /(?:\d|Millionen|Milliarden) $/u.test(target.slice(0, index)))
          .map(({ index, 0: text }) => ({ at: { start: index, end: index + text.length }, text: wrong })),
  ),
)

const FORBIDS = /\b(?:must not|mustn['’]t|may not|are not allowed|is not allowed)\b/iu
const NEED_NOT = /\b(?:(?:does|do|did) not have to|(?:does|do|did)n['’]t have to|need not)\b/iu

export const QUANTITIES: readonly Corruptor[] = [
  otherUnit,
  otherCurrency,
  leftOut,
  added,
  otherPerson,
  byPattern('Prozent for percentage points', 'percentage-points', /Prozentpunkten?/gu, (_m, source) =>
    /percentage points?/iu.test(source) ? 'Prozent' : null,
  ),
  byPattern('einige for few', 'few-or-a-few', /(?<!\p{L})[Ww]enige(?= )/gu, ({ text }, source) =>
    /(?<!\b(?:a|the|last|past|next|first|quite a|these) )\bfew\b/iu.test(source)
      ? text.replace('Wenige', 'Einige').replace('wenige', 'einige')
      : null,
  ),
  byPattern(
    'ein wenig for little',
    'few-or-a-few',
    /(?<!\p{L}|ein |zu |so )wenig(?= \p{Lu})/gu,
    (_m, source) => (/(?<!\b(?:a|the) )\blittle\b/iu.test(source) ? 'ein wenig' : null),
  ),
  byPattern(
    'einige before a number',
    'some-number',
    /(?<!\p{L})(?:[Ee]twa|[Rr]und|[Uu]ngefähr)(?= \d)/gu,
    ({ text }, source) => (/\bsome \d/iu.test(source) ? (/^\p{Lu}/u.test(text) ? 'Einige' : 'einige') : null),
  ),
  byPattern('müssen for must not', 'must-not', /(?<!\p{L})(darf|dürfen)(?= .*nicht)/gu, ({ text }, source) =>
    FORBIDS.test(source) && /must/iu.test(source) ? ({ darf: 'muss', dürfen: 'müssen' }[text] ?? null) : null,
  ),
  byPattern('dürfen for need not', 'must-not', /(?<!\p{L})(muss|müssen)(?= .*nicht)/gu, ({ text }, source) =>
    NEED_NOT.test(source) ? ({ muss: 'darf', müssen: 'dürfen' }[text] ?? null) : null,
  ),
]
