import type { Outcome, Tally } from '../../../../shared/review/learning.ts'
import { NO_TALLY } from '../../../../shared/review/learning.ts'
import type { Db } from '../sql.ts'
import { all, run } from '../sql.ts'

type Count = { readonly outcome: Outcome; readonly n: number }

/** What is learned of: decisions since the rule last began anew. Taken back ones from before count no less than nothing. */
const LEARNED = `max(0, t.n - coalesce((SELECT b.n FROM tally_baselines b
  WHERE b.rule_id = t.rule_id AND b.subject = t.subject AND b.outcome = t.outcome), 0))`

const toTally = (counts: readonly Count[]): Tally => ({
  ...NO_TALLY,
  ...Object.fromEntries(counts.map(({ outcome, n }) => [outcome, n])),
})

export const TALLIES_SQL = `
  SELECT t.rule_id AS ruleId, t.outcome, ${LEARNED} AS n
  FROM rules r CROSS JOIN tallies t ON t.rule_id = r.id AND t.subject = ''`

/** How the decided flags of every rule turned out; rules nobody has decided about are left out. */
export function ruleTallies(db: Db): Map<string, Tally> {
  const counts = new Map<string, Count[]>()
  for (const { ruleId, ...count } of all<Count & { ruleId: string }>(db, TALLIES_SQL))
    counts.set(ruleId, [...(counts.get(ruleId) ?? []), count])
  return new Map([...counts].map(([ruleId, list]) => [ruleId, toTally(list)]))
}

export const TALLY_SQL = `SELECT t.outcome, ${LEARNED} AS n FROM tallies t WHERE t.rule_id = ? AND t.subject = ?`

/** The same for one rule, or for one of the matters its flags are about. */
export function tallyOf(db: Db, ruleId: string, subject = ''): Tally {
  return toTally(all<Count>(db, TALLY_SQL, ruleId, subject))
}

export const SUBJECTS_SQL = `
  SELECT t.subject, json_group_object(t.outcome, ${LEARNED}) AS counts, sum(${LEARNED}) AS decided
  FROM tallies t WHERE t.rule_id = ? AND t.subject > '' GROUP BY t.subject
  HAVING decided >= ? ORDER BY decided DESC, t.subject LIMIT ?`

/** Matters of a rule that were decided about at least so often, most often first. */
export function decidedSubjects(
  db: Db,
  ruleId: string,
  least: number,
  most: number,
): { readonly subject: string; readonly tally: Tally }[] {
  const rows = all<{ subject: string; counts: string }>(db, SUBJECTS_SQL, ruleId, least, most)
  return rows.map(({ subject, counts }) => ({
    subject,
    tally: { ...NO_TALLY, ...(JSON.parse(counts) as Partial<Tally>) },
  }))
}

export type LearningState = {
  readonly id: string
  readonly resetAt: number | null
  readonly awake: boolean
  readonly quiet: boolean
}

/** What editors have said about rules themselves, and which of them are quiet. */
export function learningStates(db: Db): Map<string, LearningState> {
  const rows = all<{ id: string; resetAt: number | null; awake: number; quiet: number }>(
    db,
    'SELECT id, reset_at AS resetAt, awake, quiet FROM rules',
  )
  return new Map(
    rows.map(({ id, resetAt, awake, quiet }) => [
      id,
      { id, resetAt, awake: awake === 1, quiet: quiet === 1 },
    ]),
  )
}

/** Lets a rule begin anew (with a time) or takes that back (null). */
export function setReset(db: Db, ruleId: string, at: number | null): void {
  run(db, 'DELETE FROM tally_baselines WHERE rule_id = ?', ruleId)
  if (at !== null) run(db, 'INSERT INTO tally_baselines SELECT * FROM tallies WHERE rule_id = ?', ruleId)
  run(
    db,
    'INSERT INTO rules (id, reset_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET reset_at = excluded.reset_at',
    ruleId,
    at,
  )
}

export function setAwake(db: Db, ruleId: string, awake: boolean): void {
  run(
    db,
    'INSERT INTO rules (id, awake) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET awake = excluded.awake',
    ruleId,
    awake ? 1 : 0,
  )
}

/** Writes only what is not so already. */
export function setQuiet(db: Db, ruleId: string, quiet: boolean): void {
  const value = quiet ? 1 : 0
  run(db, 'UPDATE rules SET quiet = ? WHERE id = ? AND quiet <> ?', value, ruleId, value)
}

export const OPEN_BY_RULE_SQL = `
  SELECT rule_id AS ruleId, count(*) AS count FROM flags
  WHERE state = 'open' AND present = 1 AND article_id NOT IN (SELECT id FROM articles WHERE deleted_at IS NOT NULL)
  GROUP BY rule_id`

/** Open flags of every rule, over all articles that are not deleted. */
export function openByRule(db: Db): Map<string, number> {
  const rows = all<{ ruleId: string; count: number }>(db, OPEN_BY_RULE_SQL)
  return new Map(rows.map(({ ruleId, count }) => [ruleId, count]))
}
