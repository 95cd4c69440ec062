/** What the source says is lost, changed or left in English. */
import type { SourceToken, TargetToken } from '../../../shared/analysis/pair.ts'
import type { Lexicons } from '../../../shared/lexicon/lexicon.ts'
import { anywhere, byPattern, corruptor, englishWords, spanOf } from './corruptor.ts'
import type { Change, Corruptor, Sample } from './corruptor.ts'

const DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/** German words that the dictionary links to a word of the source, with that word. */
function translated({ pair }: Sample): { token: TargetToken; original: SourceToken }[] {
  const { target, source, links } = pair()
  return links.list.flatMap((link) => {
    const token = target.tokens[link.target]
    const original = source?.tokens[link.source]
    if (link.evidence !== 'dictionary' || !token || !original || token.kind !== 'word') return []
    return token.text.toLowerCase() === original.text.toLowerCase() ? [] : [{ token, original }]
  })
}

const CLASSES: readonly (readonly [name: string, german: RegExp, english: string])[] = [
  ['noun', /^NN$/u, 'NOUN'],
  ['verb', /^VV/u, 'VERB'],
  ['adjective', /^ADJ/u, 'ADJ'],
]

/** „Episode“, „Boss“: the same word is German as it stands, and the dictionary gives it as its own translation. */
const isGermanToo = ({ lemma }: SourceToken, form: string, { german, translations }: Lexicons) =>
  german.readings(form).some(({ pos }) => pos === 'noun') &&
  translations.toGerman(lemma).some((word) => word.toLowerCase() === lemma.toLowerCase())

const copied = (name: string, german: RegExp, english: string, capital: boolean): Corruptor =>
  corruptor(`English ${name}${capital ? ', capitalised' : ''}`, 'untranslated-word', (sample, { lexicons }) =>
    translated(sample).flatMap(({ token, original }): Change[] => {
      if (!german.test(token.tag) || original.pos !== english || !/^\p{Ll}{3,}$/u.test(original.text))
        return []
      const text = capital ? original.text.charAt(0).toUpperCase() + original.text.slice(1) : original.text
      return capital && isGermanToo(original, text, lexicons) ? [] : [{ at: spanOf(token), text }]
    }),
  )

type Pool = ReadonlyMap<string, readonly TargetToken[]>
const pools = new WeakMap<readonly Sample[], Pool>()

/** What a word must share with the one it replaces, so that only its meaning is wrong. */
function formOf({ tag, text, readings }: TargetToken): string | null {
  if (!/^(?:NN|VV|ADJ)/u.test(tag) || readings.length === 0 || !/^\p{L}+$/u.test(text)) return null
  const cells = readings.reduce((sum, { agreement, verb }) => sum | agreement | (verb << 1), 0)
  return `${tag} ${cells} ${tag.startsWith('ADJ') ? text.slice(-2) : ''}`
}

function poolOf(samples: readonly Sample[]): Pool {
  const known = pools.get(samples)
  if (known) return known
  const pool = new Map<string, TargetToken[]>()
  for (const sample of samples.slice(0, 1500))
    for (const token of sample.pair().target.tokens) {
      const form = formOf(token)
      if (form !== null && token.known && !token.copied) pool.set(form, [...(pool.get(form) ?? []), token])
    }
  pools.set(samples, pool)
  return pool
}

/** A word of the same form and frequency that means nothing the source says. */
const wrongWord = (name: string, german: RegExp): Corruptor =>
  corruptor(
    `${name} that means something else`,
    ['wrong-sense', 'known-mistranslation'],
    (sample, { random, lexicons, samples }) => {
      const words = [...englishWords(sample.pair().source)]
      const lemmas = sample.pair().source?.tokens.map(({ lemma }) => lemma) ?? []
      return translated(sample).flatMap(({ token }): Change[] => {
        const form = german.test(token.tag) && token.particle === null ? formOf(token) : null
        if (form === null) return []
        const zipf = lexicons.german.zipf(token.text)
        const near = (poolOf(samples).get(form) ?? []).filter(
          (other) =>
            Math.abs(lexicons.german.zipf(other.text) - zipf) < 0.4 &&
            other.lemma !== token.lemma &&
            ![...words, ...lemmas].some((word) => means(other, word, lexicons)),
        )
        const other = random.pick(near)
        return other ? [{ at: spanOf(token), text: other.text }] : []
      })
    },
  )

const means = ({ lemma, text }: TargetToken, english: string, { translations }: Lexicons) =>
  translations.linked(lemma, english) || translations.linked(text, english)

