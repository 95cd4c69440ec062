import type { MemoryFileView } from '../../../../shared/calls/memory.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

/** A segment that was corrected or confirmed, with its tags. */
export type KnownSegment = {
  readonly segmentId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly segmentIndex: number
  readonly source: string
  readonly machine: string
  readonly target: string
}

export type MemoryPair = { readonly source: string; readonly target: string; readonly name: string }

const SEGMENT = `s.id AS segmentId, s.article_id AS articleId, a.title AS articleTitle, s.position AS segmentIndex,
  s.source, s.machine, s.target`

/** Rows of the index that are looked at, so that a common word costs no more than a rare one. */
const LOOKED_AT = 2000

/** Segments of articles that a full text query finds, newest first. */
export function lookUpSegments(db: Db, query: string, limit: number): KnownSegment[] {
  return all<KnownSegment>(
    db,
    `SELECT ${SEGMENT}
     FROM (SELECT rowid FROM segment_words WHERE segment_words MATCH ? ORDER BY rowid DESC LIMIT ${LOOKED_AT}) w
     CROSS JOIN segments s ON s.key = w.rowid CROSS JOIN articles a ON a.id = s.article_id
     WHERE s.position >= 0 AND a.deleted_at IS NULL LIMIT ?`,
    query,
    limit,
  )
}

/** Pairs of files that a full text query finds, newest first. */
export function lookUpPairs(db: Db, query: string, limit: number): MemoryPair[] {
  return all<MemoryPair>(
    db,
    `SELECT m.source, m.target, m.name
     FROM (SELECT rowid FROM memory_words WHERE memory_words MATCH ? ORDER BY rowid DESC LIMIT ?) w
     CROSS JOIN memory m ON m.key = w.rowid`,
    query,
    limit,
  )
}

/** Corrected or confirmed segments whose sources share most with a query's words, best first. */
export function likelySegments(db: Db, query: string, except: string, limit: number): KnownSegment[] {
  return all<KnownSegment>(
    db,
    `SELECT ${SEGMENT}
     FROM (SELECT rowid, rank FROM segment_words WHERE segment_words MATCH ? ORDER BY rank LIMIT ?) w
     CROSS JOIN segments s ON s.key = w.rowid CROSS JOIN articles a ON a.id = s.article_id
     WHERE s.position >= 0 AND a.deleted_at IS NULL AND s.id <> ? AND (s.status = 'confirmed' OR s.target <> s.machine)
     ORDER BY w.rank`,
    query,
    limit,
    except,
  )
}

export function likelyPairs(db: Db, query: string, limit: number): MemoryPair[] {
  return all<MemoryPair>(
    db,
    `SELECT m.source, m.target, m.name
     FROM (SELECT rowid, rank FROM memory_words WHERE memory_words MATCH ? ORDER BY rank LIMIT ?) w
     CROSS JOIN memory m ON m.key = w.rowid ORDER BY w.rank`,
    query,
    limit,
  )
}

/** What a file says of who wrote a pair, and when (milliseconds since 1970). */
export type PairSignature = { readonly by: string; readonly at: number | null }

/** Answers whether the pair is new. */
export function addPair(
  db: Db,
  { source, target, name }: MemoryPair,
  signed: PairSignature,
  reviewerId: string,
  at: number,
): boolean {
  if (first(db, 'SELECT 1 FROM memory WHERE source = ? AND target = ?', source, target)) return false
  run(
    db,
    `INSERT INTO memory (source, target, name, reviewer_id, at, signed_by, signed_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    source,
    target,
    name,
    reviewerId,
    at,
    signed.by,
    signed.at,
  )
  return true
}

export function removePairs(db: Db, name: string): void {
  run(db, 'DELETE FROM memory WHERE name = ?', name)
}

export const listFiles = (db: Db): MemoryFileView[] =>
  all<MemoryFileView>(
    db,
    'SELECT name, count(*) AS entries, max(at) AS at FROM memory GROUP BY name ORDER BY max(at) DESC, name',
  )

export type SignedPair = PairSignature & { readonly source: string; readonly target: string }

/** Everything that can be handed on: segments that were corrected or confirmed, and pairs of files. */
export function allPairs(db: Db): SignedPair[] {
  return all<SignedPair>(
    db,
    `SELECT s.source, s.target, coalesce(r.name, '') AS "by", coalesce(e.at, a.created_at) AS at
     FROM articles a JOIN segments s ON s.article_id = a.id AND s.position >= 0
     LEFT JOIN edits e ON e.id = (SELECT max(id) FROM edits WHERE segment_id = s.id)
     LEFT JOIN reviewers r ON r.id = e.reviewer_id
     WHERE a.deleted_at IS NULL AND s.source <> '' AND (s.status = 'confirmed' OR s.target <> s.machine)
     UNION ALL
     SELECT source, target, signed_by, signed_at FROM memory`,
  )
}
