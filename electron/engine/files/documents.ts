import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/formats/document.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import { fileOf } from '../database/queries/articles.ts'
import type { Db } from '../database/sql.ts'
import { fromStored } from './read.ts'

/** The prose of both files of an article. */
export type Documents = {
  readonly source: Document | null
  readonly target: Document
  /** One file holds both languages and says what belongs together. */
  readonly shared: boolean
  readonly pairs: readonly AlignedPair[] | null
}

/** Reads the files of an article again. Throws AppError 'not-found' or 'stale'. */
export function documentsOf(db: Db, articleId: string): Documents {
  const file = fileOf(db, articleId, 'target')
  if (!file) throw new AppError('not-found', { id: articleId })
  const { document: target, reading } = fromStored(file)
  if (reading.kind === 'bilingual')
    return { source: reading.source, target, shared: true, pairs: reading.pairs }
  const other = fileOf(db, articleId, 'source')
  return { source: other ? fromStored(other).document : null, target, shared: false, pairs: null }
}
