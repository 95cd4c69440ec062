import type { Evidence } from './evidence.ts'
import type { PairRow } from './pairs.ts'
import type { Bead, Scorer } from './score.ts'
import type { Windows } from './windows.ts'
import { PairMatcher } from './pairs.ts'
import { BEADS, LARGEST_BEAD } from './score.ts'

/** A bead in its place: its first source and target sentence. */
export type PlacedBead = { readonly bead: Bead; readonly i: number; readonly j: number }

/** A row of the table: the best score of each place, and where in it scores are not much worse than the best. */
type Row = {
  /** The place of the first score. */
  readonly from: number
  readonly scores: Float64Array
  /** A place that scores less is only left by leaving sentences out. */
  readonly floor: number
  /** The first and the last place that score as much. */
  readonly first: number
  readonly last: number
}

/** The best path of beads through the windows, by dynamic programming over (source, target) sentences consumed. */
export function bestPath(evidence: Evidence, scorer: Scorer, windows: Windows): PlacedBead[] {
  const n = evidence.source.length
  const matcher = new PairMatcher(evidence, LARGEST_BEAD + 1)
  const choice: Uint8Array[] = []
  /** The last rows, and the matches of the last source sentences, the latest first. */
  const before: Row[] = []
  const pairs: PairRow[] = []
  for (let i = 0; i <= n; i++) {
    if (i > 0) pairs.unshift(pairRow(matcher, windows, i - 1, evidence.target.length))
    const choices = new Uint8Array((windows.to[i] ?? 0) - (windows.from[i] ?? 0) + 1)
    before.unshift(fillRow(i, scorer, windows, before, pairs, choices))
    choice.push(choices)
    if (before.length > LARGEST_BEAD) before.pop()
    if (pairs.length >= LARGEST_BEAD) pairs.pop()
  }
  return trace(evidence, windows, choice)
}

/** @param choices gets the kind of bead by which each place is reached */
function fillRow(
  i: number,
  scorer: Scorer,
  windows: Windows,
  before: readonly Row[],
  pairs: readonly PairRow[],
  choices: Uint8Array,
): Row {
  const from = windows.from[i] ?? 0
  const scores = new Float64Array(choices.length).fill(-Infinity)
  const row = { from, scores, floor: LOWEST, first: from, last: from + scores.length - 1 }
  const ways = waysInto(i, row, before, pairs)
  const merging = ways.filter(({ bead }) => bead.target > 0 && bead.source > 0)
  // Outside of these no pair of sentences ends.
  const low = Math.min(...merging.map(({ bead, before: { first } }) => first + bead.target))
  const high = Math.max(...merging.map(({ bead, before: { last } }) => last + bead.target))
  const leaving = ways.filter((way) => !merging.includes(way))
  let best = -Infinity
  for (let at = 0; at < scores.length; at++) {
    const j = from + at
    const able = j < low || j > high ? leaving : ways
    let score = i === 0 && j === 0 ? 0 : -Infinity
    for (let k = 0; k < able.length; k++) {
      const way = able[k] as Way
      const { bead } = way
      const second = j - bead.target
      const reached = second < 0 ? undefined : way.before.scores[second - way.before.from]
      if (reached === undefined || reached < way.floor) continue
      const first = i - bead.source
      if (bead.source + bead.target > 2) {
        if (reached + scorer.ceiling(bead, first, second) <= score) continue
        if (reached + scorer.most(bead, first, second, way.used) <= score) continue
      }
      const now = reached + scorer.score(bead, first, second, way.used)
      if (now > score) {
        score = now
        choices[at] = way.kind
      }
    }
    scores[at] = score
    if (score > best) best = score
  }
  return { ...row, ...within(row, best - BEAM) }
}

/** The part of a row that scores at least so much. */
function within({ from, scores }: Row, floor: number): Pick<Row, 'floor' | 'first' | 'last'> {
  let [first, last] = [0, scores.length - 1]
  while (first < last && (scores[first] as number) < floor) first++
  while (last > first && (scores[last] as number) < floor) last--
  return { floor, first: from + first, last: from + last }
}

/** A kind of bead by which a row can be reached, with what all places of the row have in common. */
type Way = {
  readonly kind: number
  readonly bead: Bead
  /** The row it comes from. */
  readonly before: Row
  /** Places that score less are not left by this bead. */
  readonly floor: number
  /** Matches of its source sentences. */
  readonly used: readonly PairRow[]
}

function waysInto(i: number, row: Row, rows: readonly Row[], pairs: readonly PairRow[]): Way[] {
  return BEADS.flatMap((bead, kind) => {
    const before = bead.source === 0 ? row : rows[bead.source - 1]
    if (bead.source > i || !before) return []
    return {
      kind,
      bead,
      before,
      floor: bead.target > 0 ? before.floor : LOWEST,
      used: pairs.slice(0, bead.source).reverse(),
    }
  })
}

/** Any score but that of a place which cannot be reached. */
const LOWEST = -Number.MAX_VALUE

/** A place this much worse than the best of its row is only left by leaving sentences out: a pair there is chance. */
const BEAM = 100

function trace(evidence: Evidence, windows: Windows, choice: readonly Uint8Array[]): PlacedBead[] {
  const path: PlacedBead[] = []
  let i = evidence.source.length
  let j = evidence.target.length
  while (i > 0 || j > 0) {
    const bead = BEADS[choice[i]?.[j - (windows.from[i] ?? 0)] ?? 0]
    if (bead === undefined || bead.source > i || bead.target > j)
      throw new RangeError('the windows have no path')
    i -= bead.source
    j -= bead.target
    path.push({ bead, i, j })
  }
  return path.reverse()
}

function pairRow(matcher: PairMatcher, windows: Windows, index: number, m: number): PairRow {
  const from = Math.min(windows.from[index] ?? 0, windows.from[index + 1] ?? 0)
  const last = Math.min(index + LARGEST_BEAD, windows.to.length - 1)
  return matcher.row(index, Math.max(0, from - LARGEST_BEAD), Math.min(m, windows.to[last] ?? m))
}