const ENGLISH_DENIALS =
  /(?<!\p{L})(?:not|no|never|nobody|nothing|nowhere|neither|nor|none|without|cannot)(?!\p{L})|n['’]t(?!\p{L})/giu
const GERMAN_DENIALS =
  /(?<!\p{L})(?:nicht|nichts|nie|niemals|niemand\p{L}*|kein\p{L}*|weder|noch|ohne|kaum)(?!\p{L})/giu
const GERMAN_DENIALS_ANY = new RegExp(GERMAN_DENIALS.source, 'iu')
/** The source denies its finite verb, so that leaving the denial out turns the sentence into its opposite. */
const VERB_DENIED =
  /(?<!\p{L})(?:do|does|did|is|are|was|were|can|could|would|will|shall|should|must|may|might|has|have|had)(?: ?not|n['’]t)(?!\p{L})/iu
const deniesOnce = (text: string, denials: RegExp) => [...text.matchAll(denials)].length === 1

/** What German may say with nicht though English has no "not": refuse, fail, hardly, unlikely, lack, only, rather than … */
const MAY_DENY =
  /not|n['’]t|never|no |none|nor|without|un\p{L}+|in(?:ab|ad|ac|ef|vis|com)\p{L}+|im(?:poss|mat|perf)\p{L}+|dis\p{L}+|fail|refus|hardly|barely|lack|only|rather|than|too |until|less|few|little|deny|denie|avoid|prevent|stop|cease|miss/iu

export const ACCURACY: readonly Corruptor[] = [
  ...CLASSES.flatMap(([name, german, english]) => [
    copied(name, german, english, false),
    ...(name === 'noun' ? [copied(name, german, english, true)] : []),
  ]),
  ...CLASSES.map(([name, german]) => wrongWord(name, german)),
  {
    id: 'sentence left in English',
    rules: ['untranslated-segment'],
    damage({ source, target }) {
      if (source === target || source.split(' ').length < 6) return null
      const places = [{ start: 0, end: source.length }]
      return { article: [{ source, target: source }], good: [{ source, target }], at: 0, places }
    },
  },
  corruptor('number changed', ['number-mismatch', 'date-mismatch'], ({ target, source }, { random }) =>
    [...target.matchAll(/(?<![\p{L}\d.,])\d{1,4}(?![\d\p{L}]|[.,]\d|\.)/gu)].flatMap((match): Change[] => {
      if (!new RegExp(`(?<!\\d)${match[0]}(?!\\d)`, 'u').test(source)) return []
      const value = Number(match[0]) + 1 + Math.floor(random.next() * 8)
      return [{ at: { start: match.index, end: match.index + match[0].length }, text: String(value) }]
    }),
  ),
  byPattern(
    'Billion for billion',
    'number-mismatch',
    /Milliarde(n?)(?!\p{L})/gu,
    ({ groups }) => `Billion${groups[0] ? 'en' : ''}`,
  ),
  anywhere(
    corruptor('number gone', 'number-missing', ({ target, source }) =>
      [...target.matchAll(/(?<=\p{L} )\d{1,4} (?=\p{L})/gu)].flatMap((match): Change[] =>
        source.includes(match[0].trim())
          ? [{ at: { start: match.index, end: match.index + match[0].length }, text: '' }]
          : [],
      ),
    ),
  ),
  byPattern(
    'another weekday',
    'date-mismatch',
    new RegExp(`(?<!\\p{L})(?:${DAYS.join('|')})(?!\\p{L})`, 'gu'),
    ({ text }, source, { random }) =>
      /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u.test(source)
        ? (random.pick(DAYS.filter((day) => day !== text)) ?? null)
        : null,
  ),
  byPattern(
    'another month',
    'date-mismatch',
    new RegExp(`(?<=\\d\\. )(?:${MONTHS.join('|')})(?!\\p{L})`, 'gu'),
    ({ text }, _s, { random }) => random.pick(MONTHS.filter((month) => month !== text)) ?? null,
  ),
  byPattern(
    'another day',
    ['date-mismatch', 'number-mismatch'],
    new RegExp(`(?<!\\d)\\d{1,2}(?=\\. (?:${MONTHS.join('|')}))`, 'gu'),
    ({ text }) => String((Number(text) % 28) + 1),
  ),
  byPattern(
    'another month, without a day',
    'date-mismatch',
    new RegExp(`(?<!\\d\\. )(?<=[Ii]m )(?:${MONTHS.join('|')})(?!\\p{L})`, 'gu'),
    ({ text }, source, { random }) =>
      /January|February|March|April|May|June|July|August|September|October|November|December/u.test(source)
        ? (random.pick(MONTHS.filter((month) => month !== text)) ?? null)
        : null,
  ),
  // Where both sides deny once: with another denial left, the sentence may still be good German for its source.
  anywhere(
    corruptor('nicht gone', 'negation-lost', ({ target, source }) =>
      deniesOnce(source, ENGLISH_DENIALS) && deniesOnce(target, GERMAN_DENIALS) && VERB_DENIED.test(source)
        ? [...target.matchAll(/(?<!\p{L})nicht (?!nur|mehr|ganz|immer|alle|gar)/gu)].map(
            ({ index, 0: text }) => ({
              at: { start: index, end: index + text.length },
              text: '',
            }),
          )
        : [],
    ),
  ),
  anywhere(
    corruptor('kein lost its k', 'negation-lost', ({ target, source }) =>
      deniesOnce(source, ENGLISH_DENIALS) && deniesOnce(target, GERMAN_DENIALS)
        ? [...target.matchAll(/(?<!\p{L})k(?=eine?[nmrs]? )/gu)].map(({ index }) => ({
            at: { start: index, end: index + 1 },
            text: '',
          }))
        : [],
    ),
  ),
  // Where the dictionary links the denied verb to one of the source: a free translation may well need its nicht.
  corruptor('nicht too many', 'negation-added', (sample) =>
    MAY_DENY.test(sample.source) || GERMAN_DENIALS_ANY.test(sample.target)
      ? []
      : translated(sample).flatMap(({ token, original }): Change[] =>
          /^VV(?:PP|INF)$/u.test(token.tag) &&
          original.pos === 'VERB' &&
          sample.pair().target.tokens[token.index - 1]?.tag !== 'PTKZU'
            ? [{ at: { start: token.start, end: token.start }, text: 'nicht ' }]
            : [],
        ),
  ),
]
