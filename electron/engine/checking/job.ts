import type { CheckedSegment } from '../../../shared/review/checker.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import type { Context } from '../context.ts'
import { segmentOf, setCheckedRevision } from '../database/queries/segments.ts'
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
  /** Segments whose target changed while the whole article was being checked: looked at once more afterwards. */
  readonly again: Set<string>
}

/**
 * Stores what was found in segments that have not changed since the job began; answers which changed by it.
 * @param complete all rules have looked at them
 * @param ended nothing of the job is left to store: until then the segments it began with count as unchecked, so that
 *   a check that is broken off is made up for
 */
export function storeFound(
  context: Context,
  job: Job,
  positions: Iterable<number>,
  complete: boolean,
  ended: boolean,
): string[] {
  const { db } = context
  return transactionOfFindings(db, () => {
    const changed: string[] = []
    for (const position of positions) {
      const known = job.segments[position]
      const segment = known && segmentOf(db, known.id)
      if (!segment || segment.index < 0 || segment.revision !== known.revision) continue
      const found = job.found.get(position)
      const ran = found?.partial ? job.ownRules : job.rules
      const differs = followCheck(context, segment, found?.flags ?? [], ran, complete)
      const settles = ended && segment.checkedRevision !== segment.revision
      if (settles) setCheckedRevision(db, segment.id, segment.revision)
      if (differs || settles) changed.push(segment.id)
    }
    return changed
  })
}
