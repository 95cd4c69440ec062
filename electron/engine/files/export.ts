import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { exportText } from '../../../shared/align/segments.ts'
import type { ArticleView, ExportFormat } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Encoding } from '../../../shared/formats/encoding.ts'
import { encode } from '../../../shared/formats/encoding.ts'
import type { Level } from '../../../shared/review/flag.ts'
import { isPlausibleTime } from '../../../shared/review/time.ts'
import { countWords } from '../../../shared/review/words.ts'
import type { WmtRow } from '../../../shared/review/wmt-tsv.ts'
import { toWmtTsv } from '../../../shared/review/wmt-tsv.ts'
import { fileOf } from '../database/queries/articles.ts'
import { writtenSegments } from '../database/queries/segments.ts'
import { listReviewers, readSettings } from '../database/queries/settings.ts'
import type { Db } from '../database/sql.ts'
import { articleView } from '../views.ts'
import { fromStored } from './read.ts'

/** Rater of flags that the machine raised. */
const RATER = 'gegenlesen'

function targetFile(db: Db, articleId: string) {
  const file = fileOf(db, articleId, 'target')
  if (!file) throw new AppError('not-found', { id: articleId })
  return file
}

/** Name to offer for the corrected file: that of the file it came from. */
export function exportName(db: Db, articleId: string): string {
  return path.basename(targetFile(db, articleId).name) || 'article.txt'
}

/** The corrected text, in the encoding and shape of the file that was imported. */
function textBytes(db: Db, articleId: string): Uint8Array {
  const file = targetFile(db, articleId)
  const { document, skeleton } = fromStored(file)
  const text = exportText(document, writtenSegments(db, articleId))
  return encode(text, file.encoding as Encoding, skeleton.bom).bytes
}

/** Open flags that the editor is shown, segment by segment; one line for a segment without. */
function flagsTsv(view: ArticleView, levels: readonly Level[]): string {
  const rows = view.segments.flatMap((segment): WmtRow[] => {
    const base = {
      system: 'machine',
      doc: view.article.title,
      docId: segment.index + 1,
      segId: segment.index + 1,
      rater: RATER,
      source: segment.source,
      target: segment.target,
    }
    const open = segment.flags.filter((flag) => flag.state === 'open' && levels.includes(flag.level))
    if (open.length === 0) return [{ ...base, sourceSpans: [], targetSpans: [], error: null }]
    return open.map(({ source, target, category, severity }) => ({
      ...base,
      sourceSpans: source,
      targetSpans: target,
      error: { category, severity },
    }))
  })
  return toWmtTsv(rows)
}

/** Everything known about the article's flags and segments, for other programs. */
function flagsJson(view: ArticleView, reviewer: string): string {
  const segments = view.segments.map(({ articleId, checked, time, ...segment }) => ({
    ...segment,
    // Null where it says nothing: passed through, or left open over lunch.
    time: isPlausibleTime(time, countWords(segment.machine)) ? time : null,
  }))
  return `${JSON.stringify({ title: view.article.title, reviewer, score: view.score, segments }, null, 2)}\n`
}

function contents(db: Db, articleId: string, format: ExportFormat): Uint8Array | string {
  const settings = readSettings(db)
  switch (format) {
    case 'text':
      return textBytes(db, articleId)
    case 'flags-tsv':
      return flagsTsv(articleView(db, articleId), settings.levels)
    case 'flags-json': {
      const reviewer = listReviewers(db).find((known) => known.id === settings.reviewerId)
      return flagsJson(articleView(db, articleId), reviewer?.name ?? '')
    }
  }
}

/**
 * Writes an export: to a temporary file beside it first, then renamed, so that the old file is there until the new one is.
 * @throws AppError disk-full, cannot-write, not-found
 */
export async function exportArticle(
  db: Db,
  articleId: string,
  format: ExportFormat,
  file: string,
): Promise<void> {
  const data = contents(db, articleId, format)
  try {
    await writeFileAtomic(file, typeof data === 'string' ? data : Buffer.from(data))
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw new AppError(full ? 'disk-full' : 'cannot-write', { path: file }, { cause: error })
  }
}
