import type { AnalysedPair, TargetToken } from '../analysis/pair.ts'
import type { GrammaticalNumber } from '../lexicon/agreement.ts'

/** Number of the English noun that a German one stands for, a compound's by its last; null where none is known. */
export function numberInSource({ source, links }: AnalysedPair, noun: TargetToken): GrammaticalNumber | null {
  const words = (links.toSource[noun.index] ?? []).flatMap((at) => source?.tokens[at] ?? [])
  const last = words.findLast(({ pos }) => pos === 'NOUN')
  if (!last) return null
  return last.text.toLowerCase() === last.lemma.toLowerCase() || /ing$/u.test(last.text) ? 'sg' : 'pl'
}
