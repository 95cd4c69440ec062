/** Calls about all articles at once, which stay small however many there are; and what an article is called. */
import * as v from 'valibot'
import type { ArticleSummary } from '../calls.ts'

export type ArticleTitle = { readonly id: string; readonly title: string }

export type ArticleListCalls = {
  /** How many articles `listArticles` would list without a limit. */
  countArticles: { input: { query: string }; output: number }
  /** Last opened first. */
  articleTitles: { input: Record<string, never>; output: readonly ArticleTitle[] }
  /** Machine translation systems, that of the newest article first; '' where nobody said. */
  articleSystems: { input: Record<string, never>; output: readonly string[] }
  /**
   * The next (or previous) article that is not finished, in the order in which they came in, coming round at the end: some
   * segment is not confirmed, or a flag is open at the levels shown. From the beginning without an article; null when all
   * others are finished.
   */
  unfinishedArticle: { input: { from: string | null; by: 1 | -1 }; output: ArticleTitle | null }
  renameArticle: { input: { articleId: string; title: string }; output: ArticleSummary }
}

export const limitInput = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)))

/** Characters of an article's title. */
export const LONGEST_TITLE = 200
const articleId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const articleListInputs = {
  countArticles: v.strictObject({ query: v.pipe(v.string(), v.maxLength(500)) }),
  articleTitles: v.strictObject({}),
  articleSystems: v.strictObject({}),
  unfinishedArticle: v.strictObject({ from: v.nullable(articleId), by: v.picklist([1, -1]) }),
  renameArticle: v.strictObject({
    articleId,
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
  }),
}
