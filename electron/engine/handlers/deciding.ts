import type { Change } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Reason, Scope } from '../../../shared/review/flag.ts'
import { groupBy } from '../../../shared/review/group.ts'
import { workedTime } from '../../../shared/review/time.ts'
import type { Step } from '../../../shared/review/undo.ts'
import { countWords } from '../../../shared/review/words.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { insertDismissal } from '../database/queries/dismissals.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagOf } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { addTime, segmentOf } from '../database/queries/segments.ts'
import { readSettings } from '../database/queries/settings.ts'
import { orderOf } from '../database/queries/structure.ts'
import { transaction } from '../database/sql.ts'
import type { Outcome } from '../review/journal.ts'
import { changeOf } from '../views.ts'

/** A segment of the article as it is. Throws AppError 'not-found', or 'stale' when it was merged or split meanwhile. */
export function findSegment(context: Context, id: string): SegmentRow {
  const segment = segmentOf(context.db, id)
  if (!segment) throw new AppError('not-found', { id })
  if (segment.index < 0) throw new AppError('stale')
  return segment
}

/** Throws AppError 'not-found'. */
export function findFlag(context: Context, id: string): StoredFlag {
  const flag = flagOf(context.db, id)
  if (!flag) throw new AppError('not-found', { id })
  return flag
}

/** Adds the time of a decision to its segment. */
export function spend(context: Context, segment: SegmentRow, took: number): void {
  const words = Math.max(countWords(segment.source), countWords(segment.machine))
  addTime(context.db, segment.id, workedTime(took, words))
}

/** Notes a dismissal and answers the steps that put it in force. */
export function dismissing(
  context: Context,
  flag: StoredFlag,
  { scope, reason, note }: { scope: Scope; reason: Reason; note?: string | undefined },
): Step[] {
  const dismissalId = context.newId()
  const at = context.now()
  insertDismissal(context.db, {
    id: dismissalId,
    flagId: flag.id,
    articleId: flag.articleId,
    ruleId: flag.ruleId,
    subject: flag.subject,
    text: flag.text,
    scope,
    reason,
    note: note?.trim() || null,
    reviewerId: readSettings(context.db).reviewerId,
    at,
    revokedAt: at,
  })
  const steps: Step[] = [{ kind: 'dismissal', dismissalId, before: false, after: true }]
  if (flag.exempt) steps.push({ kind: 'exempt', flagId: flag.id, before: true, after: false })
  return steps
}

export type CarryOut = (articleId: string, work: () => Outcome) => Change

/**
 * Runs a decision in one transaction, on disk before it is answered, then has the checker look at the texts that changed by
 * it, in whichever articles they are.
 */
export function createCarryOut(context: Context, inspector: Inspector): CarryOut {
  const { db } = context
  return (articleId, work) => {
    const { outcome, stale } = transaction(db, () => {
      const result = work()
      const touched = [...result.segments].flatMap((id) => segmentOf(db, id) ?? [])
      return {
        outcome: result,
        stale: touched.filter(
          ({ index, revision, checkedRevision }) => index >= 0 && revision !== checkedRevision,
        ),
      }
    })
    if (outcome.words) inspector.wordsChanged()
    for (const [id, segments] of groupBy(stale, (segment) => segment.articleId))
      inspector.changed(
        id,
        segments.map((segment) => segment.id),
      )
    const change = changeOf(db, articleId, new Set([...outcome.segments, outcome.focus]), outcome.focus)
    return outcome.structure ? { ...change, order: orderOf(db, articleId) } : change
  }
}
