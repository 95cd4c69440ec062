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
  const used = [
    [],
    rows.slice(Math.max(0, i - 1), i),
    rows.slice(Math.max(0, i - 2), i),
    rows.slice(Math.max(0, i - 3), i),
  ] as const
  const floors = [0, 1, 2, 3].map((back) => (back === 0 ? -Infinity : (top(best[i - back]) ?? 0) - BEAM))
  for (let j = from; j <= to; j++) {
    let score = i === 0 && j === 0 ? 0 : -Infinity
    for (let kind = 0; kind < BEADS.length; kind++) {
      const bead = BEADS[kind]
      if (bead === undefined || bead.source > i || bead.target > j) continue
      const at = j - bead.target - (windows.from[i - bead.source] ?? 0)
      const before = best[i - bead.source]?.[at] ?? -Infinity
      if (before === -Infinity || (bead.target > 0 && before < (floors[bead.source] ?? 0))) continue
      const rowsOf = used[bead.source] ?? []
      const reached = before + scorer.score(bead, i - bead.source, j - bead.target, rowsOf)
      if (reached > score) {
        score = reached
        choices[j - from] = kind
      }
    }
    scores[j - from] = score
  }
}

/** A place this much worse than the best of its row is only left by leaving sentences out: a pair there is chance. */
const BEAM = 100

function top(scores: Float64Array | undefined): number | undefined {
  return scores?.reduce((most, score) => Math.max(most, score), -Infinity)
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
