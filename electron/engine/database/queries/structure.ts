/** Which segments an article consists of, and what of a segment moves when that changes. */
import type { FlagPlace, NotePlace } from '../../../../shared/review/undo.ts'
import type { SegmentStatus } from '../../../../shared/review/article.ts'
import type { SegmentTags } from '../../../../shared/formats/tags.ts'
import { NO_TAGS } from '../../../../shared/formats/tags.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { EditCount } from '../../../../shared/review/edit-distance.ts'
import type { Db } from '../sql.ts'
import { all, run } from '../sql.ts'

/** A segment that others were merged or split into. */
export type DerivedSegment = EditCount & {
  readonly id: string
  readonly articleId: string
  readonly kind: 'heading' | 'text'
  readonly paragraph: number
  readonly source: string
  readonly machine: string
  readonly target: string
  readonly status: SegmentStatus
  readonly alignment: number
  readonly manual: boolean
  readonly tags: SegmentTags
  /** Null where the source has nothing. */
  readonly sourceSpan: Span | null
  readonly targetSpan: Span
  readonly words: number
  readonly time: number
}

/** Stores a segment that is not part of the article yet. */
export function insertRetired(db: Db, segment: DerivedSegment): void {
  run(
    db,
    `INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, status, alignment, manual,
       source_start, source_end, target_start, target_end, words, units, distance, time, tags)
     VALUES (?, ?, -1 - (SELECT max(key) FROM segments), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    segment.id,
    segment.articleId,
    segment.kind,
    segment.paragraph,
    segment.source,
    segment.machine,
    segment.target,
    segment.status,
    segment.alignment,
    segment.manual ? 1 : 0,
    segment.sourceSpan?.start ?? null,
    segment.sourceSpan?.end ?? null,
    segment.targetSpan.start,
    segment.targetSpan.end,
    segment.words,
    segment.units,
    segment.distance,
    segment.time,
    segment.tags === NO_TAGS ? null : JSON.stringify(segment.tags),
  )
}

/**
 * Puts other segments in the place of those that follow each other from a position on. Those that come in are counted as
 * changed, so that they are checked and nothing that was found in them before is taken for new.
 */
export function replaceSegments(
  db: Db,
  articleId: string,
  from: number,
  leaving: readonly string[],
  coming: readonly string[],
): void {
  const before = new Set(leaving)
  run(
    db,
    'UPDATE segments SET position = -key WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(leaving),
  )
  moveOn(db, articleId, from, coming.length - leaving.length)
  for (const [index, id] of coming.entries())
    run(
      db,
      'UPDATE segments SET position = ?, revision = revision + ? WHERE id = ?',
      from + index,
      before.has(id) ? 0 : 1,
      id,
    )
}

/** Moves the segments from a position on up or down, one by one from the side where there is room. */
function moveOn(db: Db, articleId: string, from: number, by: number): void {
  if (by === 0) return
  const rows = all<{ key: number; position: number }>(
    db,
    'SELECT key, position FROM segments WHERE article_id = ? AND position >= ? ORDER BY position',
    articleId,
    from,
  )
  for (const row of by < 0 ? rows : rows.toReversed())
    run(db, 'UPDATE segments SET position = ? WHERE key = ?', row.position + by, row.key)
}

/** All segments of an article in order, by id. */
export function orderOf(db: Db, articleId: string): string[] {
  return all<{ id: string }>(
    db,
    'SELECT id FROM segments WHERE article_id = ? AND position >= 0 ORDER BY position',
    articleId,
  ).map((row) => row.id)
}

export type SegmentSpans = {
  readonly id: string
  readonly sourceStart: number | null
  readonly sourceEnd: number | null
  readonly targetStart: number
  readonly targetEnd: number
  readonly manual: number
  /** 1 where somebody wrote a translation of what the file has none for. */
  readonly written: number
}

/** Beyond any position. */
const LAST = 1_000_000_000

/** Where the segments of an article (those in [from, until)) stand in its files, in order. */
export function spansOf(db: Db, articleId: string, from = 0, until = LAST): SegmentSpans[] {
  return all<SegmentSpans>(
    db,
    `SELECT id, source_start AS sourceStart, source_end AS sourceEnd, target_start AS targetStart,
       target_end AS targetEnd, manual, machine = '' AND trim(target) <> '' AS written
     FROM segments WHERE article_id = ? AND position >= ? AND position < ? ORDER BY position`,
    articleId,
    Math.max(0, from),
    until,
  )
}

export function placeFlag(db: Db, place: FlagPlace): void {
  run(
    db,
    'UPDATE flags SET segment_id = ?, target_spans = ?, source_spans = ?, fixes = ?, present = ? WHERE id = ?',
    place.segmentId,
    JSON.stringify(place.target),
    JSON.stringify(place.source),
    JSON.stringify(place.fixes),
    place.present ? 1 : 0,
    place.flagId,
  )
}

/** Every note that was ever made at a segment. */
export function notePlaces(db: Db, segmentId: string): NotePlace[] {
  return all<NotePlace>(
    db,
    'SELECT id AS noteId, segment_id AS segmentId FROM notes WHERE segment_id = ? ORDER BY at, id',
    segmentId,
  )
}

export function placeNote(db: Db, { noteId, segmentId }: NotePlace): void {
  run(db, 'UPDATE notes SET segment_id = ? WHERE id = ?', segmentId, noteId)
}

/** The alignment made by hand of the last article that was made from the same files, deleted or not. */
export function manualLinksOf(db: Db, digest: string): SegmentSpans[] {
  const [last] = all<{ id: string }>(
    db,
    `SELECT id FROM articles a WHERE digest = ? AND id NOT IN (SELECT article_id FROM arrivals)
       AND EXISTS (SELECT 1 FROM segments WHERE article_id = a.id AND manual = 1 AND position >= 0)
     ORDER BY opened_at DESC LIMIT 1`,
    digest,
  )
  return last ? spansOf(db, last.id) : []
}
