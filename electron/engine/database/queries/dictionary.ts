import type { DictionaryWord } from '../../../../shared/calls/workbench.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

/** The editors' own words, in alphabetical order of the window's choosing: here as they were added. */
export function listWords(db: Db): DictionaryWord[] {
  return all<DictionaryWord>(
    db,
    `SELECT d.word, d.at, r.name AS author FROM dictionary d JOIN reviewers r ON r.id = d.reviewer_id
     ORDER BY d.at DESC, d.word`,
  )
}

export const hasWord = (db: Db, word: string) =>
  first(db, 'SELECT 1 FROM dictionary WHERE word = ?', word) !== undefined

export function addWord(db: Db, word: string, reviewerId: string, at: number): void {
  run(
    db,
    'INSERT INTO dictionary (word, reviewer_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    word,
    reviewerId,
    at,
  )
}

export function removeWord(db: Db, word: string): void {
  run(db, 'DELETE FROM dictionary WHERE word = ?', word)
}

/** Segments whose target has the word (any case, perhaps with an ending), of articles that are not deleted. */
export function segmentsWithWord(db: Db, word: string): { id: string; articleId: string }[] {
  const parts = word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (parts.length === 0) return []
  return all<{ id: string; articleId: string }>(
    db,
    `SELECT s.id, s.article_id AS articleId FROM segments s JOIN articles a ON a.id = s.article_id
     WHERE a.deleted_at IS NULL AND s.position >= 0 AND s.key IN (SELECT rowid FROM segment_words WHERE segment_words MATCH ?)`,
    `target : "${parts.join(' ')}" *`,
  )
}

/** Lets the next check look at these segments again although their texts have not changed. */
export function setUnchecked(db: Db, segmentIds: readonly string[]): void {
  run(
    db,
    `UPDATE segments SET revision = revision + 1 WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(segmentIds),
  )
}
