import type { Evidence, Sentence } from './evidence.ts'
import type { Mask, PairRow } from './pairs.ts'
import { maskWeight } from './pairs.ts'

/** How many source and target sentences belong together. */
export type Bead = { readonly source: number; readonly target: number }

export const BEADS: readonly Bead[] = [
  { source: 1, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 2, target: 2 },
  { source: 1, target: 3 },
  { source: 3, target: 1 },
]
export const LARGEST_BEAD = 3

/**
 * Weights of the evidence, in one unit (about a nat). Set by the alignment bench on the even half of its documents, at
 * the middle of the plateau (gain 0.4…0.7, loss 0.1…0.2, length 0.3…0.5, none 0.7…1.5 score alike).
 */
export type Parameters = {
  /** For each unit of word weight that matches, and that does not. */
  readonly gain: number
  readonly loss: number
  /** For half the squared deviation of the lengths, and the most it may cost. */
  readonly length: number
  readonly longest: number
  /** Cost of kinds of beads. */
  readonly none: number
  readonly noneByWeight: number
  readonly two: number
  /** For a merged sentence of which no word matches. */
  readonly bare: number
  readonly twoTwo: number
  readonly three: number
  /** How much the paragraphs count. */
  readonly paragraphs: number
}

export const PARAMETERS: Parameters = {
  gain: 0.6,
  loss: 0.1,
  length: 0.4,
  longest: 12,
  none: 1,
  noneByWeight: 0,
  two: 3,
  bare: 8,
  twoTwo: 8,
  three: 5,
  paragraphs: 1,
}

/** Without a lexicon most words match nothing, which then says little. */
export const PARAMETERS_WITHOUT_LEXICON: Parameters = {
  ...PARAMETERS,
  gain: 1.2,
  loss: 0.02,
  none: 1.5,
  bare: 0,
}

/** Variance of the lengths per character (Gale and Church 1993, Computational Linguistics 19/1). */
const VARIANCE = 6.8

/** From this share of matching words on a merged sentence belongs to its bead; shifted ones reach it in one of twenty. */
const COVERED = 0.3

/** How far paragraph ends of both sides go together, as logarithms of a likelihood ratio. */
export type ParagraphFit = { readonly both: number; readonly one: number; readonly neither: number }
export const NO_PARAGRAPHS: ParagraphFit = { both: 0, one: 0, neither: 0 }

/** Scores beads; higher is better, and a pair of unrelated sentences scores below leaving both out. */
export class Scorer {
  private readonly evidence: Evidence
  private readonly parameters: Parameters
  private readonly fit: ParagraphFit
  /** Target characters for one source character. */
  private readonly ratio: number
  /** Weight of all sentences before each. */
  private readonly before: { readonly source: Float64Array; readonly target: Float64Array }
  /** The most that paragraphs can speak for a bead. */
  private readonly mostFit: number

  constructor(evidence: Evidence, parameters: Parameters, ratio: number, fit: ParagraphFit) {
    this.evidence = evidence
    this.parameters = parameters
    this.ratio = ratio
    this.before = { source: weightsBefore(evidence.source), target: weightsBefore(evidence.target) }
    this.fit = fit
    this.mostFit = parameters.paragraphs * Math.max(fit.both, fit.one, fit.neither)
  }

  /** Score of a bead whose first sentences are i and j; `rows[k]` are the matches of source sentence i + k. */
  score(bead: Bead, i: number, j: number, rows: readonly (PairRow | undefined)[]): number {
    const { source, target } = this.evidence
    if (bead.source === 0) return this.none(target[j])
    if (bead.target === 0) return this.none(source[i])
    return (
      this.words(bead, i, j, rows) + this.lengths(bead, i, j) + this.kind(bead) + this.paragraphs(bead, i, j)
    )
  }

  /** A score that the bead cannot exceed, without a look at words: all of them match, and nothing costs anything. */
  ceiling(bead: Bead, i: number, j: number): number {
    const { source, target } = this.before
    const weight =
      (source[i + bead.source] as number) -
      (source[i] as number) +
      (target[j + bead.target] as number) -
      (target[j] as number)
    return this.parameters.gain * weight + this.kind(bead) + this.mostFit
  }

