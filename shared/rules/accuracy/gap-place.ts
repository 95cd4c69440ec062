/** Where in the target a sentence of the source is missing. */
import type { AnalysedPair, SourceToken } from '../../analysis/pair.ts'

const CONTENT = /^(?:NOUN|VERB|ADJ|PROPN|NUM)$/u

/** Share of a sentence's content words with a counterpart below which the sentence is missing; names recur by chance. */
const PRESENT = 0.25

/** Content words of a sentence of the source, and those of the target that translate them. */
function counterparts(
  { source, links }: AnalysedPair,
  sentence: number,
): { words: number; linked: number[][] } {
  const words = (source?.tokens ?? []).filter(
    (token) => token.sentence === sentence && token.kind !== 'punctuation' && CONTENT.test(token.pos),
  )
  const linked = words
    .map(({ index }) => [...(links.toTarget[index] ?? [])])
    .filter(({ length }) => length > 0)
  return { words: words.length, linked }
}

const isPresent = ({ words, linked }: ReturnType<typeof counterparts>) =>
  linked.length > 0 && linked.length >= PRESENT * words

/**
 * Where a word's whole sentence is missing: behind the sentence that stands for the one before it, or before all others.
 * Null when the sentence is there.
 */
export function gapOfSentence(pair: AnalysedPair, word: SourceToken): number | null {
  const { tokens, sentences } = pair.target
  if (sentences.length >= (pair.source?.sentences.length ?? 0)) return null
  if (isPresent(counterparts(pair, word.sentence))) return null
  for (let before = word.sentence - 1; before >= 0; before--) {
    const found = counterparts(pair, before)
    if (!isPresent(found)) continue
    const last = Math.max(...found.linked.flat())
    const sentence = tokens[last]?.sentence
    return tokens.findLast((token) => token.sentence === sentence)?.end ?? null
  }
  return tokens[0]?.start ?? null
}
