import type { Level } from '../../../../shared/review/flag.ts'
import type { FlagTally } from '../../../../shared/report/tally.ts'
import type { HistoryFilter } from '../../../../shared/calls/history.ts'
import type { Db } from '../sql.ts'
import { all, first } from '../sql.ts'
import { MACHINE } from './events.ts'
import { articlesOf } from './statistics.ts'

/** Flags of an article by category, and what became of them; of the open ones those that stand in its text. */
export function flagTallies(db: Db, articleId: string, levels: readonly Level[]): FlagTally[] {
  return all<FlagTally>(
    db,
    `SELECT category, state, count(*) AS count FROM flags
     WHERE article_id = ? AND state <> 'gone' AND (present = 1 OR state <> 'open')
       AND level IN (SELECT value FROM json_each(?)) AND +rule_id IN (SELECT id FROM rules WHERE active AND NOT quiet)
     GROUP BY category, state`,
    articleId,
    JSON.stringify(levels),
  )
}

/** Milliseconds worked on an article. */
export function timeOf(db: Db, articleId: string): number {
  return (
    first<{ time: number }>(db, 'SELECT total(time) AS time FROM segments WHERE article_id = ?', articleId)
      ?.time ?? 0
  )
}

/** Names of people who decided something that holds, or changed or confirmed a segment; those who did most first. */
export function workedOn(db: Db, articleId: string): string[] {
  return all<{ name: string }>(
    db,
    `SELECT r.name FROM (
       SELECT e.reviewer_id, 1 AS n FROM flag_events e JOIN event_facts f ON f.at = e.at AND f.id = e.id
         WHERE e.article_id = ? AND f.stands
           AND e.kind IN ('accepted', 'corrected', 'dismissed', 'flagged', 'changed')
       UNION ALL
       SELECT e.reviewer_id, CASE e.kind WHEN 'undone' THEN -1 ELSE 1 END
         FROM segments s JOIN edits e ON e.segment_id = s.id WHERE s.article_id = ?) w
     CROSS JOIN reviewers r ON r.id = w.reviewer_id
     WHERE r.id <> ? GROUP BY r.id HAVING sum(w.n) > 0 ORDER BY sum(w.n) DESC, r.name`,
    articleId,
    articleId,
    MACHINE,
  ).map(({ name }) => name)
}

/** Articles that came in within a filter's dates, newest first. */
export function articlesWithin(db: Db, filter: HistoryFilter): string[] {
  const { sql, values } = articlesOf(filter, 'present')
  return all<{ id: string }>(
    db,
    `SELECT a.id FROM articles a WHERE ${sql} ORDER BY a.created_at DESC, a.id DESC`,
    ...values,
  ).map(({ id }) => id)
}
