import { AppError } from '../../../shared/errors.ts'
import type { Action, ActionKind, Step } from '../../../shared/review/undo.ts'
import { coalesced, inverse } from '../../../shared/review/undo.ts'
import type { Context } from '../context.ts'
import type { StoredAction } from '../database/queries/actions.ts'
import {
  dropUndone,
  firstUndone,
  insertAction,
  lastDone,
  replaceAction,
  setActionState,
} from '../database/queries/actions.ts'
import { segmentOf } from '../database/queries/segments.ts'
import { readSettings } from '../database/queries/settings.ts'
import { withOwnFlags } from './own-flags.ts'
import type { Cause } from './steps.ts'
import { applySteps } from './steps.ts'
import { withPlaces } from './structure.ts'

/** What came of a decision. */
export type Outcome = {
  /** The segments it touched. */
  readonly segments: ReadonlySet<string>
  /** The one it was made in, or else one that it touched. */
  readonly focus: string
  /** The editors' own dictionary changed by it. */
  readonly words: boolean
  /** Rows came or went. */
  readonly structure?: boolean
}

export type Decision = {
  readonly articleId: string
  readonly segmentId: string
  readonly kind: ActionKind
  readonly steps: readonly Step[]
  /** Milliseconds it took. */
  readonly took: number | null
}

/** Carries a decision out and notes it, so that it can be taken back. Inside a transaction of the caller. */
export function decide(context: Context, decision: Decision): Outcome {
  const { segmentId: focus, kind } = decision
  const steps = decision.steps.map((step) => withOwnFlags(context, step, 'own'))
  if (steps.length === 0) return { segments: new Set(), focus, words: false }
  const action: Action = {
    kind,
    steps,
    segmentId: focus,
    at: context.now(),
    reviewerId: readSettings(context.db).reviewerId,
  }
  const actionId = note(context, decision.articleId, action)
  const cause = {
    kind,
    manner: 'done',
    reviewerId: action.reviewerId,
    actionId,
    took: decision.took,
  } as const
  return outcomeOf(context, steps, cause, focus)
}

/**
 * Applies the steps. Where the row they were made in is gone, or none of them is about it (words replaced elsewhere), the first
 * of those in its article that they touched is the one to look at.
 */
function outcomeOf(context: Context, steps: readonly Step[], cause: Cause, focus: string): Outcome {
  const segments = applySteps(context, steps, cause)
  const row = segmentOf(context.db, focus)
  const isAboutIt = row !== undefined && row.index >= 0 && segments.has(focus)
  const [first] = isAboutIt
    ? [row]
    : [...segments]
        .flatMap((id) => segmentOf(context.db, id) ?? [])
        .filter(({ articleId, index }) => articleId === row?.articleId && index >= 0)
        .toSorted((a, b) => a.index - b.index)
  return {
    segments,
    focus: first?.id ?? focus,
    words: steps.some((step) => step.kind === 'word'),
    structure: steps.some((step) => step.kind === 'structure'),
  }
}

/** Appends the action, or lets the last one grow when the editor is typing on. Answers its number. */
function note(context: Context, articleId: string, action: Action): number {
  const last = lastDone(context.db, articleId)
  const merged = last && !firstUndone(context.db, articleId) ? coalesced(last, action) : null
  if (last && merged) {
    replaceAction(context.db, last.id, merged)
    return last.id
  }
  dropUndone(context.db, articleId)
  return insertAction(context.db, articleId, action)
}

/** Takes the last decision in the article back. Throws AppError 'nothing-to-undo'. */
export function undo(context: Context, articleId: string): Outcome {
  const action = lastDone(context.db, articleId)
  if (!action) throw new AppError('nothing-to-undo')
  const steps = action.steps.map((step) =>
    withPlaces(context, withOwnFlags(context, step, 'restores'), 'after'),
  )
  replaceAction(context.db, action.id, { ...action, steps })
  return again(context, action, 'undone', inverse(steps))
}

/** Does what was last taken back again. Throws AppError 'nothing-to-redo'. */
export function redo(context: Context, articleId: string): Outcome {
  const action = firstUndone(context.db, articleId)
  if (!action) throw new AppError('nothing-to-redo')
  const steps = action.steps.map((step) => withPlaces(context, step, 'before'))
  replaceAction(context.db, action.id, { ...action, steps })
  return again(context, action, 'redone', steps)
}

function again(
  context: Context,
  action: StoredAction,
  manner: 'undone' | 'redone',
  steps: readonly Step[],
): Outcome {
  setActionState(context.db, action.id, manner === 'undone' ? 'undone' : 'done')
  const { reviewerId } = readSettings(context.db)
  const cause = { kind: action.kind, manner, reviewerId, actionId: action.id, took: null }
  return outcomeOf(context, steps, cause, action.segmentId)
}
