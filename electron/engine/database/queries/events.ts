import { editDistance } from '../../../../shared/review/edit-distance.ts'
import type { FlagEventKind, Reason, Scope } from '../../../../shared/review/flag.ts'
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import type { Db } from '../sql.ts'
import { first, run } from '../sql.ts'

/** Reviewer of events that nobody decided. */
export const MACHINE = 'machine'

export type NewEvent = {
  readonly flagId: string
  readonly segmentId: string
  readonly articleId: string
  readonly ruleId: string
  readonly ruleVersion: number
  readonly category: Category
  readonly severity: Severity
  readonly at: number
  readonly kind: FlagEventKind
  readonly reason: Reason | null
  readonly scope: Scope | null
  readonly note: string | null
  readonly reviewerId: string
  readonly took: number | null
  readonly actionId: number | null
  readonly dismissalId: string | null
  readonly before: string
  readonly after: string
}

export function insertEvent(db: Db, event: NewEvent): void {
  const { id } = run(
    db,
    `INSERT INTO flag_events (flag_id, segment_id, article_id, rule_id, rule_version, category, severity, at, kind, reason,
       scope, note, reviewer_id, took, action_id, dismissal_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    event.flagId,
    event.segmentId,
    event.articleId,
    event.ruleId,
    event.ruleVersion,
    event.category,
    event.severity,
    event.at,
    event.kind,
    event.reason,
    event.scope,
    event.note,
    event.reviewerId,
    event.took === null ? null : Math.round(event.took),
    event.actionId,
    event.dismissalId,
  )
  run(
    db,
    'INSERT INTO event_texts (event_id, before, after) VALUES (?, ?, ?)',
    id,
    event.before,
    event.after === event.before ? null : event.after,
  )
  if (event.after !== event.before) noteDistance(db, event.at, id, event.before, event.after)
}

/** How much an event changed, beside its facts. */
export function noteDistance(db: Db, at: number, id: number, before: string, after: string): void {
  run(db, 'UPDATE event_facts SET distance = ? WHERE at = ? AND id = ?', editDistance(before, after), at, id)
}

/** When the newest event was written; null when there is none. */
export const newestEvent = (db: Db): number | null =>
  first<{ at: number | null }>(db, 'SELECT max(at) AS at FROM flag_events')?.at ?? null
