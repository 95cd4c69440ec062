import type { AnalysedPair, SourceToken, TargetToken } from '../analysis/pair.ts'
import type { GrammaticalNumber } from '../lexicon/agreement.ts'

const PLURALS = new Set(['people', 'police', 'men', 'women', 'children'])

/** Number of an English noun; null where its form does not tell. */
export function numberOfEnglish({ text, lemma }: SourceToken): GrammaticalNumber | null {
  const lower = text.toLowerCase()
  const isLemma = lower === lemma.toLowerCase()
  // Of plurals that it does not know the tagger makes no singular: wildfires.
  if (isLemma && /[^suia]s$/u.test(lower)) return null
  return !isLemma || PLURALS.has(lower) ? 'pl' : 'sg'
}

/** Number of the English noun that a German one stands for, a compound's by its last; null where none is known. */
export function numberInSource({ source, links }: AnalysedPair, noun: TargetToken): GrammaticalNumber | null {
  const words = (links.toSource[noun.index] ?? []).flatMap((at) => source?.tokens[at] ?? [])
  const last = words.findLast(({ pos }) => pos === 'NOUN')
  if (!last) return null
  return /ing$/u.test(last.text) ? 'sg' : numberOfEnglish(last)
}
