import type { Evidence } from './evidence.ts'
import type { PlacedBead } from './path.ts'
import type { Bead, Scorer } from './score.ts'
import type { PairRow } from './pairs.ts'
import { PairMatcher } from './pairs.ts'
import { BEADS, LARGEST_BEAD } from './score.ts'

/** Beads on each side of a bead among which another way round it is looked for. */
const AROUND = 2

/**
 * For every bead of a path how much worse the best path through its neighbourhood is that does without it, in the unit of
 * the scores (about a nat): how clearly the evidence speaks for this very bead. Infinity where there is no other way.
 */
export function margins(evidence: Evidence, scorer: Scorer, path: readonly PlacedBead[]): number[] {
  const rowsFrom = rowsAlong(evidence, path)
  const scores = createScores(scorer, evidence.target.length)
  return path.map((bead, index) => {
    const near = path.slice(Math.max(0, index - AROUND), index + AROUND + 1)
    return marginOf(bead, near, rowsFrom(near, path[index + 3 * AROUND] ?? path.at(-1)), scores)
  })
}

/** Source sentences that a neighbourhood has at most. */
const MOST_ROWS = (2 * AROUND + 1) * LARGEST_BEAD

/** Matches of the source sentences of one neighbourhood after the other: each row is made once, wide enough for all. */
function rowsAlong(evidence: Evidence, path: readonly PlacedBead[]) {
  const matcher = new PairMatcher(evidence, MOST_ROWS)
  return (near: readonly PlacedBead[], furthest: PlacedBead | undefined): PairRow[] => {
    const first = near[0] ?? path[0]
    const last = near.at(-1) ?? first
    if (!first || !last || !furthest) return []
    const found: PairRow[] = []
    for (let i = first.i; i < last.i + last.bead.source; i++)
      found.push(matcher.row(i, first.j, furthest.j + furthest.bead.target))
    return found
  }
}

/** Sentences of either side among which scores are kept: more than a neighbourhood has. */
const KEPT = 16

/** Scores of beads, each computed once: neighbourhoods overlap. */
function createScores(scorer: Scorer, m: number) {
  const places = new Float64Array(KEPT * KEPT * BEADS.length).fill(-1)
  const scores = new Float64Array(places.length)
  return (kind: number, i: number, j: number, rows: readonly PairRow[], first: number): number => {
    const slot = ((i % KEPT) * KEPT + (j % KEPT)) * BEADS.length + kind
    const place = i * (m + 1) + j
    if (places[slot] !== place) {
      const bead = BEADS[kind] as Bead
      places[slot] = place
      scores[slot] = scorer.score(bead, i, j, rows.slice(i - first, i - first + bead.source))
    }
    return scores[slot] as number
  }
}

function marginOf(
  without: PlacedBead,
  near: readonly PlacedBead[],
  rows: readonly PairRow[],
  scoreOf: ReturnType<typeof createScores>,
): number {
  const first = near[0]
  const last = near.at(-1)
  if (!first || !last) return Infinity
  const n = last.i + last.bead.source - first.i
  const m = last.j + last.bead.target - first.j
  const best = new Float64Array((n + 1) * (m + 1)).fill(-Infinity)
  best[0] = 0
  for (let a = 0; a <= n; a++)
    for (let b = 0; b <= m; b++) {
      const before = best[a * (m + 1) + b] as number
      if (before === -Infinity) continue
      for (let kind = 0; kind < BEADS.length; kind++) {
        const bead = BEADS[kind] as Bead
        if (a + bead.source > n || b + bead.target > m) continue
        const [i, j] = [first.i + a, first.j + b]
        if (bead === without.bead && i === without.i && j === without.j) continue
        const at = (a + bead.source) * (m + 1) + b + bead.target
        best[at] = Math.max(best[at] as number, before + scoreOf(kind, i, j, rows, first.i))
      }
    }
  const taken = near.reduce(
    (sum, { bead, i, j }) => sum + scoreOf(BEADS.indexOf(bead), i, j, rows, first.i),
    0,
  )
  return taken - (best.at(-1) ?? -Infinity)
}

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
