import Database from 'better-sqlite3'
import { replacementsOf } from '../../../shared/align/segments.ts'
import type { ArticleView, WrittenFormat } from '../../../shared/calls.ts'
import { blockOf, signatureAt } from '../../../shared/formats/prose.ts'
import type { Document, Signature } from '../../../shared/formats/document.ts'
import type { ExportedArticle } from '../../../shared/formats/exported.ts'
import { toTmx } from '../../../shared/formats/tmx/export.ts'
import { toXliff } from '../../../shared/formats/xliff/export.ts'
import type { Locale } from '../../../shared/rules/rule.ts'
import { isPlausibleTime } from '../../../shared/review/time.ts'
import { countWords } from '../../../shared/review/words.ts'
import { reportHtml, reportParts } from '../../../shared/report/report.ts'
import type { ReportOptions } from '../../../shared/report/report.ts'
import { toMarotTsv } from '../../../shared/review/marot-tsv.ts'
import { toWmtTsv } from '../../../shared/review/wmt-tsv.ts'
import { flagTallies, timeOf, workedOn } from '../database/queries/reports.ts'
import { writtenSegments } from '../database/queries/segments.ts'
import { readSettings, reviewerName } from '../database/queries/settings.ts'
import type { Db } from '../database/sql.ts'
import { articleView } from '../views.ts'
import { writeProject } from '../project/file.ts'
import { loadProject } from '../project/load.ts'
import { exportedArticle } from './exchange.ts'
import { flagRows } from './flag-rows.ts'
import { fromStored } from './read.ts'
import { exportName, targetFile } from './stored.ts'
import { writeAtomically } from './write-atomically.ts'

/** When it is exported, and the language to write in where the settings leave that to the system. */
export type Exporting = { readonly now: number; readonly locale?: Locale | undefined }

type Written = ReturnType<typeof writtenSegments>

/** Blocks in which something stands and all of it is confirmed. */
function confirmedBlocks({ blocks }: Document, segments: Written): Set<number> {
  const confirmed = new Map<number, boolean>()
  for (const { targetSpan, status } of segments) {
    const block = blockOf(blocks, targetSpan.start)
    confirmed.set(block, status === 'confirmed' && confirmed.get(block) !== false)
  }
  return new Set([...confirmed].filter(([, all]) => all).map(([block]) => block))
}

/** The file that was imported, with the corrections in it. */
function fileBytes(db: Db, articleId: string, now: number): Uint8Array {
  const { document, reading } = fromStored(targetFile(db, articleId))
  const segments = writtenSegments(db, articleId)
  return reading.write({
    replacements: replacementsOf(document, segments),
    confirmed: confirmedBlocks(document, segments),
    reviewer: reviewerName(db),
    date: dateOf(now),
  }).bytes
}

/** The language of the system, for what is written outside of the window. */
const systemLocale = (): Locale =>
  /^de/iu.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'de' : 'en'

const dateOf = (now: number): string => `${new Date(now).toISOString().slice(0, 19)}Z`

/** Everything known about the article's flags and segments, for other programs. */
function flagsJson(view: ArticleView, reviewer: string): string {
  const segments = view.segments.map(({ articleId, checked, time, ...segment }) => ({
    ...segment,
    // Null where it says nothing: passed through, or left open over lunch.
    time: isPlausibleTime(time, countWords(segment.machine)) ? time : null,
  }))
  return `${JSON.stringify({ title: view.article.title, reviewer, score: view.score, segments }, null, 2)}\n`
}

/** What the file of an article says of its segments; nothing of those that were merged or split here. */
function signatures(db: Db, articleId: string): (index: number) => Signature | null {
  const file = targetFile(db, articleId)
  if (file.side !== 'both') return () => null
  const { document } = fromStored(file)
  const segments = writtenSegments(db, articleId)
  return (index) => signatureAt(document, segments[index]?.targetSpan ?? null)
}

/** The article as files of other kinds than its own are made of it. */
function exchanged(db: Db, articleId: string, locale: Locale, now: number): ExportedArticle {
  const { levels } = readSettings(db)
  return exportedArticle(db, articleView(db, articleId), {
    name: exportName(db, articleId),
    levels,
    locale,
    at: dateOf(now),
    dateOf,
    signedAt: signatures(db, articleId),
  })
}

/** The report on an article, as `write` makes it. Throws AppError 'not-found'. */
function articleReport<T>(
  db: Db,
  articleId: string,
  { now, locale: system = systemLocale() }: Exporting,
  write: (view: ArticleView, options: ReportOptions) => T,
): T {
  const { locale, levels, passLimit } = readSettings(db)
  return write(articleView(db, articleId), {
    locale: locale === 'system' ? system : locale,
    reviewer: reviewerName(db),
    reviewedBy: workedOn(db, articleId),
    now,
    levels,
    passLimit,
    tallies: flagTallies(db, articleId, levels),
    time: timeOf(db, articleId),
  })
}

function contents(
  db: Db,
  articleId: string,
  format: WrittenFormat,
  { now, locale: system = systemLocale() }: Exporting,
): Uint8Array | string {
  const settings = readSettings(db)
  const locale = settings.locale === 'system' ? system : settings.locale
  switch (format) {
    case 'file':
      return fileBytes(db, articleId, now)
    case 'xliff':
      return toXliff(exchanged(db, articleId, locale, now))
    case 'tmx':
      return toTmx(exchanged(db, articleId, locale, now))
    case 'flags-tsv':
      return toWmtTsv(flagRows(articleView(db, articleId), settings.levels, locale, now))
    case 'flags-marot':
      return toMarotTsv(flagRows(articleView(db, articleId), settings.levels, locale, now))
    case 'report':
      return articleReport(db, articleId, { now, locale }, reportHtml)
    case 'project':
      return writeProject(loadProject(db, articleId))
    case 'flags-json':
      return flagsJson(articleView(db, articleId), reviewerName(db))
  }
}

/**
 * Writes an export; the old file is there until the new one is whole.
 * @throws AppError disk-full, cannot-write, not-found
 */
export async function exportArticle(
  db: Db,
  articleId: string,
  format: WrittenFormat,
  file: string,
  exporting: Exporting,
): Promise<void> {
  await writeAtomically(file, [contents(db, articleId, format, exporting)])
}

/** What is made of an article, from a database that may be in use. */
export type ReportJob = {
  readonly database: string
  readonly articleId: string
  readonly exporting: Exporting
}
export type ExportJob = ReportJob & { readonly format: WrittenFormat }

/** Works on what the database holds at this moment, whatever is written meanwhile. */
function reading<T>(database: string, work: (db: Db) => T): T {
  const db = new Database(database, { readonly: true, fileMustExist: true })
  try {
    db.exec('BEGIN')
    return work(db)
  } finally {
    db.close()
  }
}

/** What an exported file holds. Throws AppError 'not-found'. */
export const makeExport = ({ database, articleId, format, exporting }: ExportJob): Uint8Array | string =>
  reading(database, (db) => contents(db, articleId, format, exporting))

/** See articleReport. */
export const makeReport = ({ database, articleId, exporting }: ReportJob): readonly string[] =>
  reading(database, (db) => articleReport(db, articleId, exporting, reportParts))
