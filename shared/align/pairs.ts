import type { Evidence, Sentence } from './evidence.ts'
import { MASK_BITS } from './evidence.ts'

/**
 * Which words match, of one source sentence and each of a window of target sentences. Masks are two 31-bit halves; bit k is word k of
 * the sentence. Pairs are looked at when they are asked for: of most nobody wants to know.
 */
export class PairRow {
  /** The source sentence; -1 for none yet. */
  index = -1
  private readonly evidence: Evidence
  private from = 0
  private size = 0
  /** Of each target word the source words that it can translate; those of another sentence where `activeFor` is not this one. */
  private readonly activeFor: Int32Array
  private readonly low: Int32Array
  private readonly high: Int32Array
  /** By target sentence, counted from `from` on: the weight of the words that match on both sides together, NaN where nobody has looked. */
  private matched = new Float64Array()
  private sourceLow = new Int32Array()
  private sourceHigh = new Int32Array()
  private targetLow = new Int32Array()
  private targetHigh = new Int32Array()

  constructor(evidence: Evidence) {
    this.evidence = evidence
    this.activeFor = new Int32Array(evidence.targetWords).fill(-1)
    this.low = new Int32Array(evidence.targetWords)
    this.high = new Int32Array(evidence.targetWords)
  }

  /** From now on it is about source sentence `index` and the target sentences [from, to). */
  turnTo(index: number, from: number, to: number): void {
    this.index = index
    this.from = from
    this.size = Math.max(0, to - from)
    if (this.matched.length < this.size) {
      const room = 2 * this.size
      this.matched = new Float64Array(room)
      this.sourceLow = new Int32Array(room)
      this.sourceHigh = new Int32Array(room)
      this.targetLow = new Int32Array(room)
      this.targetHigh = new Int32Array(room)
    }
    this.matched.fill(NaN, 0, this.size)
    this.activate()
  }

  /** Weight of the words that match on both sides together; 0 outside the window. */
  weightAt(target: number): number {
    const at = target - this.from
    if (at < 0 || at >= this.size) return 0
    const known = this.matched[at] as number
    return Number.isNaN(known) ? this.match(target, at) : known
  }

  /** Adds the source words that match this target sentence to a mask. */
  addSource(mask: Mask, target: number): void {
    if (this.weightAt(target) === 0) return
    const at = target - this.from
    mask.low |= this.sourceLow[at] as number
    mask.high |= this.sourceHigh[at] as number
  }

  /** Adds the words of this target sentence that match to a mask. */
  addTarget(mask: Mask, target: number): void {
    if (this.weightAt(target) === 0) return
    const at = target - this.from
    mask.low |= this.targetLow[at] as number
    mask.high |= this.targetHigh[at] as number
  }

  private activate(): void {
    const { activeFor, low, high, index } = this
    const words = this.evidence.source[index]?.words ?? []
    for (let k = 0; k < words.length; k++) {
      const links = this.evidence.toTarget[words[k] as number] ?? []
      for (const id of links) {
        if (activeFor[id] !== index) {
          activeFor[id] = index
          low[id] = 0
          high[id] = 0
        }
        if (k < MASK_BITS) low[id] = (low[id] as number) | (1 << k)
        else high[id] = (high[id] as number) | (1 << (k - MASK_BITS))
      }
    }
  }

  private match(target: number, at: number): number {
    const { activeFor, index } = this
    const words = this.evidence.target[target]?.words ?? []
    let sourceLow = 0
    let sourceHigh = 0
    let targetLow = 0
    let targetHigh = 0
    for (let k = 0; k < words.length; k++) {
      const id = words[k] as number
      if (activeFor[id] !== index) continue
      sourceLow |= this.low[id] as number
      sourceHigh |= this.high[id] as number
      if (k < MASK_BITS) targetLow |= 1 << k
      else targetHigh |= 1 << (k - MASK_BITS)
    }
    const weight =
      (targetLow | targetHigh) === 0
        ? 0
        : maskWeight(this.evidence.source[index], sourceLow, sourceHigh) +
          maskWeight(this.evidence.target[target], targetLow, targetHigh)
    this.sourceLow[at] = sourceLow
    this.sourceHigh[at] = sourceHigh
    this.targetLow[at] = targetLow
    this.targetHigh[at] = targetHigh
    this.matched[at] = weight
    return weight
  }
}

/** A set of up to 62 words. */
export type Mask = { low: number; high: number }

/** The rows of the source sentences that are being looked at: their tables are used again and again. */
export class PairMatcher {
  private readonly rows: readonly PairRow[]

  /** @param most source sentences that are needed at the same time; they follow each other */
  constructor(evidence: Evidence, most: number) {
    this.rows = Array.from({ length: most }, () => new PairRow(evidence))
  }

  /** The row of a source sentence; made, with a window [from, to), where it is not there already. */
  row(index: number, from: number, to: number): PairRow {
    const row = this.rows[index % this.rows.length] as PairRow
    if (row.index !== index) row.turnTo(index, from, to)
    return row
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
