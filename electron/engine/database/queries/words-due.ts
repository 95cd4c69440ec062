/** Words that the search is to know, but not at once: see migration 12. */
import type { Db } from '../sql.ts'
import { first, run } from '../sql.ts'

export type WordsDue = {
  readonly articleId: string
  /** Keys of its segments whose words are due. */
  readonly next: number
  readonly until: number
}

/** From now on the words of this article's segments wait. */
export function deferWords(db: Db, articleId: string): void {
  run(
    db,
    'INSERT INTO words_due (article_id, next, until) VALUES (?, 0, ?)',
    articleId,
    Number.MAX_SAFE_INTEGER,
  )
}

/** All of its segments are there: what comes later does not wait. */
export function limitWords(db: Db, articleId: string): void {
  run(
    db,
    `UPDATE words_due SET (next, until) = (SELECT coalesce(min(key), 0), coalesce(max(key), -1) FROM segments WHERE article_id = ?)
     WHERE article_id = ?`,
    articleId,
    articleId,
  )
}

/** An article that has arrived and whose words are due. */
export const nextWordsDue = (db: Db): WordsDue | undefined =>
  first<WordsDue>(
    db,
    `SELECT article_id AS articleId, next, until FROM words_due
     WHERE article_id NOT IN (SELECT article_id FROM arrivals) LIMIT 1`,
  )

/** Indexes the words of some segments, as many as there can be among `atMost` keys. Inside a transaction of the caller. */
export function indexWords(db: Db, { articleId, next, until }: WordsDue, atMost: number): void {
  const to = Math.min(next + atMost, until + 1)
  run(
    db,
    `INSERT INTO segment_words (rowid, source, machine, target)
     SELECT key, source, machine, target FROM segments WHERE key >= ? AND key < ? AND article_id = ?`,
    next,
    to,
    articleId,
  )
  if (to > until) run(db, 'DELETE FROM words_due WHERE article_id = ?', articleId)
  else run(db, 'UPDATE words_due SET next = ? WHERE article_id = ?', to, articleId)
}
