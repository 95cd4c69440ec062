import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'
import type { Finding } from '../../rule.ts'
import { casedLike } from '../../../text/capitals.ts'
import { spanOf } from '../../../text/span.ts'
import { ALIKE, ONCE } from './adverb-twice.data.ts'

type Words = readonly TargetToken[]

/** Words that a second „noch“ or „auch“ may belong to. */
const JOINS = /^(?:und|oder|sowie|aber|sondern|bis|weder|sowohl)$/iu
/** „nicht noch“, „nur noch“: right before it these make another thing of the second. */
const DENIES = /^(?:nicht|nie|niemals|kein\p{L}*|nur)$/iu

/** „als auch“, „immer noch“, „wie schon“: part of a set phrase. */
const SET = /^(?:als|sondern|immer|wie|so|weder|nur)$/iu
/** „noch nie“, „auch heute“, „fast alle“: these go with what follows, so that two of them may go with two things. */
const GOES_WITH_NEXT =
  /^(?:noch|schon|auch|bereits|kaum|sogar|lediglich|fast|beinahe|ebenfalls|vielleicht|wieder)$/u
/** „noch zu tun“, „noch gewonnen“: no second thing to go with. */
const GOES_WITH_CLAUSE = /^(?:V|PTKZ|\$|$)/u

const isMeant = (word: TargetToken, next: TargetToken | undefined) =>
  next?.tag === 'KON' || (GOES_WITH_NEXT.test(word.text) && !GOES_WITH_CLAUSE.test(next?.tag ?? ''))

/** The word once more in the same piece, with nothing between that would begin anew. */
function again(words: Words, at: number): TargetToken | null {
  const word = words[at]
  if (!word || word.tag.startsWith('N') || !ONCE.has(word.lower) || SET.test(words[at - 1]?.text ?? ''))
    return null
  const rest = words.slice(at + 1)
  const next = rest.findIndex(({ text }) => text === word.lower)
  const second = rest[next]
  if (!second || next === 0 || second.sentence !== word.sentence) return null
  const between = rest.slice(0, next)
  if (DENIES.test(between.at(-1)?.text ?? '')) return null
  return between.some((each) => JOINS.test(each.text) || /^(?:KO[NU]|PREL|PW)/u.test(each.tag))
    ? null
    : second
}

/** English has it once at most. */
function isOnceIn({ source }: AnalysedPair, word: string): boolean {
  const english = ONCE.get(word)
  return source !== null && english !== undefined && (source.text.match(english)?.length ?? 0) < 2
}

/** „noch drei Spiele noch“ */
function* repeated(pair: AnalysedPair, words: Words): Iterable<Finding> {
  for (const [at, word] of words.entries()) {
    const second = again(words, at)
    if (!second || !isOnceIn(pair, second.text)) continue
    const { tokens } = pair.target
    const before = tokens[second.index - 1]
    if (before?.kind !== 'word' || isMeant(second, tokens[second.index + 1])) continue
    yield {
      target: [spanOf(second)],
      fixes: [{ at: { start: before?.end ?? second.start, end: second.end }, text: '' }],
      evidence: { word: word.lower },
      strength: 'again',
    }
  }
}

/** „Wenn es nur erst hell wäre“ */
const isWish = (tokens: Words, { index, sentence, text }: TargetToken) =>
  text === 'nur' &&
  tokens.some((each) => each.index < index && each.sentence === sentence && /^wenn$/iu.test(each.text))

const EVER_ALIKE: ReadonlySet<string> = new Set(ALIKE.flat())

/** Which of two words of one meaning stays; null where they are none. */
function keptOf(first: string, second: string): string | null {
  // „erst nur“ is "at first only".
  if (first === 'nur' && second === 'erst') return second
  if (!EVER_ALIKE.has(second)) return null
  const group = ALIKE.find((each) => each.includes(first) && each.includes(second))
  return first === second ? null : (group?.find((word) => word === first || word === second) ?? null)
}

/** „beinahe fast“ */
function* alike({ target: { tokens } }: AnalysedPair): Iterable<Finding> {
  for (const first of tokens) {
    const second = tokens[first.index + 1]
    if (!second?.spaced || second.sentence !== first.sentence) continue
    const kept = keptOf(first.lower, second.text)
    if (kept === null || isWish(tokens, first)) continue
    const at = spanOf(first, second)
    yield {
      target: [at],
      fixes: [{ at, text: casedLike(first.text, kept) }],
      evidence: { first: first.text, second: second.text },
      strength: 'alike',
      wording: 'alike',
    }
  }
}

/** An adverb that is said twice in a clause, by the same word or by another of its meaning. */
export const adverbTwice = defineRule({
  id: 'adverb-twice',
  version: 2,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: { again: 0.8, alike: 0.85 },
  name: { de: 'Adverb doppelt', en: 'Adverb said twice' },
  wordings: {
    main: {
      de: { what: '„{word}“ steht in diesem Satz schon', why: 'Eines der beiden ist zu viel.' },
      en: { what: 'This clause has “{word}” already', why: 'One of the two is too many.' },
    },
    alike: {
      de: {
        what: '„{first}“ und „{second}“ sagen hier dasselbe',
        why: 'Eines von beiden genügt.',
      },
      en: { what: '“{first}” and “{second}” say the same here', why: 'One of the two is enough.' },
    },
  },
  examples: {
    bad: [
      { target: 'Das Haus wäre «beinahe fast» abgebrannt.', fix: 'beinahe' },
      { source: 'He has two sisters left.', target: 'Er hat noch zwei Schwestern «noch».', fix: '' },
      {
        source: 'He would not, however, sing in May.',
        target: 'Er würde jedoch nicht im Mai «jedoch» singen.',
        fix: '',
      },
      {
        source: 'She resented him for putting it back.',
        target: 'Sie grollte ihm, da er es wieder in den Schrank «wieder» gestellt hatte.',
        fix: '',
      },
      {
        source: 'The shop has now sold its last cake.',
        target: 'Nun hat der Laden «nun» den letzten Kuchen verkauft.',
        fix: '',
      },
      {
        source: 'In less than a week she has now lost two hats.',
        target: 'Sie hat nun in weniger als einer Woche «nun» zwei Hüte verloren.',
        fix: '',
      },
      { target: 'Das ist «nur erst» der Teig.', fix: 'erst' },
    ],
    good: [
      { source: 'He has neither cakes nor bread.', target: 'Er hat noch heute weder Kuchen noch Brot.' },
      { source: 'He is still here and still sings.', target: 'Er ist noch hier und singt noch.' },
      { source: 'Now it is now or never.', target: 'Nun heißt es nun oder nie.' },
      { source: 'Now it is now or never.', target: 'Jetzt heißt es jetzt oder nie.' },
      { target: 'Wenn es nur erst hell wäre! Es kamen erst nur Kinder.' },
      {
        source: 'He is still here, even without a hat.',
        target: 'Noch ist er hier, wenn auch nicht noch heute.',
      },
      { target: 'Er kam immer wieder, aber doch nur heute.' },
    ],
  },
  *check(pair) {
    yield* alike(pair)
    if (pair.source === null) return
    for (const { words } of stretchesOf(pair.target)) yield* repeated(pair, words)
  },
})
