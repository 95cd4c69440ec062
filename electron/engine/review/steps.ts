import type { FlagState } from '../../../shared/review/flag.ts'
import { countEdits } from '../../../shared/review/edit-distance.ts'
import type { Replacement } from '../../../shared/review/move.ts'
import { moveSpan, moveSpans, rebased, replacement } from '../../../shared/review/move.ts'
import { canHappen } from '../../../shared/review/state.ts'
import type { ActionKind, Step } from '../../../shared/review/undo.ts'
import { countWords } from '../../../shared/review/words.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../context.ts'
import type { Manner } from '../database/queries/edits.ts'
import { insertEdit } from '../database/queries/edits.ts'
import { setUnchecked } from '../database/queries/dictionary.ts'
import { hideFlag, moveFlag, showFlag } from '../database/queries/flag-changes.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagOf, flagsOfSegment } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { segmentOf, setStatus, setTarget } from '../database/queries/segments.ts'
import { applyStructure } from './apply-structure.ts'
import { record } from './events.ts'
import { applyNote, applyWord } from './notes.ts'
import { applyJudged, applyRaised, restore } from './own-flags.ts'
import { exempt, lift, putInForce } from './silence.ts'

/** Who does what, and whether by hand, by undo or by redo. */
export type Cause = {
  readonly kind: ActionKind
  readonly manner: Manner
  readonly reviewerId: string
  readonly actionId: number
  /** Milliseconds the decision took; null for undo and redo. */
  readonly took: number | null
}

/** Applies steps in order; the one way in which a decision, its undo and its redo reach the database. Answers the segments. */
export function applySteps(context: Context, steps: readonly Step[], cause: Cause): Set<string> {
  const touched = new Set<string>()
  for (const step of steps) for (const id of applyStep(context, step, cause, steps)) touched.add(id)
  return touched
}

function applyStep(context: Context, step: Step, cause: Cause, steps: readonly Step[]): readonly string[] {
  switch (step.kind) {
    case 'target':
      return applyTarget(context, step, cause)
    case 'status':
      return applyStatus(context, step, cause)
    case 'flag':
      return applyFlag(context, step, cause, steps)
    case 'dismissal':
      return (step.after ? putInForce : lift)(context, step.dismissalId, cause)
    case 'structure':
      return applyStructure(context, step, (segment, target) => write(context, segment, target, cause))
    case 'exempt':
      return exempt(context, step.flagId, step.after, cause)
    case 'raised':
      return applyRaised(context, step, cause)
    case 'judged':
      return applyJudged(context, step, cause)
    case 'note':
      return applyNote(context, step)
    case 'word':
      return applyWord(context, step, cause)
  }
}

function segmentOrThrow(context: Context, id: string): SegmentRow {
  const segment = segmentOf(context.db, id)
  if (!segment) throw new AppError('not-found', { id })
  return segment
}

/** A decision over several articles is taken back after rows were merged or split in one of them: these stay as they are. */
const isTakenApart = (segment: SegmentRow) => segment.index < 0

/** Words changed by these may turn out to be a correction; a fix or an undo of other words is none. */
const BY_HAND: ReadonlySet<ActionKind> = new Set(['typed', 'replaced', 'propagated', 'quotes'])

function applyTarget(context: Context, step: Step & { kind: 'target' }, cause: Cause): string[] {
  const segment = segmentOrThrow(context, step.segmentId)
  if (isTakenApart(segment)) return []
  // A decision over several articles may be taken back after one of them was worked on.
  const target = cause.manner === 'done' ? step.after : rebased(step, segment.target)
  const change = replacement(segment.target, target)
  if (!change) return []
  const edit = appendEdit(context, segment, cause, { target })
  setTarget(context.db, segment.id, target, countWords(target), countEdits(segment.machine, target))
  const byHand = BY_HAND.has(cause.kind) && cause.manner !== 'undone'
  for (const flag of flagsOfSegment(context.db, segment.id))
    if (flag.present) follow(context, flag, segment.target, change, byHand ? edit : null)
  if (step.restores && target === step.after) restore(context, step.restores, cause)
  return [segment.id]
}

/** Moves a flag along with its words, or hides it when these are what changed. */
function follow(
  context: Context,
  flag: StoredFlag,
  before: string,
  change: Replacement,
  edit: number | null,
): void {
  const target = moveSpans(flag.target, before, change)
  if (!target) return hideFlag(context.db, flag.id, edit)
  const fixes = flag.fixes.flatMap((fix) => {
    const at = moveSpan(fix.at, before, change)
    return at ? [{ ...fix, at }] : []
  })
  moveFlag(context.db, flag.id, target, fixes)
}

function applyStatus(context: Context, step: Step & { kind: 'status' }, cause: Cause): string[] {
  const segment = segmentOrThrow(context, step.segmentId)
  if (isTakenApart(segment) || segment.status === step.after) return []
  appendEdit(context, segment, cause, { status: step.after })
  setStatus(context.db, segment.id, step.after)
  return [segment.id]
}

/** Rows change places with others after words were changed in a decision over several articles: these words stay. */
function write(context: Context, segment: SegmentRow, target: string, cause: Cause): void {
  appendEdit(context, segment, cause, { target })
  setTarget(context.db, segment.id, target, countWords(target), countEdits(segment.machine, target))
}

function appendEdit(
  context: Context,
  segment: SegmentRow,
  cause: Cause,
  change: { readonly target?: string; readonly status?: SegmentRow['status'] },
): number {
  return insertEdit(context.db, {
    segmentId: segment.id,
    actionId: cause.actionId,
    reviewerId: cause.reviewerId,
    at: context.now(),
    kind: cause.manner,
    before: segment.target,
    after: change.target ?? segment.target,
    statusBefore: segment.status,
    statusAfter: change.status ?? segment.status,
    took: cause.took,
  })
}

/** The event that brings a flag into a state, where an editor can do that. */
const EVENT: Readonly<Partial<Record<FlagState, 'accepted' | 'reopened'>>> = {
  accepted: 'accepted',
  open: 'reopened',
}

function applyFlag(
  context: Context,
  step: Step & { kind: 'flag' },
  cause: Cause,
  steps: readonly Step[],
): string[] {
  const flag = flagOf(context.db, step.flagId)
  const event = EVENT[step.after]
  if (!flag || !event || !canHappen(flag.state, event)) return []
  const segment = segmentOrThrow(context, flag.segmentId)
  const change = steps.find((other) => other.kind === 'target' && other.segmentId === segment.id)
  record(context, flag, event, {
    reviewerId: cause.reviewerId,
    actionId: cause.actionId,
    took: cause.took,
    before: change?.kind === 'target' ? change.before : segment.target,
    after: change?.kind === 'target' ? change.after : segment.target,
  })
  if (step.after === 'accepted') hideFlag(context.db, flag.id, null)
  else if (!change && steps.some((other) => other.kind === 'target')) {
    // Its words are in another row by now: the next check finds them there.
    setUnchecked(context.db, [segment.id])
  }
  // Taken back, together with its edit: the text is again the one that these spans were made for (unless somebody worked on
  // it meanwhile, in a decision over several articles: then the next check finds the flag).
  else if (!change || segment.target === change.after) showFlag(context.db, flag.id, step.target, step.fixes)
  return [flag.segmentId]
}
