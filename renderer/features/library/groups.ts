import type { ArticleSummary } from '../../../shared/calls.ts'

export type Group = {
  readonly name: 'today' | 'week' | 'older'
  readonly articles: readonly ArticleSummary[]
}

const DAY_MS = 86_400_000

/** Articles by when they were last opened (or came in), newest first. */
export function groupArticles(articles: readonly ArticleSummary[], now: Date): readonly Group[] {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  const groups: Record<Group['name'], ArticleSummary[]> = { today: [], week: [], older: [] }
  const usedAt = (article: ArticleSummary) => Math.max(article.openedAt, article.createdAt)
  for (const article of articles.toSorted((a, b) => usedAt(b) - usedAt(a))) {
    const at = usedAt(article)
    groups[at >= today ? 'today' : at >= today - 6 * DAY_MS ? 'week' : 'older'].push(article)
  }
  return (['today', 'week', 'older'] as const)
    .map((name) => ({ name, articles: groups[name] }))
    .filter((group) => group.articles.length > 0)
}
