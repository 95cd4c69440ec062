import type { Evidence } from './evidence.ts'
import type { PlacedBead } from './path.ts'
import type { Scorer } from './score.ts'
import type { PairRow } from './pairs.ts'
import { PairMatcher } from './pairs.ts'
import { BEADS } from './score.ts'

/** Beads on each side of a bead among which another way round it is looked for. */
const AROUND = 2

/**
 * For every bead of a path how much worse the best path through its neighbourhood is that does without it, in the unit of
 * the scores (about a nat): how clearly the evidence speaks for this very bead. Infinity where there is no other way.
 */
export function margins(evidence: Evidence, scorer: Scorer, path: readonly PlacedBead[]): number[] {
  const rowsFrom = rowsAlong(evidence, path)
  return path.map((bead, index) => {
    const near = path.slice(Math.max(0, index - AROUND), index + AROUND + 1)
    return marginOf(bead, near, rowsFrom(near, path[index + 3 * AROUND] ?? path.at(-1)), scorer)
  })
}

/** Matches of the source sentences of one neighbourhood after the other: each row is made once, wide enough for all. */
function rowsAlong(evidence: Evidence, path: readonly PlacedBead[]) {
  const matcher = new PairMatcher(evidence)
  const rows = new Map<number, PairRow>()
  return (near: readonly PlacedBead[], furthest: PlacedBead | undefined): PairRow[] => {
    const first = near[0] ?? path[0]
    const last = near.at(-1) ?? first
    if (!first || !last || !furthest) return []
    rows.delete(first.i - 1)
    rows.delete(first.i - 2)
    rows.delete(first.i - 3)
    const found: PairRow[] = []
    for (let i = first.i; i < last.i + last.bead.source; i++) {
      const row = rows.get(i) ?? matcher.row(i, first.j, furthest.j + furthest.bead.target)
      rows.set(i, row)
      found.push(row)
    }
    return found
  }
}

function marginOf(
  without: PlacedBead,
  near: readonly PlacedBead[],
  rows: readonly PairRow[],
  scorer: Scorer,
): number {
  const first = near[0]
  const last = near.at(-1)
  if (!first || !last) return Infinity
  const n = last.i + last.bead.source - first.i
  const m = last.j + last.bead.target - first.j
  const score = ({ bead, i, j }: PlacedBead) =>
    scorer.score(bead, i, j, rows.slice(i - first.i, i - first.i + bead.source))
  const best = new Float64Array((n + 1) * (m + 1)).fill(-Infinity)
  best[0] = 0
  for (let a = 0; a <= n; a++)
    for (let b = 0; b <= m; b++) {
      const before = best[a * (m + 1) + b] ?? -Infinity
      if (before === -Infinity) continue
      for (const bead of BEADS) {
        if (a + bead.source > n || b + bead.target > m) continue
        const placed = { bead, i: first.i + a, j: first.j + b }
        if (isSame(placed, without)) continue
        const at = (a + bead.source) * (m + 1) + b + bead.target
        best[at] = Math.max(best[at] ?? -Infinity, before + score(placed))
      }
    }
  const taken = near.reduce((sum, placed) => sum + score(placed), 0)
  return taken - (best.at(-1) ?? -Infinity)
}

const isSame = (a: PlacedBead, b: PlacedBead) =>
  a.i === b.i && a.j === b.j && a.bead.source === b.bead.source && a.bead.target === b.bead.target

/**
 * Chance that a bead of this margin is right, 0…1. Of the bench's 958 links four of eleven are wrong below a margin of 1, two
 * of fourteen between 1 and 2, one in 230 above: a logistic curve through these. (How many of the words match, which was
 * asked before, tells nothing there: the 36 links of which fewest match are all right.)
 */
export function confidenceOf(margin: number): number {
  return 1 / (1 + Math.exp(-SLOPE * margin))
}

const SLOPE = 1.2

/**
 * Links less sure than this are shown as weak: a margin below 2. On the bench these are 25 of 958 links (2.6 %) and 6 of the
 * 10 that are wrong; twice as many, up to a margin of 4, would not hold one more of these.
 */
export const WEAK_BELOW = confidenceOf(2)

/** Whether an editor should look at who belongs to whom here. Links made by hand are never weak. */
export const isWeak = (link: { readonly alignment: number; readonly manual: boolean }): boolean =>
  !link.manual && link.alignment < WEAK_BELOW
