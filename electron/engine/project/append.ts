import { editKey } from '../../../shared/project/compare.ts'
import { byId } from '../../../shared/review/group.ts'
import type { Db } from '../database/sql.ts'
import { first } from '../database/sql.ts'
import type { Copies } from './copies.ts'
import {
  insertDismissalRow,
  insertEditRow,
  insertEventRow,
  insertFlagRow,
  insertNoteRow,
  insertPeople,
  insertSegmentRow,
} from './insert.ts'

const isDismissal = (db: Db, id: string) =>
  first(db, 'SELECT 1 FROM dismissals WHERE id = ?', id) !== undefined

/** The name of a dismissal here: one that travelled with a flag has its own again where it came from. */
export function dismissalHere(db: Db, id: string | null): string | null {
  const original = id?.split(':')[0] ?? null
  return original !== null && isDismissal(db, original) ? original : id
}

/** Adds what is not here. Nothing that is here changes by it. */
export function append(db: Db, { ours, theirs, difference }: Copies): void {
  const articleId = theirs.article.id
  const [segments, flags, notes] = [byId(ours.segments), byId(ours.flags), byId(ours.notes)]
  insertPeople(db, theirs.reviewers)
  for (const [order, segment] of theirs.segments.entries())
    if (!segments.has(segment.id)) insertSegmentRow(db, articleId, segment, order)

  const numbers = new Map(ours.edits.map((edit) => [editKey(edit), edit.n]))
  for (const edit of difference.edits.theirs) numbers.set(editKey(edit), insertEditRow(db, edit))
  const numberOf = new Map(theirs.edits.map((edit) => [edit.n, numbers.get(editKey(edit)) ?? null]))

  for (const flag of theirs.flags) {
    if (flags.has(flag.id)) continue
    const touched = numberOf.get(flag.touched_edit ?? Number.NaN) ?? null
    insertFlagRow(db, articleId, flag, dismissalHere(db, flag.dismissal_id), touched)
  }
  for (const dismissal of theirs.dismissals)
    if (dismissalHere(db, dismissal.id) === dismissal.id && !isDismissal(db, dismissal.id))
      insertDismissalRow(db, articleId, dismissal)
  for (const event of difference.events.theirs)
    insertEventRow(db, articleId, event, dismissalHere(db, event.dismissal_id))
  for (const note of theirs.notes) if (!notes.has(note.id)) insertNoteRow(db, note)
}
