import type { ArticleSummary } from '../../../../shared/calls.ts'
import type { ArticleTitle } from '../../../../shared/calls/article-lists.ts'
import type { Level } from '../../../../shared/review/flag.ts'
import { toMatch } from '../full-text.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

export type NewArticle = {
  readonly id: string
  readonly title: string
  /** Machine translation system; '' when nobody said. */
  readonly system: string
  readonly digest: string
  readonly at: number
}

export type StoredFile = {
  /** A file with both languages is stored once. */
  readonly side: 'source' | 'target' | 'both'
  readonly name: string
  readonly encoding: string
  readonly bytes: Uint8Array
  /** What spans refer to: of a file with both languages the target's. */
  readonly text: string
  /** JSON of whatever the format needs to write the file again. */
  readonly skeleton: string
}

export function insertArticle(db: Db, article: NewArticle): void {
  run(
    db,
    'INSERT INTO articles (id, title, system, digest, created_at, opened_at) VALUES (?, ?, ?, ?, ?, ?)',
    article.id,
    article.title,
    article.system,
    article.digest,
    article.at,
    article.at,
  )
}

export function insertFile(db: Db, articleId: string, file: StoredFile): void {
  run(
    db,
    `INSERT INTO files (article_id, side, name, encoding, bytes, text, skeleton) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    articleId,
    file.side,
    file.name,
    file.encoding,
    file.bytes,
    file.text,
    file.skeleton,
  )
}

/** The file that holds this side of an article as it was imported; undefined when there is none. */
export function fileOf(db: Db, articleId: string, side: 'source' | 'target'): StoredFile | undefined {
  return first<StoredFile>(
    db,
    `SELECT side, name, encoding, bytes, text, skeleton FROM files WHERE article_id = ? AND side IN (?, 'both')`,
    articleId,
    side,
  )
}

const SUMMARY_SQL = `
  SELECT a.id, a.title, a.created_at AS createdAt, a.opened_at AS openedAt, a.place AS lastSegment,
    a.system, a.deleted_at AS deletedAt,
    (SELECT count(*) FROM segments WHERE article_id = a.id AND position >= 0) AS segments,
    (SELECT count(*) FROM segments WHERE article_id = a.id AND position >= 0 AND status = 'confirmed') AS confirmed,
    (SELECT total(words) FROM segments WHERE article_id = a.id AND position >= 0) AS words,
    EXISTS (SELECT 1 FROM files WHERE article_id = a.id AND side IN ('source', 'both')) AS hasSource,
    (SELECT count(*) FROM flags f
      WHERE f.article_id = a.id AND f.state = 'open' AND f.present = 1
        AND f.level IN (SELECT value FROM json_each(?)) AND f.rule_id IN (SELECT id FROM rules WHERE active AND NOT quiet)
    ) AS openFlags
  FROM articles a`

type SummaryRow = Omit<ArticleSummary, 'hasSource'> & { readonly hasSource: number }

const toSummary = (row: SummaryRow): ArticleSummary => ({ ...row, hasSource: row.hasSource === 1 })

/** One article in figures, deleted or not. */
export function summaryOf(db: Db, articleId: string, levels: readonly Level[]): ArticleSummary | undefined {
  const row = first<SummaryRow>(db, `${SUMMARY_SQL} WHERE a.id = ?`, JSON.stringify(levels), articleId)
  return row && toSummary(row)
}

/** Which articles are listed: those that are not deleted, with a query those whose title or text has all its words. */
function listed(query: string): { readonly where: string; readonly values: readonly string[] } {
  const match = toMatch(query)
  if (!match) return { where: 'a.deleted_at IS NULL', values: [] }
  return {
    where: `a.deleted_at IS NULL AND (instr(lower(a.title), lower(?)) > 0 OR a.id IN (
      SELECT article_id FROM segments
      WHERE position >= 0 AND key IN (SELECT rowid FROM segment_words WHERE segment_words MATCH ?)
    ))`,
    values: [query.trim(), match],
  }
}

/** No limit, to SQLite. */
const ALL = -1

/** Articles last opened first, at most `limit` of them. */
export function listSummaries(
  db: Db,
  query: string,
  levels: readonly Level[],
  limit: number = ALL,
): ArticleSummary[] {
  const { where, values } = listed(query)
  return all<SummaryRow>(
    db,
    `${SUMMARY_SQL} WHERE a.id IN (
       SELECT a.id FROM articles a WHERE ${where} ORDER BY a.opened_at DESC, a.id DESC LIMIT ?
     ) ORDER BY a.opened_at DESC, a.id DESC`,
    JSON.stringify(levels),
    ...values,
    limit,
  ).map(toSummary)
}

export function countArticles(db: Db, query: string): number {
  const { where, values } = listed(query)
  return first<{ n: number }>(db, `SELECT count(*) AS n FROM articles a WHERE ${where}`, ...values)?.n ?? 0
}

/** All articles by name, last opened first. */
export function articleTitles(db: Db): ArticleTitle[] {
  return all<ArticleTitle>(
    db,
    'SELECT id, title FROM articles WHERE deleted_at IS NULL ORDER BY opened_at DESC, id DESC',
  )
}

/**
 * The next article (by = 1, else the previous one) in the order in which they came in that has an unconfirmed segment or an
 * open flag at these levels, coming round at the end; from the beginning when `from` names none.
 */
export function unfinishedArticle(
  db: Db,
  from: string | null,
  by: 1 | -1,
  levels: readonly Level[],
): ArticleTitle | undefined {
  const [behind, order] = by === 1 ? ['>', 'ASC'] : ['<', 'DESC']
  return first<ArticleTitle>(
    db,
    `SELECT a.id, a.title FROM articles a LEFT JOIN articles here ON here.id = ?
     WHERE a.deleted_at IS NULL AND a.id IS NOT here.id AND (
       EXISTS (SELECT 1 FROM segments WHERE article_id = a.id AND position >= 0 AND status <> 'confirmed')
       OR EXISTS (SELECT 1 FROM flags f
         WHERE f.article_id = a.id AND f.state = 'open' AND f.present = 1
           AND f.level IN (SELECT value FROM json_each(?)) AND f.rule_id IN (SELECT id FROM rules WHERE active AND NOT quiet))
     )
     ORDER BY here.id IS NULL OR (a.created_at, a.id) ${behind} (here.created_at, here.id) DESC,
       a.created_at ${order}, a.id ${order} LIMIT 1`,
    from,
    JSON.stringify(levels),
  )
}

/** Translation systems of the articles, that of the newest one first. */
export function articleSystems(db: Db): string[] {
  return all<{ system: string }>(
    db,
    'SELECT system FROM articles WHERE deleted_at IS NULL GROUP BY system ORDER BY max(created_at) DESC',
  ).map((row) => row.system)
}

/** An article that was made from the same two files and is not deleted. */
export function articleWithDigest(db: Db, digest: string): string | undefined {
  return first<{ id: string }>(
    db,
    'SELECT id FROM articles WHERE digest = ? AND deleted_at IS NULL LIMIT 1',
    digest,
  )?.id
}

/** Articles whose flags another set of rules has computed (or none yet), last opened first. */
export function articlesCheckedOtherwise(db: Db, signature: string): string[] {
  return all<{ id: string }>(
    db,
    `SELECT id FROM articles WHERE checked_with <> ? AND deleted_at IS NULL ORDER BY opened_at DESC`,
    signature,
  ).map((row) => row.id)
}

/** Whether there is a source beside the translation. */
export const hasSource = (db: Db, articleId: string): boolean =>
  first(db, `SELECT 1 FROM files WHERE article_id = ? AND side IN ('source', 'both')`, articleId) !==
  undefined

export const hasArticles = (db: Db) => first(db, 'SELECT 1 FROM articles LIMIT 1') !== undefined

export function setOpened(db: Db, articleId: string, at: number): void {
  run(db, 'UPDATE articles SET opened_at = ? WHERE id = ?', at, articleId)
}

/** Answers whether there is such an article. */
export function setPlace(db: Db, articleId: string, segment: number): boolean {
  return run(db, 'UPDATE articles SET place = ? WHERE id = ?', segment, articleId).changes === 1
}

/** Answers whether there is such an article. */
export function setTitle(db: Db, articleId: string, title: string): boolean {
  return run(db, 'UPDATE articles SET title = ? WHERE id = ?', title, articleId).changes === 1
}

/** Deletes (with a time) or brings back (null); answers whether there is such an article. */
export function setDeleted(db: Db, articleId: string, at: number | null): boolean {
  return run(db, 'UPDATE articles SET deleted_at = ? WHERE id = ?', at, articleId).changes === 1
}

export function setCheckedWith(db: Db, articleId: string, signature: string): void {
  run(db, 'UPDATE articles SET checked_with = ? WHERE id = ?', signature, articleId)
}

export function checkedWith(db: Db, articleId: string): string | undefined {
  return first<{ signature: string }>(
    db,
    'SELECT checked_with AS signature FROM articles WHERE id = ?',
    articleId,
  )?.signature
}
