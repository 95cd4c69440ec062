import type { ArticleSummary, ArticleView, Change } from '../../shared/calls.ts'

/** The article with a change of the engine in it; segments for which `keep` holds stay as they are shown. */
export function mergeChange(
  view: ArticleView,
  change: Change,
  keep: (segmentId: string) => boolean,
): ArticleView {
  if (view.article.id !== change.articleId) return view
  const changed = new Map(change.segments.map((segment) => [segment.id, segment]))
  return {
    article: change.summary,
    score: change.score,
    canUndo: change.canUndo,
    canRedo: change.canRedo,
    segments: view.segments.map((segment) =>
      keep(segment.id) ? segment : (changed.get(segment.id) ?? segment),
    ),
  }
}

/** A list of articles with one summary replaced. */
export function mergeSummary(
  list: readonly ArticleSummary[],
  summary: ArticleSummary,
): readonly ArticleSummary[] {
  return list.map((article) => (article.id === summary.id ? summary : article))
}
