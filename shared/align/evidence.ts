import type { Unit } from './units.ts'
import type { AlignmentLexicon } from './vocabulary.ts'
import type { AlignmentWord, WordKind } from './words.ts'
import { linkWords } from './vocabulary.ts'
import { createWordReader } from './words.ts'

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
  const [readEnglish, readGerman] = [createWordReader('en'), createWordReader('de')]
  const english = source.map((unit) => readEnglish(unit.text))
  const german = target.map((unit) => readGerman(unit.text))
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
  const idsOf = words.map((list) => Int32Array.from(list, ({ key }) => ids.get(key) ?? 0))
  const frequency = new Float64Array(ids.size)
  const seenIn = new Int32Array(ids.size).fill(-1)
  for (const [sentence, list] of idsOf.entries())
    for (const id of list) {
      if (seenIn[id] === sentence) continue
      seenIn[id] = sentence
      frequency[id] = (frequency[id] as number) + 1
    }
  const most = Math.log(units.length + 1)
  const idf = frequency.map((count) => Math.max(LEAST_IDF, 1 - Math.log(count) / most))
  return units.map((unit, index) => {
    const list = words[index] ?? []
    const all = idsOf[index] ?? new Int32Array()
    const weights = Float64Array.from(all, (id, at) => WEIGHTS[list[at]?.kind ?? 'content'] * (idf[id] ?? 1))
    const kept = all.length > MOST_WORDS ? weightiest(all, weights) : { words: all, weights }
    return {
      length: unit.end - unit.start,
      block: unit.block,
      ...kept,
      weight: kept.weights.reduce((sum, weight) => sum + weight, 0),
    }
  })
}

function weightiest(words: Int32Array, weights: Float64Array): Pick<Sentence, 'words' | 'weights'> {
  const places = [...words.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, MOST_WORDS)
  return {
    words: Int32Array.from(places, (at) => words[at] ?? 0),
    weights: Float64Array.from(places, (at) => weights[at] ?? 0),
  }
}
