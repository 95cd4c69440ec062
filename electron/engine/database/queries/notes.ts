import type { NoteView } from '../../../../shared/calls/workbench.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

export type StoredNote = {
  readonly id: string
  readonly segmentId: string
  readonly reviewerId: string
  readonly at: number
  readonly text: string
  readonly removedAt: number | null
}

/** A note that does not stand yet. */
export function insertNote(db: Db, note: Omit<StoredNote, 'removedAt'>): void {
  run(
    db,
    'INSERT INTO notes (id, segment_id, reviewer_id, at, text, removed_at) VALUES (?, ?, ?, ?, ?, ?)',
    note.id,
    note.segmentId,
    note.reviewerId,
    note.at,
    note.text,
    note.at,
  )
}

export function noteOf(db: Db, id: string): StoredNote | undefined {
  return first<StoredNote>(
    db,
    `SELECT id, segment_id AS segmentId, reviewer_id AS reviewerId, at, text, removed_at AS removedAt
     FROM notes WHERE id = ?`,
    id,
  )
}

/** null lets it stand, a time removes it. */
export function setRemoved(db: Db, id: string, at: number | null): void {
  run(db, 'UPDATE notes SET removed_at = ? WHERE id = ?', at, id)
}

type Row = NoteView & { readonly segmentId: string }

/** Notes that stand at these segments, oldest first. */
export function notesOf(db: Db, segmentIds: readonly string[]): Row[] {
  return all<Row>(
    db,
    `SELECT n.id, n.segment_id AS segmentId, n.text, n.at, r.name AS author
     FROM notes n JOIN reviewers r ON r.id = n.reviewer_id
     WHERE n.removed_at IS NULL AND n.segment_id IN (SELECT value FROM json_each(?)) ORDER BY n.at, n.id`,
    JSON.stringify(segmentIds),
  )
}
