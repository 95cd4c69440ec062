import type { FlagEventKind, FlagState } from './flag.ts'

/** What an event makes of a flag; `changed` leaves it as it is. */
const RESULT: Readonly<Record<Exclude<FlagEventKind, 'changed'>, FlagState>> = {
  raised: 'open',
  flagged: 'open',
  reopened: 'open',
  accepted: 'accepted',
  corrected: 'corrected',
  dismissed: 'dismissed',
  gone: 'gone',
  withdrawn: 'gone',
}

/** Events that can happen to a flag in each state; `none` is the flag that was never seen. */
const POSSIBLE: Readonly<Record<FlagState | 'none', readonly FlagEventKind[]>> = {
  none: ['raised', 'flagged'],
  open: ['accepted', 'corrected', 'dismissed', 'gone', 'changed', 'withdrawn'],
  // Its words came back into the text (raised), or the editor took the decision back (reopened).
  accepted: ['raised', 'reopened', 'changed'],
  corrected: ['raised', 'reopened', 'changed'],
  gone: ['raised', 'reopened', 'flagged', 'changed'],
  // The machine never raises or withdraws what an editor has dismissed.
  dismissed: ['reopened', 'changed'],
}

/** True when the event can happen to a flag in this state; null is a flag without any event yet. */
export function canHappen(state: FlagState | null, event: FlagEventKind): boolean {
  return POSSIBLE[state ?? 'none'].includes(event)
}

/** The state after one more event. Throws RangeError when the event cannot happen in this state. */
export function stateAfter(state: FlagState | null, event: FlagEventKind): FlagState {
  if (!canHappen(state, event))
    throw new RangeError(`a flag that is ${state ?? 'unknown'} cannot be ${event}`)
  return event === 'changed' ? (state ?? 'open') : RESULT[event]
}

/** The state that a flag's events add up to, oldest first; null when there are none. */
export function stateOf(events: readonly FlagEventKind[]): FlagState | null {
  return events.reduce<FlagState | null>(stateAfter, null)
}
