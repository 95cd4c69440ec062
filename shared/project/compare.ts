/** What two copies of an article have become, measured against what they had in common. Nothing here decides for an editor. */
import { byId, groupBy } from '../review/group.ts'
import type { Project, ProjectEdit, ProjectEvent, ProjectFlag, ProjectSegment } from './project.ts'

/** Reviewer of events that nobody decided. */
const MACHINE = 'machine'

/** Whose version holds: ours is the one on this machine. */
export type Side = 'ours' | 'theirs'
export type Verdict = Side | 'same' | 'conflict'

/** What an edit or event is, wherever it is stored. The dismissal is left out: a wide one travels under a name of its own. */
export const editKey = (edit: ProjectEdit): string =>
  JSON.stringify([
    edit.segment_id,
    edit.at,
    edit.kind,
    edit.reviewer_id,
    edit.before,
    edit.after,
    edit.status_before,
    edit.status_after,
    edit.took,
  ])

const eventKey = (event: ProjectEvent): string =>
  JSON.stringify([
    event.flag_id,
    event.at,
    event.kind,
    event.reviewer_id,
    event.category,
    event.severity,
    event.reason,
    event.scope,
    event.note,
    event.took,
    event.before,
    event.after,
  ])

/** What of `theirs` is not in `ours`; of what happened twice in the same way, as often as it is there more often. */
function missing<T>(ours: readonly T[], theirs: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const known = new Map<string, number>()
  for (const item of ours) known.set(keyOf(item), (known.get(keyOf(item)) ?? 0) + 1)
  return theirs.filter((item) => {
    const left = known.get(keyOf(item)) ?? 0
    known.set(keyOf(item), left - 1)
    return left <= 0
  })
}

export type Difference = {
  /** What each has that the other has not, in the order it was appended. */
  readonly edits: Readonly<Record<Side, readonly ProjectEdit[]>>
  readonly events: Readonly<Record<Side, readonly ProjectEvent[]>>
  /** Which rows the article consists of. */
  readonly rows: Verdict
  /** Text and status, by the id of segments that both have. */
  readonly segments: ReadonlyMap<string, Verdict>
  /** What became of flags, by the id of flags that both have. Where the text is a conflict, flags follow the text. */
  readonly flags: ReadonlyMap<string, Verdict>
}

const bySegment = (edits: readonly ProjectEdit[]) => groupBy(edits, (edit) => edit.segment_id)
const byFlag = (events: readonly ProjectEvent[]) => groupBy(events, (event) => event.flag_id)

const sameText = (a: ProjectSegment, b: ProjectSegment) => a.target === b.target && a.status === b.status

/** Text or status are no longer those before the first of these edits. */
function isChanged(segment: ProjectSegment, since: readonly ProjectEdit[]): boolean {
  const [first] = since
  return first !== undefined && (first.before !== segment.target || first.status_before !== segment.status)
}

function verdictOnText(
  ours: ProjectSegment,
  theirs: ProjectSegment,
  sinceOurs: readonly ProjectEdit[],
  sinceTheirs: readonly ProjectEdit[],
): Verdict {
  if (sameText(ours, theirs)) return 'same'
  if (sinceTheirs.length === 0) return 'ours'
  if (sinceOurs.length === 0) return 'theirs'
  const [weChanged, theyChanged] = [isChanged(ours, sinceOurs), isChanged(theirs, sinceTheirs)]
  if (weChanged && !theyChanged) return 'ours'
  if (theyChanged && !weChanged) return 'theirs'
  // The same words twice: that somebody has confirmed them holds for both.
  if (ours.target === theirs.target) return ours.status === 'confirmed' ? 'ours' : 'theirs'
  return 'conflict'
}

const sameFlag = (a: ProjectFlag, b: ProjectFlag) =>
  a.state === b.state && a.category === b.category && a.severity === b.severity && a.note === b.note

const byPeople = (events: readonly ProjectEvent[]) => events.some((event) => event.reviewer_id !== MACHINE)

function verdictOnFlag(
  ours: ProjectFlag,
  theirs: ProjectFlag,
  sinceOurs: readonly ProjectEvent[],
  sinceTheirs: readonly ProjectEvent[],
): Verdict {
  if (sameFlag(ours, theirs)) return 'same'
  if (sinceTheirs.length === 0) return 'ours'
  if (sinceOurs.length === 0) return 'theirs'
  if (!byPeople(sinceTheirs)) return 'ours'
  return byPeople(sinceOurs) ? 'conflict' : 'theirs'
}

/** The rows an article consists of, in order. */
export const liveRows = (project: Project): readonly ProjectSegment[] =>
  project.segments.filter(({ position }) => position >= 0).toSorted((a, b) => a.position - b.position)

/** Rows that the other side has taken apart, and that something was done in meanwhile. */
function touchedThere(
  rows: readonly ProjectSegment[],
  other: Project,
  edits: readonly ProjectEdit[],
  events: readonly ProjectEvent[],
) {
  const live = new Set(liveRows(other).map(({ id }) => id))
  const touched = new Set([
    ...edits.map((edit) => edit.segment_id),
    ...events.filter((event) => event.reviewer_id !== MACHINE).map((event) => event.segment_id),
  ])
  return rows.some(({ id }) => !live.has(id) && touched.has(id))
}

