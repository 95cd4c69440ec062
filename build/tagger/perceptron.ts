import {
  clauseEnds,
  plainWordScores,
  ROOT,
  step,
  tagsOf,
  wordFeatures,
  type Path,
} from '../../shared/analysis/tagger/decoder.ts'
import {
  extend,
  historyFeatures,
  pairFeatures,
  START,
  type History,
} from '../../shared/analysis/tagger/features.ts'
import { TAGS } from '../../shared/analysis/tagger/tags.ts'
import type { WeightEntry, Weights } from '../../shared/analysis/tagger/weights.ts'
import { EDGE, type WordInfo } from '../../shared/analysis/tagger/word.ts'

const TAG_COUNT = TAGS.length

export type Example = { readonly words: readonly WordInfo[]; readonly tags: readonly number[] }

export type TrainingOptions = { readonly epochs: number; readonly width: number; readonly seed: number }

/** Weights that grow while they are trained, with the sums that averaging needs. */
type Growing = Weights & {
  add(feature: number, tag: number, delta: number): void
  tick(): void
  averaged(): Map<number, Float64Array>
}

function growingWeights(): Growing {
  const rows = new Map<number, number>()
  let values = new Float64Array(TAG_COUNT * 1024)
  let sums = new Float64Array(TAG_COUNT * 1024)
  let clock = 1
  const grow = (array: Float64Array) => {
    const wider = new Float64Array(array.length * 2)
    wider.set(array)
    return wider
  }
  return {
    row: (feature) => rows.get(feature) ?? -1,
    get values() {
      return values
    },
    add(feature, tag, delta) {
      let row = rows.get(feature)
      if (row === undefined) {
        row = rows.size
        rows.set(feature, row)
        if ((row + 1) * TAG_COUNT > values.length) {
          values = grow(values)
          sums = grow(sums)
        }
      }
      const at = row * TAG_COUNT + tag
      values[at] = (values[at] as number) + delta
      sums[at] = (sums[at] as number) + delta * clock
    },
    tick() {
      clock++
    },
    averaged() {
      return new Map(
        [...rows].map(([feature, row]) => {
          const base = row * TAG_COUNT
          const mean = new Float64Array(TAG_COUNT)
          for (let tag = 0; tag < TAG_COUNT; tag++) {
            mean[tag] = (values[base + tag] as number) - (sums[base + tag] as number) / clock
          }
          return [feature, mean]
        }),
      )
    },
  }
}

/**
 * Structured averaged perceptron with beam search; an update is made where the right tagging is furthest behind
 * (max-violation, Huang, Fayong and Guo 2012).
 */
export function train(examples: readonly Example[], options: TrainingOptions): Map<number, Float64Array> {
  const weights = growingWeights()
  const random = generator(options.seed)
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      learn(example, weights, options.width)
      weights.tick()
    }
  }
  return weights.averaged()
}

function learn({ words, tags }: Example, weights: Growing, width: number): void {
  const ends = clauseEnds(words)
  const scores = plainWordScores(weights)
  let beam: readonly Path[] = [ROOT]
  let gold: Path = ROOT
  let worst = 0
  let violation: { wrong: Path; right: Path } | null = null
  for (let at = 0; at < words.length; at++) {
    beam = step(beam, words, at, ends[at] ?? EDGE, weights, scores, width)
    gold = goldStep(gold, words, at, ends[at] ?? EDGE, weights, scores, tags[at] as number)
    const best = beam[0] as Path
    const wrong = tagsDiffer(best, gold)
    if (wrong && best.score - gold.score >= worst) {
      worst = best.score - gold.score
      violation = { wrong: best, right: gold }
    }
  }
  if (violation !== null) update(words, ends, tagsOf(violation.right), tagsOf(violation.wrong), weights)
}

function goldStep(
  path: Path,
  words: readonly WordInfo[],
  at: number,
  end: WordInfo,
  weights: Weights,
  scores: ReturnType<typeof plainWordScores>,
  tag: number,
): Path {
  const only = { ...(words[at] as WordInfo), candidates: [tag] }
  const around = words.slice(0, at + 3)
  around[at] = only
  return step([path], around, at, end === words[at] ? only : end, weights, scores, 1)[0] as Path
}

function tagsDiffer(a: Path, b: Path): boolean {
  let left: Path | null = a
  let right: Path | null = b
  while (left !== null && right !== null) {
    if (left.tag !== right.tag) return true
    left = left.back
    right = right.back
  }
  return false
}

function update(
  words: readonly WordInfo[],
  ends: readonly WordInfo[],
  right: readonly number[],
  wrong: readonly number[],
  weights: Growing,
): void {
  let rightHistory: History = START
  let wrongHistory: History = START
  for (let at = 0; at < right.length; at++) {
    const good = right[at] as number
    const bad = wrong[at] as number
    const end = ends[at] ?? EDGE
    if (good !== bad) {
      const keys = wordFeatures(words, at)
      keys.push(...pairFeatures(words, at, end))
      for (const feature of keys) {
        weights.add(feature, good, 1)
        weights.add(feature, bad, -1)
      }
    }
    if (good !== bad || !sameHistory(rightHistory, wrongHistory)) {
      addHistory(words, at, end, rightHistory, good, 1, weights)
      addHistory(words, at, end, wrongHistory, bad, -1, weights)
    }
    rightHistory = extend(rightHistory, good)
    wrongHistory = extend(wrongHistory, bad)
  }
}

function sameHistory(a: History, b: History): boolean {
  return (
    a.last === b.last &&
    a.beforeLast === b.beforeLast &&
    a.opener === b.opener &&
    a.finite === b.finite &&
    a.any === b.any
  )
}

function addHistory(
  words: readonly WordInfo[],
  at: number,
  end: WordInfo,
  history: History,
  tag: number,
  delta: number,
  weights: Growing,
): void {
  for (const feature of historyFeatures(words, at, end, history)) weights.add(feature, tag, delta)
}

/** Mean of the weights of several runs. */
export function mean(runs: readonly ReadonlyMap<number, Float64Array>[]): Map<number, Float64Array> {
  const total = new Map<number, Float64Array>()
  for (const run of runs) {
    for (const [feature, weights] of run) {
      const sum = total.get(feature) ?? new Float64Array(TAG_COUNT)
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        sum[tag] = (sum[tag] as number) + (weights[tag] as number) / runs.length
      }
      total.set(feature, sum)
    }
  }
  return total
}

/** Averaged weights in whole steps of −127 … 127; those nearer to zero than `least` are left out. */
export function quantise(
  averaged: ReadonlyMap<number, Float64Array>,
  scale: number,
  least: number,
): WeightEntry[] {
  const entries: WeightEntry[] = []
  for (const [feature, mean] of averaged) {
    const weights: [number, number][] = []
    for (const [tag, value] of mean.entries()) {
      const rounded = Math.max(-127, Math.min(127, Math.round(value * scale)))
      if (Math.abs(rounded) >= least) weights.push([tag, rounded])
    }
    if (weights.length > 0) entries.push({ feature, weights })
  }
  return entries.sort((a, b) => a.feature - b.feature)
}

/** Small seeded generator (mulberry32), so that the same command gives the same weights. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const held = items[last] as T
    items[last] = items[other] as T
    items[other] = held
  }
}
