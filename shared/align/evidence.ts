import type { Unit } from './units.ts'
import type { AlignmentLexicon } from './vocabulary.ts'
import type { AlignmentWord, WordKind } from './words.ts'
import { linkWords } from './vocabulary.ts'
import { alignmentWords } from './words.ts'

/** A sentence as the scorer sees it: at most 62 words, the weightiest ones, so that sets of them are two 31-bit masks. */
export type Sentence = {
  readonly length: number
  readonly block: number
  /** Numbers of its words (see Links). */
  readonly words: Int32Array
  readonly weights: Float64Array
  /** Sum of the weights. */
  readonly weight: number
}

/** Both sides of a document, and which words can translate which. */
export type Evidence = {
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
  readonly toTarget: readonly (readonly number[])[]
  /** How many different words the target has. */
  readonly targetWords: number
}

/** How much a word says about its counterpart before its frequency in the document counts. */
const WEIGHTS: Readonly<Record<WordKind, number>> = {
  number: 2,
  name: 1.6,
  content: 1,
  function: 0.25,
  mark: 0.6,
}
export const MASK_BITS = 31
export const MOST_WORDS = 2 * MASK_BITS
const LEAST_IDF = 0.1

/** Reads the words of all sentences and links them. */
export function gatherEvidence(
  source: readonly Unit[],
  target: readonly Unit[],
  lexicon: AlignmentLexicon,
): Evidence {
  const english = source.map((unit) => alignmentWords(unit.text, 'en'))
  const german = target.map((unit) => alignmentWords(unit.text, 'de'))
  const links = linkWords(english.flat(), german.flat(), lexicon)
  return {
    source: weigh(source, english, links.source),
    target: weigh(target, german, links.target),
    toTarget: links.toTarget,
    targetWords: links.target.size,
  }
}

function weigh(
  units: readonly Unit[],
  words: readonly AlignmentWord[][],
  ids: ReadonlyMap<string, number>,
): Sentence[] {
  const frequency = new Float64Array(ids.size)
  const idsOf = (list: readonly AlignmentWord[]): number[] => list.map((word) => ids.get(word.key) ?? 0)
  for (const list of words) for (const id of new Set(idsOf(list))) frequency[id] = (frequency[id] ?? 0) + 1
  const most = Math.log(units.length + 1)
  const idf = (id: number): number => Math.max(LEAST_IDF, 1 - Math.log(frequency[id] ?? 1) / most)
  return units.map((unit, index) => {
    const list = words[index] ?? []
    const all = idsOf(list).map((id, at) => ({ id, weight: WEIGHTS[list[at]?.kind ?? 'content'] * idf(id) }))
    const kept =
      all.length > MOST_WORDS ? all.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_WORDS) : all
    return {
      length: unit.end - unit.start,
      block: unit.block,
      words: Int32Array.from(kept, ({ id }) => id),
      weights: Float64Array.from(kept, ({ weight }) => weight),
      weight: kept.reduce((sum, { weight }) => sum + weight, 0),
    }
  })
}
