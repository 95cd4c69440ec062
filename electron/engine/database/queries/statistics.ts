import type { HistoryFilter } from '../../../../shared/calls/history.ts'
import type {
  ArticlePenalties,
  ArticlePenalty,
  Effort,
  RulePrecision,
  SystemFigures,
} from '../../../../shared/calls/statistics.ts'
import type { FlagEventKind, Level } from '../../../../shared/review/flag.ts'
import { PERSON } from '../../../../shared/review/flag.ts'
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import { CATEGORIES, SEVERITIES } from '../../../../shared/review/mqm.ts'
import { GOOGLE_WEIGHTS, weight } from '../../../../shared/review/weights.ts'
import type { Weights } from '../../../../shared/review/weights.ts'
import type { Db, Value } from '../sql.ts'
import { all, first } from '../sql.ts'
import { MACHINE } from './events.ts'
import { factsGrouped } from './facts.ts'
import { planFor } from './facts-plan.ts'
import type { Plan } from './facts-plan.ts'

/** Codes of what the pictures count; -1, which nothing has, for what has not happened yet. */
function codes(db: Db): Readonly<Record<FlagEventKind | typeof MACHINE, number>> {
  const rows = all<{ text: string; key: number }>(
    db,
    `SELECT text, key FROM codes WHERE dimension = 'kind' OR (dimension = 'reviewer' AND text = '${MACHINE}')`,
  )
  const known = Object.fromEntries(rows.map(({ text, key }) => [text, key]))
  return new Proxy(known, { get: (codesOf, name) => codesOf[String(name)] ?? -1 }) as never
}

/** A query with its values, for its plan as well. */
type Query = { readonly sql: string; readonly values: readonly Value[] }

const DECISIONS = ['accepted', 'corrected', 'dismissed'] as const

/** By people, and neither taken back nor made along with the dismissal of another flag: what rules learn from. */
const isDecision = (code: ReturnType<typeof codes>) => `stands AND reviewer <> ${code[MACHINE]}`

const decisionCounts = (code: ReturnType<typeof codes>) =>
  DECISIONS.map((kind) => `total(kind = ${code[kind]} AND ${isDecision(code)}) AS ${kind}`).join(', ')

export function precisionQuery(plan: Plan, code: ReturnType<typeof codes>): Query {
  const { sql, values } = factsGrouped(plan, 'rule')
  return {
    sql: `SELECT (SELECT text FROM codes WHERE key = rule) AS ruleId, ${decisionCounts(code)} ${sql} GROUP BY rule`,
    values,
  }
}

/** How the flags of every rule were decided; the same counts as those that the rules screen has of all times. */
export function rulePrecision(db: Db, filter: HistoryFilter): RulePrecision[] {
  const plan = planFor(db, filter)
  if (!plan) return []
  const { sql, values } = precisionQuery(plan, codes(db))
  return all<RulePrecision>(db, sql, ...values).filter(
    ({ ruleId, accepted, corrected, dismissed }) => ruleId !== PERSON && accepted + corrected + dismissed > 0,
  )
}

export function ratesQuery(plan: Plan, code: ReturnType<typeof codes>): Query {
  const { sql, values } = factsGrouped(plan, 'category')
  return {
    sql: `SELECT (SELECT text FROM codes WHERE key = category) AS category, day,
        total(kind IN (${code.raised}, ${code.flagged})) AS flags ${sql} GROUP BY category, day`,
    values,
  }
}

export type DayFlags = { readonly category: Category; readonly day: number; readonly flags: number }
export type DayWords = { readonly day: number; readonly words: number }

/** Flags raised on each day (since 1970, UTC), by category. */
export function flagsByDay(db: Db, filter: HistoryFilter): DayFlags[] {
  const plan = planFor(db, filter)
  if (!plan) return []
  const { sql, values } = ratesQuery(plan, codes(db))
  return all<DayFlags>(db, sql, ...values).filter(({ flags }) => flags > 0)
}

/**
 * Those of the library, or all there ever were. What happened in a deleted article stays in the history: counted against words,
 * its words have to count as well.
 */
const WHICH = {
  present: 'a.deleted_at IS NULL',
  ever: '(a.deleted_at IS NULL OR a.id NOT IN (SELECT article_id FROM arrivals))',
} as const

/** Conditions of a filter that concern articles as wholes. */
export function articlesOf(
  { articles = [], systems = [], from, until }: HistoryFilter,
  which: keyof typeof WHICH,
): Query {
  const conditions: string[] = [WHICH[which]]
  const values: Value[] = []
  const add = (sql: string, value: Value) => {
    conditions.push(sql)
    values.push(value)
  }
  if (articles.length > 0) add('a.id IN (SELECT value FROM json_each(?))', JSON.stringify(articles))
  if (systems.length > 0) add('a.system IN (SELECT value FROM json_each(?))', JSON.stringify(systems))
  if (from !== undefined) add('a.created_at >= ?', from)
  if (until !== undefined) add('a.created_at < ?', until)
  return { sql: conditions.join(' AND '), values }
}

/** Words of the articles that came in on each day. */
export function wordsByDay(db: Db, filter: HistoryFilter): DayWords[] {
  const { sql, values } = articlesOf(filter, 'ever')
  return all<DayWords>(
    db,
    `SELECT a.created_at / 86400000 AS day,
       total((SELECT sum(words) FROM segments WHERE article_id = a.id AND position >= 0)) AS words
     FROM articles a WHERE ${sql} GROUP BY day`,
    ...values,
  )
}

