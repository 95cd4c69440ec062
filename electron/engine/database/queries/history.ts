import type { HistoryEntry, HistoryFilter } from '../../../../shared/calls.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import { toMatch } from '../full-text.ts'
import type { Db, Value } from '../sql.ts'
import { all, first } from '../sql.ts'

/** The conditions of a filter, and their values. */
function where(filter: HistoryFilter): { sql: string; values: Value[] } {
  const conditions: string[] = []
  const values: Value[] = []
  const add = (condition: string, value: Value | undefined) => {
    if (value === undefined) return
    conditions.push(condition)
    values.push(value)
  }
  add('e.article_id = ?', filter.articleId)
  add('e.rule_id = ?', filter.ruleId)
  add('e.kind = ?', filter.kind)
  add('e.reason = ?', filter.reason)
  add('e.reviewer_id = ?', filter.reviewerId)
  add('e.category = ?', filter.category)
  add('e.at >= ?', filter.from)
  add('e.at < ?', filter.until)
  add(
    `e.segment_id IN (SELECT id FROM segments WHERE key IN (
       SELECT rowid FROM segment_words WHERE segment_words MATCH ?))`,
    toMatch(filter.text ?? '') || undefined,
  )
  return { sql: conditions.length === 0 ? 'TRUE' : conditions.join(' AND '), values }
}

/** SQL and values of one page, for its query plan as well. */
export function historyQuery(filter: HistoryFilter, before: number | null, limit: number) {
  const { sql, values } = where(filter)
  return {
    sql: `
      SELECT e.id, e.at, e.kind, e.reason, e.scope, e.note, r.name AS reviewer, e.took, e.flag_id AS flagId,
        e.rule_id AS ruleId, e.rule_version AS ruleVersion, e.category, e.severity, f.text, t.before,
        coalesce(t.after, t.before) AS after, s.source, e.article_id AS articleId, a.title AS articleTitle,
        f.segment_id AS segmentId, now.position AS segmentIndex
      FROM flag_events e
      JOIN event_texts t ON t.event_id = e.id
      JOIN flags f ON f.id = e.flag_id
      JOIN segments s ON s.id = e.segment_id
      -- A segment may have been taken apart since: where its text stands now is where the flag went with it.
      JOIN segments now ON now.id = f.segment_id
      JOIN articles a ON a.id = e.article_id
      JOIN reviewers r ON r.id = e.reviewer_id
      WHERE ${sql} ${before === null ? '' : 'AND e.id < ?'}
      ORDER BY e.id DESC LIMIT ?`,
    values: [...values, ...(before === null ? [] : [before]), limit],
  }
}

/** Events that pass the filter, newest first, from before the given one. */
export function historyEntries(
  db: Db,
  filter: HistoryFilter,
  before: number | null,
  limit: number,
): HistoryEntry[] {
  const query = historyQuery(filter, before, limit)
  return all<HistoryEntry>(db, query.sql, ...query.values).map((entry) => ({
    ...entry,
    text: withoutTags(entry.text),
    before: withoutTags(entry.before),
    after: withoutTags(entry.after),
    source: withoutTags(entry.source),
  }))
}

export function countHistory(db: Db, filter: HistoryFilter): number {
  const { sql, values } = where(filter)
  return (
    first<{ count: number }>(db, `SELECT count(*) AS count FROM flag_events e WHERE ${sql}`, ...values)
      ?.count ?? 0
  )
}
