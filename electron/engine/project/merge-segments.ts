/** Segments that both copies have: their texts, and the notes that stand at them. */
import type { Decided } from '../../../shared/project/compare.ts'
import type { ProjectSegment } from '../../../shared/project/project.ts'
import { byId } from '../../../shared/review/group.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../database/queries/settings.ts'
import type { Db } from '../database/sql.ts'
import { run } from '../database/sql.ts'
import type { Copies } from './copies.ts'
import { insertEditRow } from './insert.ts'

/** Text, status and time. Answers the segments of which text or status changed here. */
export function mergeTexts(
  { db, now: clock }: Context,
  { ours, theirs, difference }: Copies,
  decisions: Decided,
): readonly string[] {
  const others = byId(theirs.segments)
  const lastEdit = new Map(difference.edits.theirs.map((edit) => [edit.segment_id, edit]))
  const changed: string[] = []
  for (const segment of ours.segments) {
    const other = others.get(segment.id)
    if (!other) continue
    const now = decisions.segment(segment.id) === 'theirs' ? other : segment
    if (now.target !== segment.target || now.status !== segment.status) {
      changed.push(segment.id)
      writeText(db, now)
    }
    const last = lastEdit.get(segment.id)
    if (last && (last.after !== now.target || last.status_after !== now.status))
      insertEditRow(db, {
        segment_id: segment.id,
        reviewer_id: readSettings(db).reviewerId,
        at: clock(),
        kind: 'done',
        before: last.after,
        after: now.target,
        status_before: last.status_after,
        status_after: now.status,
        took: null,
      })
    if (other.time > segment.time)
      run(db, 'UPDATE segments SET time = ? WHERE id = ?', other.time, segment.id)
  }
  return changed
}

function writeText(db: Db, segment: ProjectSegment): void {
  run(
    db,
    `UPDATE segments SET target = ?, status = ?, words = ?, units = ?, distance = ?, revision = revision + 1 WHERE id = ?`,
    segment.target,
    segment.status,
    segment.words,
    segment.units,
    segment.distance,
    segment.id,
  )
}

/** Notes that both have: one that was removed on either side is removed; each stands at the row it was moved to. */
export function mergeNotes({ db }: Context, { ours, theirs }: Copies, decisions: Decided): void {
  const others = byId(theirs.notes)
  for (const note of ours.notes) {
    const other = others.get(note.id)
    if (!other) continue
    const removed = note.removed_at ?? other.removed_at
    const place = decisions.rows === 'theirs' ? other.segment_id : note.segment_id
    if (removed !== note.removed_at || place !== note.segment_id)
      run(db, 'UPDATE notes SET removed_at = ?, segment_id = ? WHERE id = ?', removed, place, note.id)
  }
}
