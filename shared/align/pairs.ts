import type { Evidence, Sentence } from './evidence.ts'
import { MASK_BITS } from './evidence.ts'

/**
 * Which words of two sentences match: for one source sentence against a window of target sentences. Masks are two
 * 31-bit halves; bit k is word k of the sentence.
 */
export type PairRow = {
  /** First target sentence of the window. */
  readonly from: number
  readonly sourceLow: Int32Array
  readonly sourceHigh: Int32Array
  readonly targetLow: Int32Array
  readonly targetHigh: Int32Array
  /** Weight of these words on both sides together. */
  readonly matched: Float64Array
}

/** Makes rows for one source sentence after the other; the tables of active words are shared between rows. */
export class PairMatcher {
  private readonly evidence: Evidence
  private readonly activeFor: Int32Array
  private readonly low: Int32Array
  private readonly high: Int32Array

  constructor(evidence: Evidence) {
    this.evidence = evidence
    this.activeFor = new Int32Array(evidence.targetWords).fill(-1)
    this.low = new Int32Array(evidence.targetWords)
    this.high = new Int32Array(evidence.targetWords)
  }

  /** Matches of source sentence `index` with the target sentences [from, to). */
  row(index: number, from: number, to: number): PairRow {
    this.activate(index)
    const size = Math.max(0, to - from)
    const row: PairRow = {
      from,
      sourceLow: new Int32Array(size),
      sourceHigh: new Int32Array(size),
      targetLow: new Int32Array(size),
      targetHigh: new Int32Array(size),
      matched: new Float64Array(size),
    }
    for (let at = 0; at < size; at++) this.match(index, from + at, at, row)
    return row
  }

  private activate(index: number): void {
    const words = this.evidence.source[index]?.words ?? []
    for (let k = 0; k < words.length; k++) {
      for (const id of this.evidence.toTarget[words[k] ?? 0] ?? []) {
        if (this.activeFor[id] !== index) {
          this.activeFor[id] = index
          this.low[id] = 0
          this.high[id] = 0
        }
        if (k < MASK_BITS) this.low[id] = (this.low[id] ?? 0) | (1 << k)
        else this.high[id] = (this.high[id] ?? 0) | (1 << (k - MASK_BITS))
      }
    }
  }

  private match(index: number, target: number, at: number, row: PairRow): void {
    const words = this.evidence.target[target]?.words
    if (words === undefined) return
    let sourceLow = 0
    let sourceHigh = 0
    let targetLow = 0
    let targetHigh = 0
    for (let k = 0; k < words.length; k++) {
      const id = words[k] ?? 0
      if (this.activeFor[id] !== index) continue
      sourceLow |= this.low[id] ?? 0
      sourceHigh |= this.high[id] ?? 0
      if (k < MASK_BITS) targetLow |= 1 << k
      else targetHigh |= 1 << (k - MASK_BITS)
    }
    row.sourceLow[at] = sourceLow
    row.sourceHigh[at] = sourceHigh
    row.targetLow[at] = targetLow
    row.targetHigh[at] = targetHigh
    if ((targetLow | targetHigh) === 0) return
    row.matched[at] =
      maskWeight(this.evidence.source[index], sourceLow, sourceHigh) +
      maskWeight(this.evidence.target[target], targetLow, targetHigh)
  }
}

/** Weight of the words that a mask names. */
export function maskWeight(sentence: Sentence | undefined, low: number, high: number): number {
  if (sentence === undefined) return 0
  let weight = 0
  for (let bits = low; bits !== 0; bits &= bits - 1)
    weight += sentence.weights[31 - Math.clz32(bits & -bits)] ?? 0
  for (let bits = high; bits !== 0; bits &= bits - 1) {
    weight += sentence.weights[MASK_BITS + 31 - Math.clz32(bits & -bits)] ?? 0
  }
  return weight
}
