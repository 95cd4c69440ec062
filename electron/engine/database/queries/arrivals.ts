import type { Db } from '../sql.ts'
import { all, run } from '../sql.ts'
import type { NewArticle } from './articles.ts'
import { insertArticle, setDeleted } from './articles.ts'

/** An article of which not everything is there yet: hidden like a deleted one, and swept away if the rest does not come. */
export function insertArrival(db: Db, article: NewArticle): void {
  insertArticle(db, article)
  setDeleted(db, article.id, article.at)
  run(db, 'INSERT INTO arrivals (article_id) VALUES (?)', article.id)
}

/** Everything of it is there. */
export function setArrived(db: Db, articleId: string, at: number): void {
  run(db, 'DELETE FROM arrivals WHERE article_id = ?', articleId)
  run(
    db,
    'UPDATE articles SET deleted_at = NULL, created_at = ?, opened_at = ? WHERE id = ?',
    at,
    at,
    articleId,
  )
}

export function arrivingArticles(db: Db): string[] {
  return all<{ id: string }>(db, 'SELECT article_id AS id FROM arrivals').map((row) => row.id)
}

/** Removes some of what came of an article that never arrived, in the end itself; answers whether something is left of it. */
export function removeSome(db: Db, articleId: string, atMost: number): boolean {
  const { changes } = run(
    db,
    `DELETE FROM segments WHERE key IN (SELECT key FROM segments WHERE article_id = ? LIMIT ?)`,
    articleId,
    atMost,
  )
  if (changes === atMost) return true
  run(db, 'DELETE FROM files WHERE article_id = ?', articleId)
  run(db, 'DELETE FROM arrivals WHERE article_id = ?', articleId)
  run(db, 'DELETE FROM words_due WHERE article_id = ?', articleId)
  run(db, 'DELETE FROM articles WHERE id = ?', articleId)
  return false
}
