import type { DraftSegment, WrittenSegment } from '../../../../shared/align/segments.ts'
import { NO_TAGS } from '../../../../shared/formats/tags.ts'
import type { SegmentTags } from '../../../../shared/formats/tags.ts'
import type { Segment, SegmentStatus } from '../../../../shared/review/article.ts'
import type { EditCount } from '../../../../shared/review/edit-distance.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

export type NewSegment = DraftSegment & {
  readonly tags: SegmentTags
  readonly id: string
  readonly articleId: string
  readonly words: number
  readonly units: number
}

/** A segment with what the window does not see. */
export type SegmentRow = Segment & {
  readonly time: number
  readonly revision: number
  readonly checkedRevision: number
}

export function insertSegment(db: Db, segment: NewSegment): void {
  run(
    db,
    `INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment,
       source_start, source_end, target_start, target_end, words, units, tags, manual)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    segment.id,
    segment.articleId,
    segment.index,
    segment.kind,
    segment.paragraph,
    segment.source,
    segment.machine,
    segment.machine,
    segment.alignment,
    segment.sourceSpan?.start ?? null,
    segment.sourceSpan?.end ?? null,
    segment.targetSpan.start,
    segment.targetSpan.end,
    segment.words,
    segment.units,
    segment.tags.source.length + segment.tags.target.length === 0 ? null : JSON.stringify(segment.tags),
    segment.manual ? 1 : 0,
  )
}

const COLUMNS = `id, article_id AS articleId, position AS "index", kind, paragraph, source, machine, target, status,
  alignment, manual, tags, time, revision, checked_revision AS checkedRevision`

type StoredSegment = Omit<SegmentRow, 'tags' | 'manual'> & {
  readonly tags: string | null
  readonly manual: number
}

const toRow = (row: StoredSegment): SegmentRow => ({
  ...row,
  manual: row.manual === 1,
  tags: row.tags === null ? NO_TAGS : (JSON.parse(row.tags) as SegmentTags),
})

/** All segments of an article, in order. */
export function segmentsOf(db: Db, articleId: string): SegmentRow[] {
  return all<StoredSegment>(
    db,
    `SELECT ${COLUMNS} FROM segments WHERE article_id = ? AND position >= 0 ORDER BY position`,
    articleId,
  ).map(toRow)
}

/** Which segments an article has and in which state their texts are, in order. */
export function revisionsOf(db: Db, articleId: string): Pick<SegmentRow, 'id' | 'revision'>[] {
  return all<Pick<SegmentRow, 'id' | 'revision'>>(
    db,
    'SELECT id, revision FROM segments WHERE article_id = ? AND position >= 0 ORDER BY position',
    articleId,
  )
}

/** The given segments, in the order of their article. */
export function segmentsWithIds(db: Db, ids: readonly string[]): SegmentRow[] {
  return all<StoredSegment>(
    db,
    `SELECT ${COLUMNS} FROM segments WHERE id IN (SELECT value FROM json_each(?)) AND position >= 0
     ORDER BY article_id, position`,
    JSON.stringify(ids),
  ).map(toRow)
}

/** A segment, also one that was taken apart since: its index is then below zero. */
export function segmentOf(db: Db, id: string): SegmentRow | undefined {
  const row = first<StoredSegment>(db, `SELECT ${COLUMNS} FROM segments WHERE id = ?`, id)
  return row && toRow(row)
}

/** The targets and where they belong in the target file, in the order of the article. */
export function writtenSegments(
  db: Db,
  articleId: string,
): (WrittenSegment & { readonly status: SegmentStatus })[] {
  return all<{ target: string; status: SegmentStatus; start: number; end: number }>(
    db,
    `SELECT target, status, target_start AS start, target_end AS "end" FROM segments WHERE article_id = ? AND position >= 0 ORDER BY position`,
    articleId,
  ).map(({ target, status, start, end }) => ({ target, status, targetSpan: { start, end } }))
}

export function setTarget(db: Db, id: string, target: string, words: number, edits: EditCount): void {
  run(
    db,
    `UPDATE segments SET target = ?, words = ?, units = ?, distance = ?, revision = revision + 1 WHERE id = ?`,
    target,
    words,
    edits.units,
    edits.distance,
    id,
  )
}

export function setStatus(db: Db, id: string, status: SegmentStatus): void {
  run(db, 'UPDATE segments SET status = ? WHERE id = ?', status, id)
}

export function addTime(db: Db, id: string, milliseconds: number): void {
  run(db, 'UPDATE segments SET time = time + ? WHERE id = ?', Math.round(milliseconds), id)
}

/** These texts are checked, in these states; segments that have changed since or were taken apart are left. Answers which were not. */
export function setChecked(db: Db, segments: readonly Pick<SegmentRow, 'id' | 'revision'>[]): string[] {
  return all<{ id: string }>(
    db,
    `UPDATE segments SET checked_revision = revision FROM json_each(?) AS checked
     WHERE segments.id = checked.value ->> 0 AND revision = checked.value ->> 1 AND position >= 0
       AND checked_revision <> revision
     RETURNING segments.id AS id`,
    JSON.stringify(segments.map(({ id, revision }) => [id, revision])),
  ).map(({ id }) => id)
}

export type Progress = {
  readonly segments: number
  readonly unconfirmed: number
  readonly words: number
  readonly units: number
  readonly distance: number
}

/** How far an article is, from an index alone. */
export const PROGRESS_SQL = `
  SELECT count(*) AS segments, total(status = 'open') AS unconfirmed, total(words) AS words,
    total(units) AS units, total(distance) AS distance
  FROM segments WHERE article_id = ? AND position >= 0`

export function progressOf(db: Db, articleId: string): Progress {
  const none = { segments: 0, unconfirmed: 0, words: 0, units: 0, distance: 0 }
  return first<Progress>(db, PROGRESS_SQL, articleId) ?? none
}

/** Segments whose target changed since they were last checked. */
export function uncheckedSegments(db: Db, articleId: string): string[] {
  return all<{ id: string }>(
    db,
    'SELECT id FROM segments WHERE article_id = ? AND position >= 0 AND checked_revision <> revision',
    articleId,
  ).map((row) => row.id)
}
