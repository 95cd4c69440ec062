import type { LessonOrigin, OwnRuleView, TermView } from '../../../../shared/calls/taught.ts'
import type { OwnRuleDraft, Taught, TermDraft } from '../../../../shared/taught/taught.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

type Kind = 'term' | 'rule'

type Row = {
  readonly id: string
  readonly content: string
  readonly enabled: number
  readonly origin: LessonOrigin
  readonly author: string
  readonly changedAt: number
}

const SELECT = `
  SELECT t.id, t.content, t.enabled, t.origin, r.name AS author, t.changed_at AS changedAt
  FROM taught t JOIN reviewers r ON r.id = t.reviewer_id
  WHERE t.removed_at IS NULL`

const toTerm = ({ content, enabled, ...row }: Row): TermView => ({
  ...(JSON.parse(content) as TermDraft),
  ...row,
})

const toRule = ({ content, enabled, ...row }: Row): OwnRuleView => ({
  ...(JSON.parse(content) as OwnRuleDraft),
  ...row,
  enabled: enabled === 1,
})

/** Terms that hold, last changed first. */
export const listTerms = (db: Db): TermView[] =>
  all<Row>(db, `${SELECT} AND t.kind = 'term' ORDER BY t.changed_at DESC, t.id DESC`).map(toTerm)

/** Own rules, last changed first. */
export const listOwnRules = (db: Db): OwnRuleView[] =>
  all<Row>(db, `${SELECT} AND t.kind = 'rule' ORDER BY t.changed_at DESC, t.id DESC`).map(toRule)

export const termOf = (db: Db, id: string): TermView | undefined => {
  const row = first<Row>(db, `${SELECT} AND t.kind = 'term' AND t.id = ?`, id)
  return row && toTerm(row)
}

export const ownRuleOf = (db: Db, id: string): OwnRuleView | undefined => {
  const row = first<Row>(db, `${SELECT} AND t.kind = 'rule' AND t.id = ?`, id)
  return row && toRule(row)
}

/** What checks go by: terms, and own rules that are switched on; in the order they were made. */
export function readTaught(db: Db): Taught {
  const of = (kind: Kind) =>
    all<{ id: string; content: string }>(
      db,
      'SELECT id, content FROM taught WHERE kind = ? AND enabled = 1 AND removed_at IS NULL ORDER BY id',
      kind,
    )
  return {
    terms: of('term').map(({ id, content }) => ({ ...(JSON.parse(content) as TermDraft), id })),
    rules: of('rule').map(({ id, content }) => ({ ...(JSON.parse(content) as OwnRuleDraft), id })),
  }
}

export type NewLesson = {
  readonly id: string
  readonly kind: Kind
  readonly content: TermDraft | OwnRuleDraft
  readonly enabled: boolean
  readonly origin: LessonOrigin
  readonly reviewerId: string
  readonly at: number
}

export function insertTaught(
  db: Db,
  { id, kind, content, enabled, origin, reviewerId, at }: NewLesson,
): void {
  run(
    db,
    `INSERT INTO taught (id, kind, content, enabled, origin, reviewer_id, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    kind,
    JSON.stringify(content),
    enabled ? 1 : 0,
    origin,
    reviewerId,
    at,
    at,
  )
}

/** Answers whether there is such a lesson. */
export function updateTaught(
  db: Db,
  id: string,
  { content, enabled, reviewerId, at }: Pick<NewLesson, 'content' | 'enabled' | 'reviewerId' | 'at'>,
): boolean {
  const { changes } = run(
    db,
    'UPDATE taught SET content = ?, enabled = ?, reviewer_id = ?, changed_at = ? WHERE id = ? AND removed_at IS NULL',
    JSON.stringify(content),
    enabled ? 1 : 0,
    reviewerId,
    at,
    id,
  )
  return changes === 1
}

/** Takes lessons away (with a time) or brings them back (null). */
export function setTaughtRemoved(db: Db, ids: readonly string[], at: number | null): void {
  run(
    db,
    'UPDATE taught SET removed_at = ? WHERE id IN (SELECT value FROM json_each(?))',
    at,
    JSON.stringify(ids),
  )
}
