import type { SegmentStatus } from '../../../../shared/review/article.ts'
import type { Db } from '../sql.ts'
import { all } from '../sql.ts'

/** A segment as the machine translated it and as it is now, with its article. */
export type TrialSegment = {
  readonly segmentId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly segmentIndex: number
  readonly source: string
  readonly machine: string
  readonly now: string
  readonly status: SegmentStatus
}

const COLUMNS = `s.id AS segmentId, s.article_id AS articleId, a.title AS articleTitle, s.position AS segmentIndex,
  s.source, s.machine, s.target AS now, s.status`

/** The newest segments of all articles that a full text query finds, articles last opened first. */
export function segmentsMatching(db: Db, query: string, limit: number): TrialSegment[] {
  return all<TrialSegment>(
    db,
    `WITH newest AS MATERIALIZED (
       SELECT s.key, s.position, a.id, a.opened_at
       FROM segment_words w CROSS JOIN segments s ON s.key = w.rowid CROSS JOIN articles a ON a.id = s.article_id
       WHERE segment_words MATCH ? AND s.position >= 0 AND a.deleted_at IS NULL ORDER BY w.rowid DESC LIMIT ?)
     SELECT ${COLUMNS} FROM newest n CROSS JOIN segments s ON s.key = n.key CROSS JOIN articles a ON a.id = n.id
     ORDER BY n.opened_at DESC, n.id DESC, n.position`,
    query,
    limit,
  )
}

/** Segments of all articles, newest articles first. */
export function allSegments(db: Db, limit: number): TrialSegment[] {
  return all<TrialSegment>(
    db,
    `SELECT ${COLUMNS} FROM articles a CROSS JOIN segments s ON s.article_id = a.id AND s.position >= 0
     WHERE a.deleted_at IS NULL ORDER BY a.opened_at DESC, a.id DESC, s.position LIMIT ?`,
    limit,
  )
}