  /**
   * The same with a look at words, still for a fraction of the work: words that match in several pairs are counted for each, and
   * neither lengths nor a merged sentence without a match cost anything.
   */
  most(bead: Bead, i: number, j: number, rows: readonly PairRow[]): number {
    let matched = 0
    for (let a = 0; a < bead.source; a++) {
      const row = rows[a]
      if (row === undefined) continue
      for (let b = 0; b < bead.target; b++) matched += row.weightAt(j + b)
    }
    const { source, target } = this.evidence
    let total = 0
    for (let a = 0; a < bead.source; a++) total += source[i + a]?.weight ?? 0
    for (let b = 0; b < bead.target; b++) total += target[j + b]?.weight ?? 0
    const { gain, loss } = this.parameters
    return gain * matched - loss * Math.max(0, total - matched) + this.kind(bead) + this.mostFit
  }

  /** Deviation of the lengths of a bead, in standard deviations. */
  deviation(bead: Bead, i: number, j: number): number {
    const source = sumLengths(this.evidence.source, i, bead.source)
    const target = sumLengths(this.evidence.target, j, bead.target)
    const mean = (source + target / this.ratio) / 2
    return (target - source * this.ratio) / Math.sqrt(VARIANCE * Math.max(1, mean))
  }

  private none(sentence: Sentence | undefined): number {
    return -this.parameters.none - this.parameters.noneByWeight * (sentence?.weight ?? 0)
  }

  private words(bead: Bead, i: number, j: number, rows: readonly (PairRow | undefined)[]): number {
    const { gain, loss } = this.parameters
    if (bead.source === 1 && bead.target === 1) {
      const { source, target } = this.evidence
      const [row] = rows
      const matched = row?.weightAt(j) ?? 0
      return gain * matched - loss * ((source[i]?.weight ?? 0) + (target[j]?.weight ?? 0) - matched)
    }
    const { matched, total, lowest } = this.weights(bead, i, j, rows)
    const bare = Math.max(0, COVERED - lowest) / COVERED
    return gain * matched - loss * (total - matched) - this.parameters.bare * bare
  }

  private weights(
    bead: Bead,
    i: number,
    j: number,
    rows: readonly (PairRow | undefined)[],
  ): { matched: number; total: number; lowest: number } {
    const { source, target } = this.evidence
    let matched = 0
    let total = 0
    let lowest = 1
    const count = (sentence: Sentence | undefined, { low, high }: Mask): void => {
      const all = sentence?.weight ?? 0
      const found = maskWeight(sentence, low, high)
      matched += found
      total += all
      if (all > 0) lowest = Math.min(lowest, found / all)
    }
    for (let a = 0; a < bead.source; a++) {
      const mask = { low: 0, high: 0 }
      for (let b = 0; b < bead.target; b++) rows[a]?.addSource(mask, j + b)
      count(source[i + a], mask)
    }
    for (let b = 0; b < bead.target; b++) {
      const mask = { low: 0, high: 0 }
      for (let a = 0; a < bead.source; a++) rows[a]?.addTarget(mask, j + b)
      count(target[j + b], mask)
    }
    return { matched, total, lowest }
  }

  private lengths(bead: Bead, i: number, j: number): number {
    const deviation = this.deviation(bead, i, j)
    return -Math.min(this.parameters.longest, (this.parameters.length * deviation * deviation) / 2)
  }

  private kind(bead: Bead): number {
    const { two, twoTwo, three } = this.parameters
    if (bead.source === 2 && bead.target === 2) return -twoTwo
    const size = Math.max(bead.source, bead.target)
    return size === 1 ? 0 : size === 2 ? -two : -three
  }

  private paragraphs(bead: Bead, i: number, j: number): number {
    const { source, target } = this.evidence
    const sourceEnds = endsBlock(source, i + bead.source - 1)
    const targetEnds = endsBlock(target, j + bead.target - 1)
    const { both, one, neither } = this.fit
    let score = sourceEnds && targetEnds ? both : sourceEnds || targetEnds ? one : neither
    for (let a = 0; a < bead.source - 1; a++) if (endsBlock(source, i + a)) score -= Math.max(0, both)
    for (let b = 0; b < bead.target - 1; b++) if (endsBlock(target, j + b)) score -= Math.max(0, both)
    return this.parameters.paragraphs * score
  }
}

function weightsBefore(sentences: readonly Sentence[]): Float64Array {
  const sums = new Float64Array(sentences.length + 1)
  for (const [at, { weight }] of sentences.entries()) sums[at + 1] = (sums[at] as number) + weight
  return sums
}

/** True when a sentence is the last of its block. */
export function endsBlock(sentences: readonly Sentence[], index: number): boolean {
  return sentences[index]?.block !== sentences[index + 1]?.block
}

function sumLengths(sentences: readonly Sentence[], from: number, count: number): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += sentences[from + k]?.length ?? 0
  return sum
}
