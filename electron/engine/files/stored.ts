import path from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { fileOf } from '../database/queries/articles.ts'
import type { Db } from '../database/sql.ts'

/** The file that the corrections are of. Throws AppError 'not-found'. */
export function targetFile(db: Db, articleId: string) {
  const file = fileOf(db, articleId, 'target')
  if (!file) throw new AppError('not-found', { id: articleId })
  return file
}

/** Name to offer for the corrected file: that of the file it came from. */
export function exportName(db: Db, articleId: string): string {
  return path.basename(targetFile(db, articleId).name) || 'article.txt'
}
