/** Content words in a row of the source of which nothing is in the target. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { gapOfSentence } from './gap-place.ts'
import { explainedByTarget } from './sense/meaning.ts'

const CONTENT = /^(?:NOUN|VERB|ADJ|PROPN|NUM|ADV)$/u

/** Words of one class in the target: nouns, names, full verbs, adjectives, foreign words, numbers. */
const TARGET_CONTENT = /^(?:NN|NE|VV|ADJ|FM|CARD)/u

/** Target words without a counterpart: where there are as many, the words were put differently, not left out. */
const MOST_OPEN = 0.5

/** Letters of a translation by which a compound or a word derived from it is known. */
const LEAST_STEM = 4
/** Translations of a word that are looked for in this way. */
const MOST_TRANSLATIONS = 60

export type Run = {
  readonly words: readonly SourceToken[]
  /** Target tokens linked with the content words beside the run. */
  readonly before: number | null
  readonly after: number | null
}

const isContent = ({ pos, kind }: SourceToken) => CONTENT.test(pos) && kind !== 'punctuation'

/** @param least words that a run has at least, and that are not even put in another way */
export function missingRuns(pair: AnalysedPair, least: number, lexicons: Lexicons): Run[] {
  const { source, links } = pair
  const found: Run[] = []
  let words: SourceToken[] = []
  let before: number | null = null
  for (const token of source?.tokens ?? []) {
    if (!isContent(token)) continue
    const linked = links.toTarget[token.index]?.[0]
    if (linked === undefined && links.sourceEvidence[token.index] === null) {
      words.push(token)
      continue
    }
    if (words.length >= least) found.push({ words, before, after: linked ?? null })
    words = []
    before = linked ?? before
  }
  if (words.length >= least) found.push({ words, before, after: null })
  return found.filter((run) => !isPutOtherwise(run, pair) && isMissing(run, least, pair, lexicons))
}

const folded = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** No free word of the target is derived from so many words of a run, or made up of them, or abbreviates them. */
function isMissing({ words }: Run, least: number, pair: AnalysedPair, lexicons: Lexicons): boolean {
  const { tokens } = pair.target
  const texts = tokens
    .filter(({ kind, index }) => kind === 'word' && pair.links.targetEvidence[index] === null)
    .map(({ text }) => folded(text))
  const abbreviated = abbreviatedIn(words, pair)
  const isThere = (word: SourceToken) =>
    abbreviated.has(word) ||
    isAgeIn(word, tokens) ||
    explainedByTarget(word, tokens, lexicons) ||
    stemsOf(word, lexicons).some((stem) => texts.some((text) => text.includes(stem)))
  let mayMiss = words.length
  for (const word of words) if (isThere(word) && --mayMiss < least) return false
  return mayMiss >= least
}

/** "39-year-old" is „(39)“ or „39-jährig“. */
function isAgeIn({ text }: SourceToken, tokens: readonly TargetToken[]): boolean {
  const [, age] = /^(\d+)-/u.exec(text) ?? []
  return age !== undefined && tokens.some((token) => token.text.split('-').includes(age))
}

/** „Verdacht“ of suspicion, which stands in „verdächtigt“; „Süden“ of southwards. */
function stemsOf({ lemma }: SourceToken, { translations }: Lexicons): string[] {
  const base = lemma.replace(/(?:wards?|ly)$/u, '')
  return [...new Set([lemma, base])]
    .flatMap((word) => translations.toGerman(word).slice(0, MOST_TRANSLATIONS))
    .filter((word) => !word.includes(' '))
    .map((word) => folded(word).replace(/(?:en|n|e)$/u, ''))
    .filter(({ length }) => length >= LEAST_STEM)
}

/** "chief executive officer" is CEO, "United States Army" US-Armee: words whose initials stand in the target. */
function abbreviatedIn(words: readonly SourceToken[], { target }: AnalysedPair): Set<SourceToken> {
  const initials = words.map(({ text }) => text.charAt(0).toUpperCase()).join('')
  const short = target.tokens
    .flatMap(({ text }) => (text.includes('-') ? text.split('-') : text))
    .filter((part) => /^\p{Lu}{2,5}$/u.test(part))
  return new Set(
    short.flatMap((part) => {
      const at = initials.indexOf(part)
      return at < 0 ? [] : words.slice(at, at + part.length)
    }),
  )
}

/** As much of the target is unexplained, between the neighbours or in their sentences, where German has its verbs at the end. */
function isPutOtherwise({ words, before, after }: Run, pair: AnalysedPair): boolean {
  const { tokens } = pair.target
  const [from, to] = [before ?? -1, after ?? tokens.length]
  const between = openBetween(pair, Math.min(from, to) + 1, Math.max(from, to))
  const own = new Set(words.map(({ sentence }) => sentence))
  if (own.size > 1 || words.some((word) => gapOfSentence(pair, word) !== null))
    return between > MOST_OPEN * words.length
  if (between >= MOST_OPEN * words.length) return true
  const sentences = new Set([tokens[from]?.sentence, tokens[to]?.sentence])
  const here = tokens.filter(({ sentence }) => sentences.has(sentence))
  const open = openBetween(pair, here[0]?.index ?? 0, (here.at(-1)?.index ?? -1) + 1)
  return open > MOST_OPEN * openOfSource(pair, own)
}

const openOfSource = ({ source, links }: AnalysedPair, sentences: ReadonlySet<number>): number =>
  (source?.tokens ?? []).filter(
    (token) =>
      sentences.has(token.sentence) && isContent(token) && links.sourceEvidence[token.index] === null,
  ).length

/** Target words in a stretch that nothing explains. */
const openBetween = ({ target, links }: AnalysedPair, first: number, end: number): number =>
  target.tokens
    .slice(first, end)
    .filter(({ tag, index }) => TARGET_CONTENT.test(tag) && links.targetEvidence[index] === null).length