function verdictOnRows(
  ours: Project,
  theirs: Project,
  difference: Pick<Difference, 'edits' | 'events'>,
): Verdict {
  const [ourRows, theirRows] = [liveRows(ours), liveRows(theirs)]
  const order = (rows: readonly ProjectSegment[]) => rows.map(({ id }) => id).join('\n')
  if (order(ourRows) === order(theirRows)) return 'same'
  const [known, knownThere] = [byId(ours.segments), byId(theirs.segments)]
  const theyKnowOurs = ourRows.every(({ id }) => knownThere.has(id))
  const weKnowTheirs = theirRows.every(({ id }) => known.has(id))
  const { edits, events } = difference
  const isNews = edits.theirs.length + events.theirs.length > 0
  if (weKnowTheirs && !isNews) return 'ours'
  if (weKnowTheirs && !theyKnowOurs && !touchedThere(theirRows, ours, edits.theirs, events.theirs))
    return 'ours'
  if (theyKnowOurs && !weKnowTheirs && !touchedThere(ourRows, theirs, edits.ours, events.ours))
    return 'theirs'
  return 'conflict'
}

/** Compares two copies of the same article. */
export function compare(ours: Project, theirs: Project): Difference {
  const edits = {
    ours: missing(theirs.edits, ours.edits, editKey),
    theirs: missing(ours.edits, theirs.edits, editKey),
  }
  const events = {
    ours: missing(theirs.events, ours.events, eventKey),
    theirs: missing(ours.events, theirs.events, eventKey),
  }
  const since = { ours: bySegment(edits.ours), theirs: bySegment(edits.theirs) }
  const theirSegments = byId(theirs.segments)
  const segments = new Map<string, Verdict>()
  for (const segment of ours.segments) {
    const other = theirSegments.get(segment.id)
    if (other)
      segments.set(
        segment.id,
        verdictOnText(segment, other, since.ours.get(segment.id) ?? [], since.theirs.get(segment.id) ?? []),
      )
  }
  const happened = { ours: byFlag(events.ours), theirs: byFlag(events.theirs) }
  const theirFlags = byId(theirs.flags)
  const flags = new Map<string, Verdict>()
  for (const flag of ours.flags) {
    const other = theirFlags.get(flag.id)
    if (!other) continue
    const verdict = verdictOnFlag(
      flag,
      other,
      happened.ours.get(flag.id) ?? [],
      happened.theirs.get(flag.id) ?? [],
    )
    const followsText = verdict !== 'same' && segments.get(flag.segment_id) === 'conflict'
    flags.set(flag.id, followsText ? 'conflict' : verdict)
  }
  return { edits, events, segments, flags, rows: verdictOnRows(ours, theirs, { edits, events }) }
}

/** Something the editor has to decide, by the name under which the choice is handed back. */
export type ConflictKey = {
  readonly key: string
  readonly kind: 'rows' | 'segment' | 'flag'
  readonly id: string
}

/** What both sides decided differently: the rows, then texts, then flags whose text is not in question itself. */
export function conflictsIn(ours: Project, difference: Difference): readonly ConflictKey[] {
  const rows: readonly ConflictKey[] =
    difference.rows === 'conflict' ? [{ key: 'rows', kind: 'rows', id: ours.article.id }] : []
  const texts = ours.segments
    .filter(({ id }) => difference.segments.get(id) === 'conflict')
    .map(({ id }): ConflictKey => ({ key: `segment:${id}`, kind: 'segment', id }))
  const flags = ours.flags
    .filter(
      (flag) =>
        difference.flags.get(flag.id) === 'conflict' &&
        difference.segments.get(flag.segment_id) !== 'conflict',
    )
    .map(({ id }): ConflictKey => ({ key: `flag:${id}`, kind: 'flag', id }))
  return [...rows, ...texts, ...flags]
}

export type Choices = Readonly<Record<string, Side>>

/** Verdicts with the editor's choices in them. */
export type Decided = {
  readonly rows: Side
  readonly segment: (id: string) => Side
  readonly flag: (flag: ProjectFlag) => Side
}

const settled = (verdict: Verdict | undefined, choice: Side | undefined): Side =>
  verdict === 'theirs' || verdict === 'ours' ? verdict : verdict === 'conflict' ? (choice ?? 'ours') : 'ours'

export function decided(difference: Difference, choices: Choices): Decided {
  const segment = (id: string) => settled(difference.segments.get(id), choices[`segment:${id}`])
  return {
    rows: settled(difference.rows, choices['rows']),
    segment,
    flag: ({ id, segment_id }) =>
      difference.flags.get(id) === 'conflict' && difference.segments.get(segment_id) === 'conflict'
        ? segment(segment_id)
        : settled(difference.flags.get(id), choices[`flag:${id}`]),
  }
}
