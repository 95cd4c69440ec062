import type { FlagEventKind, FlagState, Reason, Scope } from '../../../shared/review/flag.ts'
import { stateAfter } from '../../../shared/review/state.ts'
import type { Context } from '../context.ts'
import { insertEvent, MACHINE } from '../database/queries/events.ts'
import { setFlagState } from '../database/queries/flag-changes.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { learnAbout } from './learning.ts'

/** States that say something about the rule. */
const isDecided = (state: FlagState) => state === 'accepted' || state === 'corrected' || state === 'dismissed'

/** What an event says beside what happened to which flag. */
export type EventDetails = {
  readonly reviewerId?: string
  readonly reason?: Reason | null
  readonly scope?: Scope | null
  readonly note?: string | null
  readonly took?: number | null
  readonly actionId?: number | null
  readonly dismissalId?: string | null
  /** Texts of the segment; equal when the event did not change it. */
  readonly before: string
  readonly after: string
}

/**
 * Appends an event and lets the flag's state follow. Throws RangeError when it cannot happen to the flag.
 * @param previous the flag's state so far, null for its first event
 */
export function record(
  context: Context,
  flag: StoredFlag,
  kind: FlagEventKind,
  details: EventDetails,
  previous: FlagState | null = flag.state,
): StoredFlag {
  const state = stateAfter(previous, kind)
  const kept = kind === 'changed' ? flag.dismissalId : null
  const dismissalId = kind === 'dismissed' ? (details.dismissalId ?? null) : kept
  insertEvent(context.db, {
    flagId: flag.id,
    segmentId: flag.segmentId,
    articleId: flag.articleId,
    ruleId: flag.ruleId,
    ruleVersion: flag.ruleVersion,
    category: flag.category,
    severity: flag.severity,
    at: context.now(),
    kind,
    reason: details.reason ?? null,
    scope: details.scope ?? null,
    note: details.note ?? null,
    reviewerId: details.reviewerId ?? MACHINE,
    took: details.took ?? null,
    actionId: details.actionId ?? null,
    dismissalId: details.dismissalId ?? null,
    before: details.before,
    after: details.after,
  })
  if (state !== flag.state || dismissalId !== flag.dismissalId)
    setFlagState(context.db, flag.id, state, dismissalId)
  if (isDecided(state) || (previous !== null && isDecided(previous))) learnAbout(context, flag.ruleId)
  return { ...flag, state, dismissalId }
}
