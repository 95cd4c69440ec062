import { expect, test } from 'vitest'
import { alikeQuery } from '../../../../electron/engine/database/queries/alike.ts'
import { choosePlan } from '../../../../electron/engine/database/queries/facts-plan.ts'
import type { Known } from '../../../../electron/engine/database/queries/facts-plan.ts'
import { PENALTY_SQL } from '../../../../electron/engine/database/queries/flags.ts'
import { countQuery, historyQuery } from '../../../../electron/engine/database/queries/history.ts'
import { PROGRESS_SQL } from '../../../../electron/engine/database/queries/segments.ts'
import type { HistoryFilter } from '../../../../shared/calls/history.ts'
import { openTestEngine } from '../harness.ts'

/** Steps of the plan; the hot queries must not read a whole table (but rules, of which there are a hundred). */
function plan(sql: string): string[] {
  const { db } = openTestEngine()
  const values = Array.from(sql.matchAll(/\?/g), () => null)
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
  return rows.map((row) => row.detail)
}

const scans = (steps: readonly string[]) =>
  steps.filter(
    (step) => step.startsWith('SCAN') && !/json_each|VIRTUAL TABLE|CONSTANT ROW|SCAN rules/.test(step),
  )

test.each(
  (['a', null] as const).flatMap((subject) =>
    (['b', null] as const).map((articleId) => ({ subject, articleId })),
  ),
)('flags alike ($subject, $articleId) read no whole table', (filter) => {
  expect(scans(plan(alikeQuery({ ruleId: 'r', ...filter }).sql))).toEqual([])
})

test('open flags are counted from an index alone', () => {
  expect(plan(PENALTY_SQL).join('\n')).toContain('COVERING INDEX flags_open')
  expect(plan(PROGRESS_SQL).join('\n')).toContain('COVERING INDEX segments_progress')
})

/** Of a million events. */
const MILLION = 1_000_000
const known = (...chosen: Known['chosen'][number][]): Known => ({
  chosen,
  total: MILLION,
  match: '',
  segments: null,
})
const rare = { dimension: 'rule', keys: [1, 2], events: 900 } as const
const common = { dimension: 'rule', keys: [1, 2, 3], events: 300_000 } as const
const dates: HistoryFilter = { from: 1, until: 2 }

const filters: readonly [string, HistoryFilter, Known][] = [
  ['everything', {}, known()],
  ['a period', dates, known()],
  ['common rules', {}, known(common)],
  ['common rules in a period', dates, known(common)],
  ['a decision', {}, known({ dimension: 'kind', keys: [4], events: 150_000 })],
  ['a reviewer', {}, known({ dimension: 'reviewer', keys: [4], events: 150_000 })],
  ['a system', {}, known({ dimension: 'system', keys: [4], events: 150_000 })],
  ['categories', {}, known({ dimension: 'category', keys: [4, 5], events: 150_000 })],
  ['categories in a period', dates, known({ dimension: 'category', keys: [4, 5], events: 150_000 })],
  ['a common severity', {}, known({ dimension: 'severity', keys: [4], events: 500_000 })],
  ['a common word', {}, { ...known(), match: '"die"*' }],
  ['a common word and rules', {}, { ...known(common), match: '"die"*' }],
]

test.each(filters)('history of %s goes from the newest on and sorts nothing', (_name, filter, what) => {
  const chosen = choosePlan(filter, what)
  const steps = plan(historyQuery(chosen, { at: 1, id: 1 }, 50).sql)
  // Only what comes after the page was found may be put in order once more.
  const page = steps.findIndex((step) => step.startsWith('SCAN page'))
  expect(page).toBeGreaterThan(0)
  expect(steps.slice(0, page).filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  expect(scansOfEvents(steps)).toEqual([])
  expect(scansOfEvents(plan(countQuery(chosen).sql))).toEqual([])
})

const fewFilters: readonly [string, HistoryFilter, Known, string][] = [
  ['a rare rule', {}, known(rare, common), 'facts_rule'],
  ['an article', dates, known({ dimension: 'article', keys: [7], events: 90 }), 'facts_article'],
  ['a rare severity', {}, known({ dimension: 'severity', keys: [7], events: 90 }), 'facts_severity'],
  ['a rare reason', {}, known({ dimension: 'reason', keys: [7], events: 90 }), 'facts_reason'],
  ['a rare category', dates, known({ dimension: 'category', keys: [7], events: 90 }), 'facts_category'],
  ['a rare word', {}, { ...known(common), match: '"x"*', segments: [3, 4] }, 'facts_segment'],
]

test.each(fewFilters)('history of %s begins with its few events', (_name, filter, what, index) => {
  const chosen = choosePlan(filter, what)
  const steps = plan(historyQuery(chosen, { at: 1, id: 1 }, 50).sql)
  expect(steps.join('\n')).toMatch(new RegExp(`SEARCH event_facts USING (COVERING )?INDEX ${index} \\(`))
  expect(scansOfEvents(steps)).toEqual([])
  expect(scansOfEvents(plan(countQuery(chosen).sql))).toEqual([])
})

/** Whole tables that are read, but the walk through the facts, which ends with the page. */
function scansOfEvents(steps: readonly string[]): string[] {
  return scans(steps).filter((step) => !/^SCAN (page|event_facts|\(subquery)/.test(step))
}
