/** Calls about all articles at once, which stay small however many there are. */
import * as v from 'valibot'

export type ArticleTitle = { readonly id: string; readonly title: string }

export type ArticleListCalls = {
  /** How many articles `listArticles` would list without a limit. */
  countArticles: { input: { query: string }; output: number }
  /** Last opened first. */
  articleTitles: { input: Record<string, never>; output: readonly ArticleTitle[] }
  /** Machine translation systems, that of the newest article first; '' where nobody said. */
  articleSystems: { input: Record<string, never>; output: readonly string[] }
}

export const limitInput = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)))

export const articleListInputs = {
  countArticles: v.strictObject({ query: v.pipe(v.string(), v.maxLength(500)) }),
  articleTitles: v.strictObject({}),
  articleSystems: v.strictObject({}),
}
