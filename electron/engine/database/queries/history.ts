import type { HistoryCursor, HistoryEntry, HistoryFilter } from '../../../../shared/calls/history.ts'
import type { Evidence, Scope } from '../../../../shared/review/flag.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import type { Db } from '../sql.ts'
import { all, first } from '../sql.ts'
import { factsWhere, newestFacts } from './facts.ts'
import { planFor } from './facts-plan.ts'
import type { Plan } from './facts-plan.ts'

/** Counting goes on up to here; beyond it "more than" says enough. */
export const COUNTED = 10_000

type Row = Omit<HistoryEntry, 'dismissal' | 'evidence'> & {
  readonly evidence: string
  readonly dismissalId: string | null
  readonly dismissalScope: Scope | null
}

/** SQL of entries in full; `page` selects `at` and `id` of some. */
const entriesSql = (page: string) => `
      WITH page AS MATERIALIZED (${page})
      SELECT e.id, e.at, e.kind, e.reason, e.scope, e.note, r.name AS reviewer, e.took, e.flag_id AS flagId,
        f.state, d.id AS dismissalId, d.scope AS dismissalScope, e.rule_id AS ruleId, e.rule_version AS ruleVersion,
        e.category, e.severity, f.text, f.evidence_text AS evidenceText, f.wording, f.evidence, t.before,
        coalesce(t.after, t.before) AS after, s.source, s.machine, s.target,
        e.article_id AS articleId, a.title AS articleTitle, a.system, f.segment_id AS segmentId,
        now.position AS segmentIndex
      FROM page
      CROSS JOIN flag_events e ON e.id = page.id
      CROSS JOIN event_texts t ON t.event_id = e.id
      CROSS JOIN flags f ON f.id = e.flag_id
      CROSS JOIN segments s ON s.id = e.segment_id
      -- A segment may have been taken apart since: where its text stands now is where the flag went with it.
      CROSS JOIN segments now ON now.id = f.segment_id
      CROSS JOIN articles a ON a.id = e.article_id
      CROSS JOIN reviewers r ON r.id = e.reviewer_id
      LEFT JOIN dismissals d ON d.id = f.dismissal_id AND d.revoked_at IS NULL AND f.state = 'dismissed'
      ORDER BY page.at DESC, page.id DESC`

/** SQL and values of one page, for its query plan as well. */
export function historyQuery(plan: Plan, before: HistoryCursor | null, limit: number) {
  const { sql, values } = newestFacts(plan, before, limit)
  return { sql: entriesSql(sql), values }
}

/** Entries that are known by time and number. */
const KNOWN_SQL = entriesSql(`SELECT value ->> 'at' AS at, value ->> 'id' AS id FROM json_each(?)`)

function toEntry({ dismissalId, dismissalScope, evidence, ...row }: Row): HistoryEntry {
  return {
    ...row,
    text: withoutTags(row.text),
    before: withoutTags(row.before),
    after: withoutTags(row.after),
    source: withoutTags(row.source),
    machine: withoutTags(row.machine),
    target: withoutTags(row.target),
    evidence: JSON.parse(evidence) as Evidence,
    dismissal: dismissalId && dismissalScope ? { id: dismissalId, scope: dismissalScope } : null,
  }
}

/** Events that pass the filter, newest first, from before the given one. */
export function historyEntries(
  db: Db,
  filter: HistoryFilter,
  before: HistoryCursor | null,
  limit: number,
): HistoryEntry[] {
  const plan = planFor(db, filter)
  return plan ? entriesOf(db, plan, before, limit) : []
}

function entriesOf(db: Db, plan: Plan, before: HistoryCursor | null, limit: number): HistoryEntry[] {
  const query = historyQuery(plan, before, limit)
  return all<Row>(db, query.sql, ...query.values).map(toEntry)
}

/** SQL and values that count what passes, up to COUNTED and one more. */
export function countQuery(plan: Plan) {
  const { sql, values } = factsWhere(plan)
  return { sql: `SELECT count(*) AS count FROM (SELECT 1 ${sql} LIMIT ${COUNTED + 1})`, values }
}

function countOf(db: Db, plan: Plan): number {
  if (plan.exact !== null) return plan.exact
  const query = countQuery(plan)
  return first<{ count: number }>(db, query.sql, ...query.values)?.count ?? 0
}

/** What passes the filter: the newest entries, and how many there are in all (`atLeast`: more than were counted). */
export function historyStart(db: Db, filter: HistoryFilter, limit: number): HistoryStart {
  const plan = planFor(db, filter)
  if (!plan) return { entries: [], total: 0, atLeast: false }
  if (!plan.manySegments) {
    const count = countOf(db, plan)
    const atLeast = plan.exact === null && count > COUNTED
    return { entries: entriesOf(db, plan, null, limit), total: atLeast ? COUNTED : count, atLeast }
  }
  // Finding the segments of a common word costs more than all else: once for both, then.
  const query = newestFacts(plan, null, COUNTED + 1)
  const found = all<HistoryCursor>(db, query.sql, ...query.values)
  const page = JSON.stringify(found.slice(0, limit))
  const atLeast = found.length > COUNTED
  return {
    entries: all<Row>(db, KNOWN_SQL, page).map(toEntry),
    total: atLeast ? COUNTED : found.length,
    atLeast,
  }
}

type HistoryStart = { readonly entries: HistoryEntry[]; readonly total: number; readonly atLeast: boolean }
