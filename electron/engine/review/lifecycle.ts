import { subjectOf } from '../../../shared/review/dismissal.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import { matchFlags } from '../../../shared/review/match.ts'
import { withoutTags, wordsOf } from '../../../shared/formats/tags.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Context } from '../context.ts'
import { editOrigin, textBeforeLastEdit } from '../database/queries/edits.ts'
import { hideFlag, insertFlag, updateFlag } from '../database/queries/flag-changes.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { flagsOfSegment } from '../database/queries/flags.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { record } from './events.ts'
import { silence, silencerOf, widerSilencerOf } from './silence.ts'

type FoundFlag = Flag & { readonly text: string; readonly evidenceText: string; readonly subject: string }

/** Parts of a flag's words are joined by this where it has several spans. */
export const BETWEEN_SPANS = ' … '

function withWords(flag: Flag, segment: SegmentRow): FoundFlag {
  const tags = [...segment.tags.target, ...segment.tags.source]
  return {
    ...flag,
    text: flag.target.map((span) => wordsOf(slice(segment.target, span), tags)).join(BETWEEN_SPANS),
    evidenceText: flag.source.map((span) => wordsOf(slice(segment.source, span), tags)).join(BETWEEN_SPANS),
    subject: withoutTags(subjectOf(segment.target, flag.target, segment.source, flag.source)),
  }
}

/** What became of the flags of a segment. */
type Followed = {
  readonly changed: boolean
  /** Flags were not found that may be found yet. */
  readonly left: boolean
}

/**
 * Lets the stored flags of a segment follow what a check found in it: new ones are raised, those that vanished are gone or
 * corrected, dismissed ones stay dismissed. Inside a transaction of the caller.
 * @param ran rules that took part; flags of others are left as they are
 * @param complete false while rules that look at the whole article have not run: then nothing vanishes yet
 */
export function followCheck(
  context: Context,
  segment: SegmentRow,
  found: readonly Flag[],
  ran: ReadonlySet<string>,
  complete: boolean,
): Followed {
  const stored = flagsOfSegment(context.db, segment.id)
  const candidates = stored.toSorted(byLikelihood)
  const matches = matchFlags(
    candidates,
    found.map((flag) => withWords(flag, segment)),
  )
  let changed = false
  for (const [flag, now] of matches.kept) changed = keep(context, segment, flag, now) || changed
  for (const flag of matches.appeared) changed = raise(context, segment, flag) || changed
  const gone = matches.vanished.filter((flag) => lives(flag) && (ran.has(flag.ruleId) || isLost(flag)))
  if (complete) for (const flag of gone) changed = withdraw(context, segment, flag) || changed
  return { changed, left: !complete && gone.length > 0 }
}

const startOf = (flag: StoredFlag) => flag.target[0]?.start ?? 0
const isAlive = (flag: StoredFlag) => flag.state === 'open' || flag.state === 'dismissed'

/** Which of two equal flags is rather the one found now: one in the text, one not yet decided, the one that comes first. */
function byLikelihood(a: StoredFlag, b: StoredFlag): number {
  return (
    Number(b.present) - Number(a.present) ||
    Number(isAlive(b)) - Number(isAlive(a)) ||
    startOf(a) - startOf(b)
  )
}

/** Has not come to its end: it stands in the text, or waits for what a check says. */
const lives = (flag: StoredFlag) => flag.present || flag.state === 'open'

/** Raised by a person, and its words were edited: no rule looks for them again. */
const isLost = (flag: StoredFlag) => flag.raisedBy !== null && !flag.present

function raise(context: Context, segment: SegmentRow, found: FoundFlag): boolean {
  const flag: StoredFlag = {
    ...found,
    id: context.newId(),
    segmentId: segment.id,
    articleId: segment.articleId,
    state: 'open',
    present: true,
    exempt: false,
    dismissalId: null,
    touchedEdit: null,
    raisedBy: null,
    note: null,
    chosen: false,
  }
  insertFlag(context.db, flag)
  const raised = record(context, flag, 'raised', { before: segment.target, after: segment.target }, null)
  const silencer = widerSilencerOf(context, raised)
  if (silencer) silence(context, raised, silencer, null)
  return true
}

function keep(context: Context, segment: SegmentRow, flag: StoredFlag, computed: FoundFlag): boolean {
  // What a person made of it outlasts the check.
  const found = flag.chosen ? { ...computed, category: flag.category, severity: flag.severity } : computed
  const same = flag.present && flag.touchedEdit === null && isSame(flag, found)
  if (!same) updateFlag(context.db, flag.id, found, found.subject)
  if (flag.state === 'dismissed') return !same
  const now = { ...flag, ...found }
  const open =
    flag.state === 'open'
      ? now
      : record(context, now, 'raised', { before: segment.target, after: segment.target })
  return silenceIfCovered(context, open) || open !== now || !same
}

function silenceIfCovered(context: Context, flag: StoredFlag): boolean {
  const silencer = silencerOf(context, flag)
  if (silencer) silence(context, flag, silencer, null)
  return silencer !== undefined
}

const essence = (flag: FoundFlag) =>
  JSON.stringify([
    flag.fingerprint,
    flag.ruleVersion,
    flag.category,
    flag.severity,
    flag.confidence,
    flag.level,
    flag.strength,
    flag.wording,
    flag.target,
    flag.source,
    flag.fixes,
    flag.evidence,
    flag.subject,
  ])

const isSame = (a: FoundFlag, b: FoundFlag) => essence(a) === essence(b)

/** The flag is no longer found: by an edit of its own words it was corrected, else it is gone. */
function withdraw(context: Context, segment: SegmentRow, flag: StoredFlag): boolean {
  if (flag.state !== 'open') {
    hideFlag(context.db, flag.id, null)
    return true
  }
  const edit = flag.touchedEdit === null ? undefined : editOrigin(context.db, flag.touchedEdit)
  if (edit)
    record(context, flag, 'corrected', {
      reviewerId: edit.reviewerId,
      actionId: edit.actionId,
      took: edit.took,
      before: edit.before,
      after: segment.target,
    })
  else
    record(context, flag, 'gone', {
      before: textBeforeLastEdit(context.db, segment.id) ?? segment.target,
      after: segment.target,
    })
  hideFlag(context.db, flag.id, null)
  return true
}
