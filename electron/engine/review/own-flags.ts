/** What happens to flags that people raised, and to what people say of any flag. No check finds these again. */
import { canHappen } from '../../../shared/review/state.ts'
import type { Judgement, OwnPlace, Step } from '../../../shared/review/undo.ts'
import type { Context } from '../context.ts'
import { hideFlag, setJudgement, showFlag } from '../database/queries/flag-changes.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagOf, ownFlags } from '../database/queries/flags.ts'
import { segmentOf } from '../database/queries/segments.ts'
import { record } from './events.ts'
import type { Cause } from './steps.ts'

const textOf = (context: Context, flag: StoredFlag) => segmentOf(context.db, flag.segmentId)?.target ?? ''

/** Raises a stored flag (which stands in no text yet) or takes it back. Answers its segment. */
export function applyRaised(context: Context, step: Step & { kind: 'raised' }, cause: Cause): string[] {
  const flag = flagOf(context.db, step.flagId)
  const event = step.after ? 'flagged' : 'withdrawn'
  if (!flag || !canHappen(flag.state, event)) return []
  const text = textOf(context, flag)
  record(context, flag, event, {
    reviewerId: cause.reviewerId,
    actionId: cause.actionId,
    took: cause.took,
    note: flag.note,
    before: text,
    after: text,
  })
  if (step.after) showFlag(context.db, flag.id, step.target, flag.fixes)
  else hideFlag(context.db, flag.id, null)
  return [flag.segmentId]
}

export const judgementOf = ({ category, severity, note, chosen }: StoredFlag): Judgement => ({
  category,
  severity,
  note,
  chosen,
})

/** Gives a flag another category, severity or note. Answers its segment. */
export function applyJudged(context: Context, step: Step & { kind: 'judged' }, cause: Cause): string[] {
  const flag = flagOf(context.db, step.flagId)
  if (!flag || !canHappen(flag.state, 'changed')) return []
  setJudgement(context.db, flag.id, step.after)
  const text = textOf(context, flag)
  record(context, { ...flag, ...step.after }, 'changed', {
    reviewerId: cause.reviewerId,
    actionId: cause.actionId,
    took: cause.took,
    note: step.after.note,
    before: text,
    after: text,
  })
  return [flag.segmentId]
}

/**
 * A text step that knows which flags of people stand in the text as it is, so that they are there again when that text is:
 * `own` before the step is done, `restores` before it is undone.
 */
export function withOwnFlags(context: Context, step: Step, as: 'own' | 'restores'): Step {
  if (step.kind !== 'target') return step
  const places = ownFlags(context.db, step.segmentId).map(({ id, target }): OwnPlace => ({
    flagId: id,
    target,
  }))
  return { ...step, [as]: places }
}

/** Flags of people stand again where they stood, because the text they stood in is back. */
export function restore(context: Context, places: readonly OwnPlace[], cause: Cause): void {
  for (const { flagId, target } of places) {
    const flag = flagOf(context.db, flagId)
    if (!flag) continue
    showFlag(context.db, flagId, target, flag.fixes)
    if (flag.state === 'open' || flag.state === 'dismissed') continue
    const text = textOf(context, flag)
    record(context, flag, 'reopened', {
      reviewerId: cause.reviewerId,
      actionId: cause.actionId,
      before: text,
      after: text,
    })
  }
}
