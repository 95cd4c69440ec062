import type { ArticleSummary, ArticleView, Change, SegmentView } from '../../shared/calls.ts'

/** The article with a change of the engine in it; segments for which `keep` holds stay as they are shown. */
export function mergeChange(
  view: ArticleView,
  change: Change,
  keep: (segmentId: string) => boolean,
): ArticleView {
  if (view.article.id !== change.articleId) return view
  const changed = new Map(change.segments.map((segment) => [segment.id, segment]))
  const settled = new Set(change.settled)
  const shown = (segment: SegmentView) => {
    if (keep(segment.id)) return segment
    const now = changed.get(segment.id) ?? segment
    return settled.has(now.id) && !now.checked ? { ...now, checked: true } : now
  }
  return {
    article: change.summary,
    score: change.score,
    canUndo: change.canUndo,
    canRedo: change.canRedo,
    segments: change.order
      ? inOrder(change.order, view.segments.map(shown), changed)
      : view.segments.map(shown),
  }
}

/** The segments that the article has now: those that are known, and those that came. */
function inOrder(
  order: readonly string[],
  known: readonly SegmentView[],
  came: ReadonlyMap<string, SegmentView>,
): readonly SegmentView[] {
  const segments = new Map([...came, ...known.map((segment) => [segment.id, segment] as const)])
  return order.flatMap((id, index) => {
    const segment = segments.get(id)
    if (!segment) return []
    return segment.index === index ? [segment] : [{ ...segment, index }]
  })
}

/** A list of articles with one summary replaced. */
export function mergeSummary(
  list: readonly ArticleSummary[],
  summary: ArticleSummary,
): readonly ArticleSummary[] {
  return list.map((article) => (article.id === summary.id ? summary : article))
}
