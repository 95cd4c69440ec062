import type { Action, ActionKind, Step } from '../../../../shared/review/undo.ts'
import type { Db } from '../sql.ts'
import { first, run } from '../sql.ts'

export type StoredAction = Action & { readonly id: number; readonly articleId: string }

type Row = {
  id: number
  articleId: string
  segmentId: string
  reviewerId: string
  kind: ActionKind
  at: number
  steps: string
}

const COLUMNS = `id, article_id AS articleId, segment_id AS segmentId, reviewer_id AS reviewerId, kind, at, steps`

const toAction = (row: Row): StoredAction => ({ ...row, steps: JSON.parse(row.steps) as Step[] })

/** The action that undo would take back. */
export function lastDone(db: Db, articleId: string): StoredAction | undefined {
  const row = first<Row>(
    db,
    `SELECT ${COLUMNS} FROM actions WHERE article_id = ? AND state = 'done' ORDER BY id DESC LIMIT 1`,
    articleId,
  )
  return row && toAction(row)
}

/** The action that redo would do again. */
export function firstUndone(db: Db, articleId: string): StoredAction | undefined {
  const row = first<Row>(
    db,
    `SELECT ${COLUMNS} FROM actions WHERE article_id = ? AND state = 'undone' ORDER BY id LIMIT 1`,
    articleId,
  )
  return row && toAction(row)
}

export function setActionState(db: Db, id: number, state: 'done' | 'undone'): void {
  run(db, 'UPDATE actions SET state = ? WHERE id = ?', state, id)
}

/** What was undone cannot be redone once something else was done. */
export function dropUndone(db: Db, articleId: string): void {
  run(db, `UPDATE actions SET state = 'dropped' WHERE article_id = ? AND state = 'undone'`, articleId)
}

export function insertAction(db: Db, articleId: string, action: Action): number {
  return run(
    db,
    'INSERT INTO actions (article_id, segment_id, reviewer_id, kind, at, steps) VALUES (?, ?, ?, ?, ?, ?)',
    articleId,
    action.segmentId,
    action.reviewerId,
    action.kind,
    action.at,
    JSON.stringify(action.steps),
  ).id
}

export function replaceAction(db: Db, id: number, action: Action): void {
  run(db, 'UPDATE actions SET at = ?, steps = ? WHERE id = ?', action.at, JSON.stringify(action.steps), id)
}

const UNDOABLE_SQL = `
  SELECT EXISTS (SELECT 1 FROM actions WHERE article_id = ? AND state = 'done') AS undo,
    EXISTS (SELECT 1 FROM actions WHERE article_id = ? AND state = 'undone') AS redo`

export function undoable(db: Db, articleId: string): { canUndo: boolean; canRedo: boolean } {
  const row = first<{ undo: number; redo: number }>(db, UNDOABLE_SQL, articleId, articleId)
  return { canUndo: row?.undo === 1, canRedo: row?.redo === 1 }
}
