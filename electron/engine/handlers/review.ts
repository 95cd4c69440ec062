import type { Handlers } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { targetSteps, statusSteps } from '../../../shared/review/undo.ts'
import type { Step } from '../../../shared/review/undo.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { dismissalOf } from '../database/queries/dismissals.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { decide, redo, undo } from '../review/journal.ts'
import { createCarryOut, dismissing, findFlag, findSegment, spend } from './deciding.ts'

type ReviewCalls =
  'setTarget' | 'confirmSegment' | 'applyFix' | 'dismissFlag' | 'reopenFlag' | 'undo' | 'redo'

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

/** Decisions about text and flags, and taking them back. */
export function reviewHandlers(context: Context, inspector: Inspector): Pick<Handlers, ReviewCalls> {
  const carryOut = createCarryOut(context, inspector)

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
        const steps = dismissing(context, flag, { scope, reason, note })
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
