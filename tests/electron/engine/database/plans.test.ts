import { expect, test } from 'vitest'
import { SUMMARY_SQL } from '../../../../electron/engine/database/queries/articles.ts'
import { UNDOABLE_SQL } from '../../../../electron/engine/database/queries/actions.ts'
import { IN_FORCE_SQL } from '../../../../electron/engine/database/queries/dismissals.ts'
import { PENALTY_SQL } from '../../../../electron/engine/database/queries/flags.ts'
import { historyQuery } from '../../../../electron/engine/database/queries/history.ts'
import { PROGRESS_SQL } from '../../../../electron/engine/database/queries/segments.ts'
import type { HistoryFilter } from '../../../../shared/calls.ts'
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

test.each([
  ['figures of an article', `${SUMMARY_SQL} WHERE a.id = ?`],
  ['progress', PROGRESS_SQL],
  ['penalty', PENALTY_SQL],
  ['undo and redo', UNDOABLE_SQL],
  ['dismissals in force', IN_FORCE_SQL],
  ['flags of a segment', 'SELECT * FROM flags WHERE segment_id = ?'],
  ['events of a flag', 'SELECT kind FROM flag_events WHERE flag_id = ? ORDER BY id'],
  ['last edit', 'SELECT before FROM edits WHERE segment_id = ? ORDER BY id DESC LIMIT 1'],
])('%s reads no whole table', (_name, sql) => {
  expect(scans(plan(sql))).toEqual([])
})

test('open flags are counted from an index alone', () => {
  expect(plan(PENALTY_SQL).join('\n')).toContain('COVERING INDEX flags_open')
  expect(plan(PROGRESS_SQL).join('\n')).toContain('COVERING INDEX segments_progress')
})

const filters: readonly [string, HistoryFilter][] = [
  ['article', { articleId: 'a' }],
  ['rule', { ruleId: 'r' }],
  ['decision', { kind: 'dismissed' }],
  ['reviewer', { reviewerId: 'r' }],
  ['category', { category: 'fluency/grammar' }],
]

test.each(filters)('history by %s uses its index and needs no sorting', (_name, filter) => {
  const { sql } = historyQuery(filter, 10, 50)
  const steps = plan(sql)
  expect(scans(steps).filter((step) => !step.startsWith('SCAN r'))).toEqual([])
  expect(steps.join('\n')).not.toContain('TEMP B-TREE')
})

test('history without a filter goes through the events from the newest', () => {
  const steps = plan(historyQuery({}, null, 50).sql)
  expect(steps.join('\n')).not.toContain('TEMP B-TREE')
})
