import type { Change, Handlers } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { targetSteps, statusSteps } from '../../../shared/review/undo.ts'
import type { Step } from '../../../shared/review/undo.ts'
import { workedTime } from '../../../shared/review/time.ts'
import { countWords } from '../../../shared/review/words.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { dismissalOf, insertDismissal } from '../database/queries/dismissals.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagOf } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { addTime, segmentOf } from '../database/queries/segments.ts'
import { readSettings } from '../database/queries/settings.ts'
import { transaction } from '../database/sql.ts'
import type { Outcome } from '../review/journal.ts'
import { decide, redo, undo } from '../review/journal.ts'
import { changeOf } from '../views.ts'

type ReviewCalls =
  'setTarget' | 'confirmSegment' | 'applyFix' | 'dismissFlag' | 'reopenFlag' | 'undo' | 'redo'

function findSegment(context: Context, id: string): SegmentRow {
  const segment = segmentOf(context.db, id)
  if (!segment) throw new AppError('not-found', { id })
  return segment
}

function findFlag(context: Context, id: string): StoredFlag {
  const flag = flagOf(context.db, id)
  if (!flag) throw new AppError('not-found', { id })
  return flag
}

function spend(context: Context, segment: SegmentRow, took: number): void {
  const words = Math.max(countWords(segment.source), countWords(segment.machine))
  addTime(context.db, segment.id, workedTime(took, words))
}

/** Steps after which a dismissed flag is open again: its own dismissal is lifted, wider ones leave it alone. */
function reopeningSteps(context: Context, flag: StoredFlag): Step[] {
  if (flag.state !== 'dismissed') return []
  const dismissal = flag.dismissalId === null ? undefined : dismissalOf(context.db, flag.dismissalId)
  const steps: Step[] = []
  if (!flag.exempt) steps.push({ kind: 'exempt', flagId: flag.id, before: false, after: true })
  if (dismissal?.flagId === flag.id && dismissal.scope === 'here')
    steps.push({ kind: 'dismissal', dismissalId: dismissal.id, before: true, after: false })
  return steps
}

/** The text with the fix in it. Throws AppError 'stale' when there is no such fix or its place is gone. */
function fixed(segment: SegmentRow, flag: StoredFlag, index: number): string {
  const fix = flag.fixes[index]
  if (!fix || !flag.present || fix.at.end > segment.target.length) throw new AppError('stale')
  return segment.target.slice(0, fix.at.start) + fix.text + segment.target.slice(fix.at.end)
}

/** Decisions about text and flags, and taking them back. Each is one transaction, on disk before it is answered. */
export function reviewHandlers(context: Context, inspector: Inspector): Pick<Handlers, ReviewCalls> {
  const { db } = context

  /** Runs a decision, then has the checker look at texts that changed by it. */
  const carryOut = (articleId: string, work: () => Outcome): Change => {
    const { outcome, stale } = transaction(db, () => {
      const result = work()
      return { outcome: result, stale: [...result.segments].filter((id) => isStale(id)) }
    })
    const own = stale.filter((id) => findSegment(context, id).articleId === articleId)
    if (own.length > 0) inspector.changed(articleId, own)
    return changeOf(db, articleId, new Set([...outcome.segments, outcome.focus]), outcome.focus)
  }

  const isStale = (id: string) => {
    const segment = findSegment(context, id)
    return segment.revision !== segment.checkedRevision
  }

  return {
    setTarget({ segmentId, target, took }) {
      const segment = findSegment(context, segmentId)
      const { articleId } = segment
      return carryOut(articleId, () => {
        spend(context, segment, took)
        const steps = targetSteps(segment, target)
        return decide(context, { articleId, segmentId, kind: 'typed', steps, took })
      })
    },

    confirmSegment({ segmentId, confirmed, took }) {
      const segment = findSegment(context, segmentId)
      const { articleId } = segment
      return carryOut(articleId, () => {
        spend(context, segment, took)
        const steps = statusSteps(segment, confirmed ? 'confirmed' : 'open')
        const kind = confirmed ? 'confirmed' : 'unconfirmed'
        return decide(context, { articleId, segmentId, kind, steps, took })
      })
    },

    applyFix({ flagId, fix, took }) {
      const flag = findFlag(context, flagId)
      const { articleId, segmentId } = flag
      const segment = findSegment(context, segmentId)
      const target = fixed(segment, flag, fix)
      return carryOut(articleId, () => {
        spend(context, segment, took)
        const steps: Step[] = [
          ...reopeningSteps(context, flag),
          {
            kind: 'flag',
            flagId,
            before: 'open',
            after: 'accepted',
            target: flag.target,
            fixes: flag.fixes,
          },
          ...targetSteps(segment, target),
        ]
        return decide(context, { articleId, segmentId, kind: 'fix', steps, took })
      })
    },

    dismissFlag({ flagId, scope, reason, note, took }) {
      const flag = findFlag(context, flagId)
      const { articleId, segmentId } = flag
      if (flag.state !== 'open' && flag.state !== 'dismissed') throw new AppError('stale')
      return carryOut(articleId, () => {
        spend(context, findSegment(context, segmentId), took)
        const dismissalId = context.newId()
        const at = context.now()
        insertDismissal(db, {
          id: dismissalId,
          flagId,
          articleId,
          ruleId: flag.ruleId,
          subject: flag.subject,
          text: flag.text,
          scope,
          reason,
          note: note?.trim() || null,
          reviewerId: readSettings(db).reviewerId,
          at,
          revokedAt: at,
        })
        const steps: Step[] = [{ kind: 'dismissal', dismissalId, before: false, after: true }]
        if (flag.exempt) steps.push({ kind: 'exempt', flagId, before: true, after: false })
        return decide(context, { articleId, segmentId, kind: 'dismissed', steps, took })
      })
    },

    reopenFlag({ flagId }) {
      const flag = findFlag(context, flagId)
      const { articleId, segmentId } = flag
      if (flag.state !== 'dismissed') throw new AppError('stale')
      return carryOut(articleId, () => {
        const steps = reopeningSteps(context, flag)
        return decide(context, { articleId, segmentId, kind: 'reopened', steps, took: null })
      })
    },

    undo: ({ articleId }) => carryOut(articleId, () => undo(context, articleId)),
    redo: ({ articleId }) => carryOut(articleId, () => redo(context, articleId)),
  }
}
