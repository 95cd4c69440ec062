import type { Evidence } from './evidence.ts'
import type { PairRow } from './pairs.ts'
import type { Bead, Scorer } from './score.ts'
import type { Windows } from './windows.ts'
import { PairMatcher } from './pairs.ts'
import { BEADS, LARGEST_BEAD } from './score.ts'

/** A bead in its place: its first source and target sentence. */
export type PlacedBead = { readonly bead: Bead; readonly i: number; readonly j: number }

/** The best path of beads through the windows, by dynamic programming over (source, target) sentences consumed. */
export function bestPath(evidence: Evidence, scorer: Scorer, windows: Windows): PlacedBead[] {
  const n = evidence.source.length
  const matcher = new PairMatcher(evidence)
  const best: Float64Array[] = []
  const choice: Uint8Array[] = []
  const rows: (PairRow | undefined)[] = []
  for (let i = 0; i <= n; i++) {
    if (i > 0) rows[i - 1] = pairRow(matcher, windows, i - 1, evidence.target.length)
    fillRow(i, scorer, windows, best, choice, rows)
    if (i > LARGEST_BEAD) {
      delete best[i - LARGEST_BEAD - 1]
      delete rows[i - LARGEST_BEAD - 1]
    }
  }
  return trace(evidence, windows, choice)
}

function fillRow(
  i: number,
  scorer: Scorer,
  windows: Windows,
  best: Float64Array[],
  choice: Uint8Array[],
  rows: readonly (PairRow | undefined)[],
): void {
  const from = windows.from[i] ?? 0
  const to = windows.to[i] ?? 0
  const scores = new Float64Array(to - from + 1).fill(-Infinity)
  const choices = new Uint8Array(to - from + 1)
  best[i] = scores
  choice[i] = choices
  const ways = waysInto(i, windows, best, rows)
  for (let j = from; j <= to; j++) {
    let score = i === 0 && j === 0 ? 0 : -Infinity
    for (const { kind, bead, before, shift, floor, used } of ways) {
      const at = j - shift
      if (at < 0 || at >= before.length || bead.target > j) continue
      const reached = before[at] as number
      if (reached < floor) continue
      const [first, second] = [i - bead.source, j - bead.target]
      const merges = bead.source + bead.target > 2
      if (merges && reached + scorer.most(bead, first, second, used) <= score) continue
      const now = reached + scorer.score(bead, first, second, used)
      if (now > score) {
        score = now
        choices[j - from] = kind
      }
    }
    scores[j - from] = score
  }
}

/** A kind of bead by which a row can be reached, with what all places of the row have in common. */
type Way = {
  readonly kind: number
  readonly bead: Bead
  /** Scores of the row it comes from. */
  readonly before: Float64Array
  /** What is taken off a place here to find the one it comes from in `before`. */
  readonly shift: number
  /** Places that score less are not left by this bead. */
  readonly floor: number
  /** Matches of its source sentences. */
  readonly used: readonly (PairRow | undefined)[]
}

function waysInto(
  i: number,
  windows: Windows,
  best: readonly Float64Array[],
  rows: readonly (PairRow | undefined)[],
): Way[] {
  const floors = [0, 1, 2, 3].map((back) => (back === 0 ? LOWEST : (top(best[i - back]) ?? 0) - BEAM))
  return BEADS.flatMap((bead, kind) => {
    const before = best[i - bead.source]
    if (bead.source > i || !before) return []
    return {
      kind,
      bead,
      before,
      shift: bead.target + (windows.from[i - bead.source] ?? 0),
      floor: bead.target > 0 ? (floors[bead.source] ?? LOWEST) : LOWEST,
      used: rows.slice(i - bead.source, i),
    }
  })
}

/** Any score but that of a place which cannot be reached. */
const LOWEST = -Number.MAX_VALUE

/** A place this much worse than the best of its row is only left by leaving sentences out: a pair there is chance. */
const BEAM = 100

function top(scores: Float64Array | undefined): number | undefined {
  if (!scores) return undefined
  let most = -Infinity
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at] as number)
  return most
}

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
