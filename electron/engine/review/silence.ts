import { covers } from '../../../shared/review/dismissal.ts'
import type { Context } from '../context.ts'
import type { StoredDismissal } from '../database/queries/dismissals.ts'
import { dismissalOf, inForceAbout, inForceOn, setRevoked } from '../database/queries/dismissals.ts'
import { setExempt, setFlagState } from '../database/queries/flag-changes.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagOf, openAlike, silencedBy } from '../database/queries/flags.ts'
import { segmentOf } from '../database/queries/segments.ts'
import { record } from './events.ts'
import type { Cause } from './steps.ts'

/** The dismissal that silences a flag: one made here, or a wider one unless the editor wants to see this flag. */
export function silencerOf(context: Context, flag: StoredFlag): StoredDismissal | undefined {
  const own = inForceOn(context.db, flag.id)
  if (flag.exempt) return own.find((dismissal) => dismissal.scope === 'here')
  return own[0] ?? widerSilencerOf(context, flag)
}

/** A dismissal made on another flag that silences this one as well. */
export function widerSilencerOf(context: Context, flag: StoredFlag): StoredDismissal | undefined {
  return inForceAbout(context.db, flag.ruleId, flag.subject).find((dismissal) => covers(dismissal, flag))
}

const textOf = (context: Context, flag: StoredFlag) => segmentOf(context.db, flag.segmentId)?.target ?? ''

/** Dismisses an open flag by a dismissal that covers it. Without a cause it is the machine that applies it. */
export function silence(
  context: Context,
  flag: StoredFlag,
  dismissal: StoredDismissal,
  cause: Cause | null,
): StoredFlag {
  const text = textOf(context, flag)
  return record(context, flag, 'dismissed', {
    ...(cause ? { reviewerId: cause.reviewerId, actionId: cause.actionId } : {}),
    took: cause?.manner === 'done' && dismissal.flagId === flag.id ? cause.took : null,
    reason: dismissal.reason,
    scope: dismissal.scope,
    note: dismissal.note,
    dismissalId: dismissal.id,
    before: text,
    after: text,
  })
}

function reopen(context: Context, flag: StoredFlag, cause: Cause): void {
  const text = textOf(context, flag)
  record(context, flag, 'reopened', {
    reviewerId: cause.reviewerId,
    actionId: cause.actionId,
    dismissalId: flag.dismissalId,
    before: text,
    after: text,
  })
}

/** Open flags that a dismissal reaches. */
function reachedBy(context: Context, dismissal: StoredDismissal): StoredFlag[] {
  const own = flagOf(context.db, dismissal.flagId)
  // A flag that the editor wants to see in spite of wider dismissals is one of those they do not reach, on it or not.
  const isReached = own?.state === 'open' && (!own.exempt || dismissal.scope === 'here')
  const reached = own && isReached ? [own] : []
  if (dismissal.scope === 'here') return reached
  const within = dismissal.scope === 'article' ? dismissal.articleId : null
  const others = openAlike(context.db, dismissal.ruleId, dismissal.subject, within)
  return [...reached, ...others.filter((flag) => flag.id !== dismissal.flagId)]
}

/** Puts a dismissal in force; every open flag it reaches is dismissed. Answers their segments. */
export function putInForce(context: Context, dismissalId: string, cause: Cause): string[] {
  const dismissal = dismissalOf(context.db, dismissalId)
  if (!dismissal || dismissal.revokedAt === null) return []
  setRevoked(context.db, dismissalId, null)
  const flags = reachedBy(context, dismissal)
  for (const flag of flags) silence(context, flag, dismissal, cause)
  return flags.map((flag) => flag.segmentId)
}

/** Lifts a dismissal; what it alone silenced is open again. Answers the segments of those flags. */
export function lift(context: Context, dismissalId: string, cause: Cause): string[] {
  const dismissal = dismissalOf(context.db, dismissalId)
  if (!dismissal || dismissal.revokedAt !== null) return []
  setRevoked(context.db, dismissalId, context.now())
  const flags = silencedBy(context.db, dismissalId)
  for (const flag of flags) {
    const other = silencerOf(context, flag)
    if (other) setFlagState(context.db, flag.id, 'dismissed', other.id)
    else reopen(context, flag, cause)
  }
  return flags.map((flag) => flag.segmentId)
}

/** Lets the editor see a flag in spite of wider dismissals, or lets those have it again. */
export function exempt(context: Context, flagId: string, wanted: boolean, cause: Cause): string[] {
  const flag = flagOf(context.db, flagId)
  if (!flag || flag.exempt === wanted) return []
  setExempt(context.db, flagId, wanted)
  const changed = { ...flag, exempt: wanted }
  const silencer = silencerOf(context, changed)
  if (flag.state === 'dismissed' && !silencer) reopen(context, changed, cause)
  else if (flag.state === 'dismissed' && silencer) setFlagState(context.db, flagId, 'dismissed', silencer.id)
  else if (flag.state === 'open' && silencer) silence(context, changed, silencer, cause)
  return [flag.segmentId]
}
