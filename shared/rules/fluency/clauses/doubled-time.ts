import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { MONTH_NAMES } from '../../../text/dates.ts'
import { spanOf } from '../../../text/span.ts'
import type { Span } from '../../../text/span.ts'
import { matchesAround } from '../../find.ts'
import { defineRule } from '../../rule.ts'
import type { Finding } from '../../rule.ts'

/** Two "seit" for one span of time, or "bereits … schon". Inside one clause only. */
const TWICE =
  /(?<!\p{L})([Ss]eit\s(?!dem\s)[^.,;:!?]{3,80}?\s)(seit\s(?:langem|Langem|Jahren|Jahrzehnten|Monaten|Wochen|Tagen|längerem)|seitdem)(?!\p{L})/gu
const ALREADY =
  /(?<!\p{L})([Bb]ereits\s[^.,;:!?]{0,40}?)(schon)(?!\p{L})|(?<!\p{L})([Ss]chon\s[^.,;:!?]{0,40}?)(bereits)(?!\p{L})/gu

/** „jahrelang über Jahre“, and the other way round. */
const FOR_LONG =
  /(?<!\p{L})(stunden|tage|wochen|monate|jahre|jahrzehnte)lang\s[^.,;:!?]{0,30}?((?:über|seit|für)\s\1n?(?:\s(?:hinweg|lang))?)(?!\p{L})|(?<!\p{L})(?:über|seit|für)\s(stunden|tage|wochen|monate|jahre|jahrzehnte)n?\s[^.,;:!?]{0,30}?(\3lang)(?!\p{L})/giu

const DAYS: readonly (readonly [german: string, english: string])[] = [
  ['Montag', 'Monday'],
  ['Dienstag', 'Tuesday'],
  ['Mittwoch', 'Wednesday'],
  ['Donnerstag', 'Thursday'],
  ['Freitag', 'Friday'],
  ['Samstag', 'Saturday'],
  ['Sonntag', 'Sunday'],
]
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ...DAYS,
  ...MONTH_NAMES.de.map((german, at): [string, string] => [german, MONTH_NAMES.en[at] ?? '']),
])

/** One of them is in the text again. */
const SAID_AGAIN = new RegExp(`(${[...ENGLISH.keys()].join('|')}|(?:19|20)\\d\\d)[^]*\\1`, 'u')

/** What is counted in the source for a German day, month or year; null for any other word. */
const inEnglish = ({ kind, text }: TargetToken): string | null =>
  ENGLISH.get(text) ?? (kind === 'number' && /^(?:19|20)\d\d$/u.test(text) ? text : null)

/** „im Juli“, „am Montag“, „im Jahr 2019“: the words in front belong to the name. */
function dated(tokens: readonly TargetToken[], name: TargetToken): readonly TargetToken[] {
  let first = name.index
  if (/^Jahre?$/u.test(tokens[first - 1]?.text ?? '')) first--
  if (/^(?:im|am|seit|bis|ab|vom)$/iu.test(tokens[first - 1]?.text ?? '')) first--
  return tokens.slice(first, name.index + 1)
}

const wordsOf = (tokens: readonly TargetToken[]) => tokens.map(({ text }) => text.toLowerCase()).join(' ')

/** The same date twice in a sentence, in the same words, and once in the source. */
function* datedTwice({ source, target: { tokens, text } }: AnalysedPair): Iterable<Span> {
  if (source === null || !SAID_AGAIN.test(text)) return
  for (const name of tokens) {
    const english = inEnglish(name)
    if (english === null || source.tokens.filter((token) => token.text === english).length !== 1) continue
    const date = dated(tokens, name)
    const isSaid = tokens.some(
      (other) =>
        other.index < name.index &&
        other.text === name.text &&
        other.sentence === name.sentence &&
        wordsOf(dated(tokens, other)) === wordsOf(date),
    )
    if (isSaid && date.length > 1) yield spanOf(date[0] ?? name, name)
  }
}

export const doubledTime = defineRule({
  id: 'doubled-time',
  version: 2,
  category: 'style/awkward',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Doppelte Zeitangabe', en: 'Doubled expression of time' },
  wordings: {
    main: {
      de: {
        what: '„{word}“ sagt noch einmal, was schon dasteht',
        why: 'Eine der beiden Zeitangaben genügt.',
      },
      en: { what: '“{word}” repeats what was said', why: 'One of the two expressions of time is enough.' },
    },
  },
  examples: {
    bad: [
      { target: 'Seit 1998 streiten die Nachbarn «seit Jahren» um den Zaun.', fix: null },
      { target: 'Sie hat bereits am Montag «schon» gewählt.', fix: null },
      { target: 'Der Streit zog sich jahrelang «über Jahre» hin.', fix: '' },
      {
        source: 'In March the shop closed after a fire.',
        target: 'Im März schloss der Laden, nachdem es «im März» gebrannt hatte.',
        fix: '',
      },
    ],
    good: [
      { target: 'Seit Montag warten sie, seit Jahren hoffen sie.' },
      { target: 'Bereits 1998 war er da, schon damals mit Hut.' },
      { target: 'Im März schloss der Laden, der im März eröffnet hatte.' },
      {
        source: 'It opened in March and closed in March.',
        target: 'Im März öffnete und im März schloss er.',
      },
      {
        source: 'Prices rose from March to May.',
        target: 'Im März stiegen die Preise, bis März um zwei, danach um vier.',
      },
    ],
  },
  *check(pair) {
    const { target } = pair
    for (const { end, groups } of matchesAround(/[en]lang/iu, target.text, FOR_LONG)) {
      const word = groups[1] || groups[3] || ''
      yield repeated(target.text, { start: end - word.length, end })
    }
    for (const at of datedTwice(pair)) yield repeated(target.text, at)
    for (const { end, groups } of [
      ...matchesAround(/[Ss]eit\s[^]*\sseit/u, target.text, TWICE),
      ...matchesAround(/chon[^]*bereits|ereits[^]*schon/u, target.text, ALREADY),
    ]) {
      const word = groups[1] || groups[3] || ''
      yield { target: [{ start: end - word.length, end }], evidence: { word } }
    }
  },
})

/** What is said again goes, with the space before it. */
function repeated(text: string, at: Span): Finding {
  const before = text.slice(0, at.start).trimEnd().length
  return {
    target: [at],
    fixes: [{ at: { start: before, end: at.end }, text: '' }],
    evidence: { word: text.slice(at.start, at.end) },
  }
}
