import type { CheckedSegment } from '../../../shared/review/checker.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import type { Context } from '../context.ts'
import { holdingFacts } from '../database/queries/facts-held.ts'
import { segmentOf, setChecked } from '../database/queries/segments.ts'
import { transactionOfFindings } from '../database/sql.ts'
import { followCheck } from '../review/lifecycle.ts'
import type { CheckJob } from './analyst.ts'
import type { CopiedSegment } from './article-copy.ts'

/** A check that is under way. */
export type Job = {
  readonly id: number
  readonly articleId: string
  readonly priority: CheckJob['priority']
  /** The segments as they were when the job began. */
  readonly segments: readonly CopiedSegment[]
  /** Segments that are checked again; null for the whole article. */
  readonly changed: ReadonlySet<string> | null
  readonly rules: ReadonlySet<string>
  /** Those of the rules that look at one segment: all that took part in a partial answer. */
  readonly ownRules: ReadonlySet<string>
  readonly taught: Taught
  /** What was found so far, by position; later answers for a segment are more complete. */
  readonly found: Map<number, CheckedSegment>
  /** Places with flags of which only the end of the check can say whether they are gone. */
  readonly left: Set<number>
  /** Segments whose target changed while the whole article was being checked: looked at once more afterwards. */
  readonly again: Set<string>
}

/** Segments of which it is known what rules say of them alone; all of them only when the job is over and all is stored. */
export const soFar = ({ found, segments }: Job): number =>
  Math.max(0, Math.min(found.size, segments.length - 1))

/**
 * Stores what was found in segments that have not changed since the job began; answers which changed by it.
 * @param complete all rules have looked at them; otherwise what can only be said then is left, and noted in the job
 */
export function storeFound(
  context: Context,
  job: Job,
  positions: Iterable<number>,
  complete: boolean,
): string[] {
  const { db } = context
  const store = () => {
    const changed: string[] = []
    for (const position of positions) {
      const known = job.segments[position]
      const segment = known && segmentOf(db, known.id)
      if (!segment || segment.index < 0 || segment.revision !== known.revision) continue
      const found = job.found.get(position)
      const ran = found?.partial ? job.ownRules : job.rules
      const followed = followCheck(context, segment, found?.flags ?? [], ran, complete)
      if (followed.changed) changed.push(segment.id)
      if (followed.left) job.left.add(position)
    }
    return changed
  }
  return transactionOfFindings(db, () => holdingFacts(db, store))
}

/**
 * Nothing of these segments is left to store: those that have not changed since the job began count as checked. Until then they
 * do not, so that a check that is broken off is made up for. Answers which they are.
 */
export function settle({ db }: Context, job: Job, positions: Iterable<number>): string[] {
  const segments = [...positions].flatMap((position) => job.segments[position] ?? [])
  return transactionOfFindings(db, () => setChecked(db, segments))
}
