import type { LinkEvidence, SourceToken, TargetToken } from '../pair.ts'
import type { WordClass } from './classes.ts'
import type { EnglishSide, Explainer, GermanSide } from './explain.ts'
import type { PhraseWord } from './phrases.ts'

/** How far each kind of evidence is to be trusted by itself; precision of such links on pe-train's alignments. */
const TRUST: Readonly<Record<LinkEvidence, number>> = {
  copy: 0.95,
  dictionary: 0.85,
  phrase: 0.75,
  learned: 0.8,
  part: 0.65,
  cognate: 0.6,
  place: 0.35,
}

/** What a link loses when the words are of different classes, and per tenth of the segment that they lie apart. */
const OTHER_CLASS = 0.12
const DISTANCE = 0.03
/** Longer segments are linked only near the diagonal. */
const LONG = 300
const BAND = 60

/** A content word with its class and its place in the segment, 0 … 1. */
export type Word<T> = { readonly token: T; readonly class: WordClass; readonly place: number }

export type GermanWords = readonly Word<TargetToken>[]
export type EnglishWords = readonly Word<SourceToken>[]

/** A possible link between two content words, by their positions among the content words. */
export type Candidate = {
  readonly german: number
  readonly english: number
  readonly evidence: LinkEvidence
  score: number
}

/** The words that carry meaning; function words and punctuation are left out. */
export function contentWords<T extends SourceToken | TargetToken>(
  tokens: readonly T[],
  classOf: (token: T) => WordClass | null,
): Word<T>[] {
  return tokens.flatMap((token, at) => {
    const found = token.kind === 'punctuation' ? null : token.kind === 'number' ? 'number' : classOf(token)
    return found === null ? [] : [{ token, class: found, place: at / Math.max(1, tokens.length - 1) }]
  })
}

/**
 * All pairs of words that something in the words themselves links.
 * @param ours what is known of the German words
 */
export function candidatesFor(
  german: GermanWords,
  english: EnglishWords,
  ours: readonly GermanSide[],
  { englishSide, relatorTo }: Explainer,
): Candidate[] {
  const found: Candidate[] = []
  const theirs = english.map(({ token }) => englishSide(token))
  const relateTo = relatorTo(theirs)
  for (let g = 0; g < german.length; g++) {
    const [from, to] = band(g, german.length, english.length)
    const relate = relateTo(ours[g] as GermanSide)
    for (let e = from; e < to; e++) {
      const evidence = relate(theirs[e] as EnglishSide)
      if (evidence !== null) found.push(candidate(g, e, german, english, evidence))
    }
  }
  return found
}

/** Adds the words of phrases where nothing else links them. */
export function addPhrases(
  candidates: Candidate[],
  found: readonly PhraseWord[],
  german: GermanWords,
  english: EnglishWords,
): void {
  if (found.length === 0) return
  const places = new Map(english.map(({ token }, at) => [token.index, at]))
  for (const { german: g, source } of found) {
    const e = places.get(source)
    if (e === undefined || candidates.some((each) => each.german === g && each.english === e)) continue
    candidates.push(candidate(g, e, german, english, 'phrase'))
  }
}

/** Positions in the English that a German word may be linked to, from and to. */
export function band(g: number, german: number, english: number): [number, number] {
  if (german <= LONG && english <= LONG) return [0, english]
  const middle = Math.round((g * english) / german)
  return [Math.max(0, middle - BAND), Math.min(english, middle + BAND)]
}

/** A possible link with its score, before other links are looked at. */
export function candidate(
  g: number,
  e: number,
  german: GermanWords,
  english: EnglishWords,
  evidence: LinkEvidence,
): Candidate {
  const a = german[g] as Word<TargetToken>
  const b = english[e] as Word<SourceToken>
  const apart = Math.abs(a.place - b.place) * 10
  const score = TRUST[evidence] - (a.class === b.class ? 0 : OTHER_CLASS) - DISTANCE * apart
  return { german: g, english: e, evidence, score }
}