export function effortQuery(plan: Plan, code: ReturnType<typeof codes>): Query {
  const { sql, values } = factsGrouped(plan, 'category')
  const decided = `kind IN (${DECISIONS.map((kind) => code[kind]).join(', ')}) AND ${isDecision(code)}`
  const changed = `kind IN (${code.accepted}, ${code.corrected}) AND stands`
  return {
    sql: `SELECT (SELECT text FROM codes WHERE key = category) AS category, total(${decided}) AS decisions,
        avg(CASE WHEN ${decided} THEN took END) AS took, avg(CASE WHEN ${changed} THEN distance END) AS distance
      ${sql} GROUP BY category`,
    values,
  }
}

/** What deciding took, by category. */
export function effort(db: Db, filter: HistoryFilter): Effort[] {
  const plan = planFor(db, filter)
  if (!plan) return []
  const { sql, values } = effortQuery(plan, codes(db))
  return all<Effort>(db, sql, ...values).filter(({ decisions }) => decisions > 0)
}

export function systemsQuery(plan: Plan, code: ReturnType<typeof codes>): Query {
  const { sql, values } = factsGrouped(plan, 'system')
  return {
    sql: `SELECT (SELECT text FROM codes WHERE key = system) AS system,
        total(kind IN (${code.raised}, ${code.flagged})) AS raised, ${decisionCounts(code)} ${sql} GROUP BY system`,
    values,
  }
}

type SystemTexts = Pick<SystemFigures, 'system' | 'articles' | 'words' | 'distance' | 'units'>
type SystemEvents = Omit<SystemFigures, 'articles' | 'words' | 'distance' | 'units'>

/** What each system wrote, and what became of it. */
export function systemFigures(db: Db, filter: HistoryFilter): SystemFigures[] {
  const texts = articlesOf(filter, 'ever')
  const written = all<SystemTexts>(
    db,
    `SELECT system, count(*) AS articles, total(words) AS words, total(distance) AS distance, total(units) AS units
     FROM (SELECT a.system, sum(s.words) AS words, sum(s.distance) AS distance, sum(s.units) AS units
       FROM articles a CROSS JOIN segments s ON s.article_id = a.id AND s.position >= 0
       WHERE ${texts.sql} GROUP BY a.id) GROUP BY system ORDER BY articles DESC`,
    ...texts.values,
  )
  const plan = planFor(db, filter)
  const query = plan && systemsQuery(plan, codes(db))
  const events = query ? all<SystemEvents>(db, query.sql, ...query.values) : []
  const none = { raised: 0, accepted: 0, corrected: 0, dismissed: 0 }
  return written.map((text) => ({
    ...none,
    ...events.find(({ system }) => system === text.system),
    ...text,
  }))
}

/** What an open flag costs, as SQL: weight() of every category and severity. */
function weightSql(weights: Weights): string {
  const costs = (category: Category, severity: Severity) => weight(category, severity, weights)
  const plain = SEVERITIES.map((severity) => [severity, costs('other', severity)] as const)
  const special = CATEGORIES.flatMap((category) =>
    plain
      .filter(([severity, usual]) => costs(category, severity) !== usual)
      .map(
        ([severity]) =>
          `WHEN category = '${category}' AND severity = '${severity}' THEN ${costs(category, severity)}`,
      ),
  )
  const usual = plain.map(([severity, cost]) => `WHEN severity = '${severity}' THEN ${cost}`)
  return `CASE ${[...special, ...usual].join(' ')} END`
}

/** Placeholder: the levels shown. */
export const penaltiesSql = (weights: Weights) => `
  SELECT article_id AS articleId, sum(${weightSql(weights)}) AS penalty FROM flags INDEXED BY flags_open
  WHERE state = 'open' AND present = 1 AND level IN (SELECT value FROM json_each(?))
    AND +rule_id IN (SELECT id FROM rules WHERE active AND NOT quiet)
  GROUP BY article_id`

/** Articles listed; there may be more above the limit. */
const MOST_LISTED = 200

/** Articles whose open flags cost more than the limit (penalty per 1,000 words). */
export function articlePenalties(
  db: Db,
  filter: HistoryFilter,
  levels: readonly Level[],
  limit: number,
  weights: Weights = GOOGLE_WEIGHTS,
): ArticlePenalties {
  const texts = articlesOf(filter, 'present')
  const above = all<ArticlePenalty>(
    db,
    `WITH costs AS MATERIALIZED (${penaltiesSql(weights)}),
       counted AS MATERIALIZED (
         SELECT c.articleId, c.penalty,
           (SELECT sum(words) FROM segments WHERE article_id = c.articleId AND position >= 0) AS words FROM costs c)
     SELECT a.id AS articleId, a.title, a.system, a.created_at AS createdAt, c.words, c.penalty,
       c.penalty * 1000.0 / c.words AS perThousand
     FROM counted c CROSS JOIN articles a ON a.id = c.articleId
     WHERE c.words > 0 AND c.penalty * 1000.0 / c.words > ? AND ${texts.sql}
     ORDER BY perThousand DESC, a.id`,
    JSON.stringify(levels),
    limit,
    ...texts.values,
  )
  const count = first<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM articles a WHERE ${texts.sql}`,
    ...texts.values,
  )
  return { above: above.slice(0, MOST_LISTED), countAbove: above.length, count: count?.n ?? 0 }
}
