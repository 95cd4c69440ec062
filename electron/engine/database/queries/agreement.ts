import type { Reviewer } from '../../../../shared/calls.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { Db } from '../sql.ts'
import { all } from '../sql.ts'
import { MACHINE } from './events.ts'

/** People who decided something about flags of an article, those with most decisions first. */
export function reviewersOf(db: Db, articleId: string): Reviewer[] {
  return all<Reviewer>(
    db,
    `SELECT r.id, r.name FROM flag_events e JOIN reviewers r ON r.id = e.reviewer_id
     WHERE e.article_id = ? AND e.reviewer_id <> ? GROUP BY r.id ORDER BY count(*) DESC, r.id`,
    articleId,
    MACHINE,
  )
}

export type MarkRow = {
  readonly segmentId: string
  /** Flagged words, and where they stood when they were last computed. */
  readonly text: string
  readonly spans: readonly Span[]
  readonly category: string
}

/**
 * The flags that a reviewer holds to be right: by the last thing he or she said of each, accepted, corrected, raised or given
 * another category. What was only dismissed, taken back or left alone is none.
 */
export function marksOf(db: Db, articleId: string, reviewerId: string): MarkRow[] {
  return all<Omit<MarkRow, 'spans'> & { readonly spans: string }>(
    db,
    `SELECT f.segment_id AS segmentId, f.text, f.target_spans AS spans, e.category
     FROM flag_events e JOIN flags f ON f.id = e.flag_id
     WHERE e.article_id = ? AND e.id IN (
       SELECT max(id) FROM flag_events WHERE article_id = ? AND reviewer_id = ? GROUP BY flag_id)
       AND e.kind IN ('accepted', 'corrected', 'flagged', 'changed') ORDER BY e.id`,
    articleId,
    articleId,
    reviewerId,
  ).map((row) => ({ ...row, spans: JSON.parse(row.spans) as Span[] }))
}
