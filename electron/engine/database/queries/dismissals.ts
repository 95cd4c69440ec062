import type { Dismissal, DismissalCursor } from '../../../../shared/calls/history.ts'
import type { Reason, Scope } from '../../../../shared/review/flag.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

export type StoredDismissal = {
  readonly id: string
  readonly flagId: string
  readonly articleId: string
  readonly ruleId: string
  readonly subject: string
  readonly text: string
  readonly scope: Scope
  readonly reason: Reason
  readonly note: string | null
  readonly reviewerId: string
  readonly at: number
  readonly revokedAt: number | null
}

const COLUMNS = `id, flag_id AS flagId, article_id AS articleId, rule_id AS ruleId, subject, text, scope, reason, note,
  reviewer_id AS reviewerId, at, revoked_at AS revokedAt`

export function insertDismissal(db: Db, dismissal: StoredDismissal): void {
  run(
    db,
    `INSERT INTO dismissals (id, flag_id, article_id, rule_id, subject, text, scope, reason, note, reviewer_id, at,
       revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    dismissal.id,
    dismissal.flagId,
    dismissal.articleId,
    dismissal.ruleId,
    dismissal.subject,
    dismissal.text,
    dismissal.scope,
    dismissal.reason,
    dismissal.note,
    dismissal.reviewerId,
    dismissal.at,
    dismissal.revokedAt,
  )
}

export function dismissalOf(db: Db, id: string): StoredDismissal | undefined {
  return first<StoredDismissal>(db, `SELECT ${COLUMNS} FROM dismissals WHERE id = ?`, id)
}

/** null puts it in force, a time lifts it. */
export function setRevoked(db: Db, id: string, at: number | null): void {
  run(db, 'UPDATE dismissals SET revoked_at = ? WHERE id = ?', at, id)
}

const IN_FORCE_SQL = `
  SELECT ${COLUMNS} FROM dismissals WHERE rule_id = ? AND subject = ? AND revoked_at IS NULL ORDER BY at`

/** Dismissals of the same matter that are in force, oldest first; `covers` says which of them reach a flag. */
export function inForceAbout(db: Db, ruleId: string, subject: string): StoredDismissal[] {
  return all<StoredDismissal>(db, IN_FORCE_SQL, ruleId, subject)
}

/** Dismissals made on this very flag that are in force: they hold even where the words beside it have changed. */
export function inForceOn(db: Db, flagId: string): StoredDismissal[] {
  return all<StoredDismissal>(
    db,
    `SELECT ${COLUMNS} FROM dismissals WHERE flag_id = ? AND revoked_at IS NULL ORDER BY at`,
    flagId,
  )
}

/** Dismissals in force, with what they silence; placeholders: the cursor (at, id) and how many. */
const DISMISSALS_SQL = `
     SELECT d.id, d.at, r.name AS reviewer, d.rule_id AS ruleId, d.scope, d.reason, d.text,
       CASE WHEN d.scope = 'everywhere' THEN NULL ELSE a.id END AS articleId,
       CASE WHEN d.scope = 'everywhere' THEN NULL ELSE a.title END AS articleTitle,
       (SELECT count(*) FROM flags WHERE dismissal_id = d.id AND state = 'dismissed' AND present = 1) AS silenced
     FROM dismissals d CROSS JOIN reviewers r ON r.id = d.reviewer_id CROSS JOIN articles a ON a.id = d.article_id
     WHERE d.revoked_at IS NULL AND (d.at, d.id) < (?, ?) ORDER BY d.at DESC, d.id DESC LIMIT ?`

/** Newest first, from before the given one. */
export function listDismissals(db: Db, before: DismissalCursor | null, limit: number): Dismissal[] {
  return all<Dismissal>(db, DISMISSALS_SQL, before?.at ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit)
}
