/** Rows of a project as they go into the tables. */
import type {
  Project,
  ProjectEdit,
  ProjectEvent,
  ProjectFlag,
  ProjectSegment,
} from '../../../shared/project/project.ts'
import { insertEvent } from '../database/queries/events.ts'
import type { Db, Value } from '../database/sql.ts'
import { run } from '../database/sql.ts'

type Row = Readonly<Record<string, Value>>

function insert(db: Db, table: string, row: Row, orIgnore = false): number {
  const names = Object.keys(row)
  const sql = `INSERT ${orIgnore ? 'OR IGNORE ' : ''}INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  return run(db, sql, ...Object.values(row)).id
}

export function insertPeople(db: Db, reviewers: Project['reviewers']): void {
  for (const { id, name, created_at } of reviewers) insert(db, 'reviewers', { id, name, created_at }, true)
}

export function insertArticleRow(db: Db, { article, files }: Project, at: number): void {
  const { id, title, system, digest, created_at } = article
  insert(db, 'articles', { id, title, system, digest, created_at, opened_at: at })
  for (const { side, name, encoding, bytes, text, skeleton } of files)
    insert(db, 'files', {
      article_id: id,
      side,
      name,
      encoding,
      bytes: Buffer.from(bytes, 'base64'),
      text,
      skeleton: JSON.stringify(skeleton),
    })
}

/** A segment that is not part of the article yet. */
export function insertSegmentRow(db: Db, articleId: string, segment: ProjectSegment, order: number): void {
  const { position: _position, tags, ...row } = segment
  const key = insert(db, 'segments', {
    ...row,
    article_id: articleId,
    // Beyond every other one until its key is known.
    position: -(2 ** 40) - order,
    tags: tags === null ? null : JSON.stringify(tags),
  })
  run(db, 'UPDATE segments SET position = -key WHERE key = ?', key)
}

/** Lets the article consist of these rows, in this order. */
export function setRows(db: Db, articleId: string, ids: readonly string[]): void {
  run(db, 'UPDATE segments SET position = -key WHERE article_id = ? AND position >= 0', articleId)
  for (const [position, id] of ids.entries())
    run(db, 'UPDATE segments SET position = ?, revision = revision + 1 WHERE id = ?', position, id)
}

/** Answers the number of the edit here. */
export function insertEditRow(db: Db, edit: Omit<ProjectEdit, 'n'>): number {
  const { segment_id, reviewer_id, at, kind, before, after, status_before, status_after, took } = edit
  return insert(db, 'edits', {
    segment_id,
    reviewer_id,
    at,
    kind,
    before,
    after,
    status_before,
    status_after,
    took,
  })
}

/** The columns of a flag that say where it stands. */
export const placeOf = (flag: ProjectFlag) => ({
  segment_id: flag.segment_id,
  target_spans: JSON.stringify(flag.target_spans),
  source_spans: JSON.stringify(flag.source_spans),
  fixes: JSON.stringify(flag.fixes),
  present: flag.present,
})

/** What was decided about it. */
export const lifeOf = (flag: ProjectFlag) => ({
  category: flag.category,
  severity: flag.severity,
  state: flag.state,
  exempt: flag.exempt,
  note: flag.note,
  chosen: flag.chosen,
})

export function insertFlagRow(
  db: Db,
  articleId: string,
  flag: ProjectFlag,
  dismissalId: string | null,
  touchedEdit: number | null,
): void {
  insert(db, 'flags', {
    ...flag,
    ...placeOf(flag),
    evidence: JSON.stringify(flag.evidence),
    article_id: articleId,
    dismissal_id: dismissalId,
    touched_edit: touchedEdit,
  })
}

export function updateFlagRow(db: Db, id: string, row: Row): void {
  const names = Object.keys(row)
  run(
    db,
    `UPDATE flags SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...Object.values(row),
    id,
  )
}

export function insertDismissalRow(
  db: Db,
  articleId: string,
  dismissal: Project['dismissals'][number],
): void {
  insert(db, 'dismissals', { ...dismissal, article_id: articleId })
}

export function insertNoteRow(db: Db, note: Project['notes'][number]): void {
  insert(db, 'notes', { ...note })
}

export function insertEventRow(
  db: Db,
  articleId: string,
  event: ProjectEvent,
  dismissalId: string | null,
): void {
  insertEvent(db, {
    flagId: event.flag_id,
    segmentId: event.segment_id,
    articleId,
    ruleId: event.rule_id,
    ruleVersion: event.rule_version,
    category: event.category,
    severity: event.severity,
    at: event.at,
    kind: event.kind,
    reason: event.reason,
    scope: event.scope,
    note: event.note,
    reviewerId: event.reviewer_id,
    took: event.took,
    actionId: null,
    dismissalId,
    before: event.before,
    after: event.after,
  })
}
