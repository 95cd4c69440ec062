import type { SegmentStatus } from '../../../../shared/review/article.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

/** How a change came about: by the editor's hand, by undo, or by redo. */
export type Manner = 'done' | 'undone' | 'redone'

export type NewEdit = {
  readonly segmentId: string
  readonly actionId: number
  readonly reviewerId: string
  readonly at: number
  readonly kind: Manner
  readonly before: string
  readonly after: string
  readonly statusBefore: SegmentStatus
  readonly statusAfter: SegmentStatus
  readonly took: number | null
}

/** Appends an edit; answers its number. */
export function insertEdit(db: Db, edit: NewEdit): number {
  return run(
    db,
    `INSERT INTO edits (segment_id, action_id, reviewer_id, at, kind, before, after, status_before, status_after, took)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    edit.segmentId,
    edit.actionId,
    edit.reviewerId,
    edit.at,
    edit.kind,
    edit.before,
    edit.after,
    edit.statusBefore,
    edit.statusAfter,
    edit.took === null ? null : Math.round(edit.took),
  ).id
}

export type EditOrigin = {
  readonly before: string
  readonly reviewerId: string
  readonly actionId: number | null
  /** Milliseconds spent on this edit and the later ones of the segment. */
  readonly took: number
}

/** An edit as the start of what happened since in its segment. */
export function editOrigin(db: Db, id: number): EditOrigin | undefined {
  return first<EditOrigin>(
    db,
    `SELECT e.before, e.reviewer_id AS reviewerId, e.action_id AS actionId,
       (SELECT total(took) FROM edits l WHERE l.segment_id = e.segment_id AND l.id >= e.id) AS took
     FROM edits e WHERE e.id = ?`,
    id,
  )
}

/** The text before the segment's last edit; undefined when it was never edited. */
export function textBeforeLastEdit(db: Db, segmentId: string): string | undefined {
  return first<{ before: string }>(
    db,
    'SELECT before FROM edits WHERE segment_id = ? AND before <> after ORDER BY id DESC LIMIT 1',
    segmentId,
  )?.before
}

export type Touch = { readonly by: string; readonly at: number }

/** Who last edited or confirmed each segment of an article, and when. */
export function lastTouches(db: Db, articleId: string): ReadonlyMap<string, Touch> {
  const rows = all<Touch & { readonly id: string }>(
    db,
    `SELECT e.segment_id AS id, r.name AS "by", e.at FROM edits e JOIN reviewers r ON r.id = e.reviewer_id
     WHERE e.id IN (
       SELECT max(l.id) FROM edits l JOIN segments s ON s.id = l.segment_id WHERE s.article_id = ? GROUP BY l.segment_id)`,
    articleId,
  )
  return new Map(rows.map(({ id, by, at }) => [id, { by, at }]))
}
