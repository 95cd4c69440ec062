/** Segments on their way to the analyst's thread: of an article that it has already, only what changed travels. */
import type { CheckInput } from '../../../shared/review/checker.ts'

/** What makes the segments of an article out of those that were sent before. */
export type SegmentChange = {
  readonly articleId: string
  /** Counts what was sent of the article; 1 is sent whole. */
  readonly revision: number
  readonly length: number
  readonly changed: readonly CheckInput[]
}

type Sent = { readonly revision: number; readonly segments: readonly CheckInput[] }

/** Articles that both sides keep: the open one, one that is checked in the background, one that was left just now. */
const KEPT = 3

/** The articles that were sent last; both sides forget the same ones, as they see the same messages. */
function createArticles() {
  const articles = new Map<string, Sent>()
  return {
    get: (articleId: string) => articles.get(articleId),
    keep(articleId: string, sent: Sent): void {
      articles.delete(articleId)
      articles.set(articleId, sent)
      for (const oldest of articles.keys()) {
        if (articles.size <= KEPT) break
        articles.delete(oldest)
      }
    },
  }
}

/** The sending side: says what of these segments is not the very object that was sent at its place before. */
export function createSegmentSender() {
  const articles = createArticles()
  return (articleId: string, segments: readonly CheckInput[]): SegmentChange => {
    const before = articles.get(articleId)
    const revision = (before?.revision ?? 0) + 1
    articles.keep(articleId, { revision, segments })
    const changed = segments.filter((segment, at) => segment !== before?.segments[at])
    return { articleId, revision, length: segments.length, changed }
  }
}

/** The receiving side: puts them together again. Segments that did not change are the same objects as before. */
export function createSegmentReceiver() {
  const articles = createArticles()
  return ({ articleId, revision, length, changed }: SegmentChange): readonly CheckInput[] => {
    const before = articles.get(articleId)
    if (revision !== (before?.revision ?? 0) + 1) throw new RangeError('segments of another revision')
    const segments = (before?.segments ?? []).slice(0, length)
    for (const segment of changed) segments[segment.index] = segment
    articles.keep(articleId, { revision, segments })
    return segments
  }
}
