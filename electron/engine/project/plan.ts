import type { Conflict, ConflictSide, ProjectPlan } from '../../../shared/calls/projects.ts'
import { conflictsIn, liveRows } from '../../../shared/project/compare.ts'
import type { ConflictKey, Difference } from '../../../shared/project/compare.ts'
import type { Project } from '../../../shared/project/project.ts'
import type { Context } from '../context.ts'
import { MACHINE } from '../database/queries/events.ts'
import { copiesOf, hasNews } from './copies.ts'
import type { Copies } from './copies.ts'

const NOTHING: ConflictSide = { text: null, status: null, state: null, rows: null, by: null, at: null }

/** Who did the last of these things, and when. */
function lastOf(
  { reviewers }: Project,
  did: readonly { readonly reviewer_id: string; readonly at: number }[],
): Pick<ConflictSide, 'by' | 'at'> {
  const last = did.findLast(({ reviewer_id }) => reviewer_id !== MACHINE) ?? did.at(-1)
  if (!last) return { by: null, at: null }
  return { by: reviewers.find(({ id }) => id === last.reviewer_id)?.name ?? null, at: last.at }
}

function sideOf(
  project: Project,
  { kind, id }: ConflictKey,
  difference: Difference,
  side: 'ours' | 'theirs',
): ConflictSide {
  const edits = difference.edits[side]
  const events = difference.events[side]
  switch (kind) {
    case 'rows':
      return { ...NOTHING, rows: liveRows(project).length, ...lastOf(project, [...edits, ...events]) }
    case 'segment': {
      const segment = project.segments.find((each) => each.id === id)
      return {
        ...NOTHING,
        text: segment?.target ?? '',
        status: segment?.status ?? null,
        ...lastOf(
          project,
          edits.filter((edit) => edit.segment_id === id),
        ),
      }
    }
    case 'flag':
      return {
        ...NOTHING,
        state: project.flags.find((each) => each.id === id)?.state ?? null,
        ...lastOf(
          project,
          events.filter((event) => event.flag_id === id),
        ),
      }
  }
}

function describe({ ours, theirs, difference }: Copies, conflict: ConflictKey): Conflict {
  const { key, kind, id } = conflict
  const flag = kind === 'flag' ? ours.flags.find((each) => each.id === id) : undefined
  const segment = ours.segments.find((each) => each.id === (flag?.segment_id ?? id))
  const first = difference.edits.ours.find((edit) => edit.segment_id === segment?.id)
  return {
    key,
    kind,
    segment: segment && segment.position >= 0 ? segment.position : null,
    source: segment?.source ?? '',
    base: kind === 'segment' ? (first?.before ?? '') : (segment?.target ?? ''),
    flagged: flag?.text ?? '',
    ours: sideOf(ours, conflict, difference, 'ours'),
    theirs: sideOf(theirs, conflict, difference, 'theirs'),
  }
}

/** What taking the project in would do. Throws AppError 'malformed-file'. */
export function planProject(context: Context, theirs: Project): ProjectPlan {
  const copies = copiesOf(context, theirs)
  const people = theirs.reviewers.filter(({ id }) => id !== MACHINE).map(({ name }) => name)
  const common = { articleId: theirs.article.id, title: theirs.article.title, people }
  const decisionsIn = (events: Project['events']) =>
    events.filter(({ reviewer_id }) => reviewer_id !== MACHINE).length
  if (!copies)
    return {
      ...common,
      isNew: true,
      nothingNew: false,
      edits: theirs.edits.length,
      decisions: decisionsIn(theirs.events),
      notes: theirs.notes.length,
      conflicts: [],
    }
  const { ours, difference } = copies
  const known = new Set(ours.notes.map(({ id }) => id))
  return {
    ...common,
    isNew: false,
    nothingNew: !hasNews(copies),
    edits: difference.edits.theirs.length,
    decisions: decisionsIn(difference.events.theirs),
    notes: theirs.notes.filter(({ id }) => !known.has(id)).length,
    conflicts: conflictsIn(ours, difference).map((conflict) => describe(copies, conflict)),
  }
}
