import { expect, test } from 'vitest'
import { choosePlan } from '../../../electron/engine/database/queries/facts-plan.ts'
import type { Known } from '../../../electron/engine/database/queries/facts-plan.ts'
import {
  effortQuery,
  penaltiesSql,
  precisionQuery,
  ratesQuery,
  systemsQuery,
} from '../../../electron/engine/database/queries/statistics.ts'
import { GOOGLE_WEIGHTS, weight } from '../../../shared/review/weights.ts'
import { wilson } from '../../../shared/review/interval.ts'
import { flagIn, openTestEngine, segmentAt } from './harness.ts'

async function setUp() {
  const engine = openTestEngine()
  const one = await engine.importTexts(
    'Die Landkreise sind sind da.\n\nDie Landkreise kommen heute.\n\nDie Landkreise gehen morgen.',
    'The countries are there.\n\nThe countries come today.\n\nThe countries leave tomorrow.',
    'Eins',
  )
  const two = await engine.importTexts('Der Waldbrand war war groß.', 'The forest fire was big.', 'Zwei')
  engine.db.prepare('UPDATE articles SET system = ? WHERE id = ?').run('llm-a', two)
  const view = await engine.settled(one)
  await engine.settled(two)
  await engine.call('applyFix', { flagId: flagIn(view, 0, 'counties').id, fix: 0, took: 3000 })
  await engine.settled(one)
  await engine.call('setTarget', {
    segmentId: segmentAt(view, 1).id,
    target: 'Viele Staaten kommen heute.',
    took: 5000,
  })
  await engine.settled(one)
  const later = await engine.settled(one)
  await engine.call('dismissFlag', {
    flagId: flagIn(later, 2, 'counties').id,
    scope: 'here',
    reason: 'taste',
    took: 1000,
  })
  return { engine, one, two }
}

test('precision counts what people decided, by rule', async () => {
  const { engine, one } = await setUp()
  const counties = { ruleId: 'counties', accepted: 1, corrected: 1, dismissed: 1 }
  expect(await engine.call('rulePrecision', { filter: {} })).toEqual([counties])
  expect(await engine.call('rulePrecision', { filter: { articles: [one] } })).toEqual([counties])
  expect(await engine.call('rulePrecision', { filter: { reasons: ['taste'] } })).toEqual([
    { ...counties, accepted: 0, corrected: 0 },
  ])
  expect(await engine.call('rulePrecision', { filter: { systems: ['llm-a'] } })).toEqual([])
})

test('a flag that the machine dismissed by a wide dismissal is no decision', async () => {
  const { engine, one } = await setUp()
  const view = await engine.settled(one)
  await engine.call('dismissFlag', {
    flagId: flagIn(view, 0, 'doubled').id,
    scope: 'everywhere',
    reason: 'correct',
    took: 0,
  })
  const three = await engine.importTexts('Sie sind sind da.', 'The are there.', 'Drei')
  await engine.settled(three)
  const rules = await engine.call('rulePrecision', { filter: {} })
  expect(rules.find(({ ruleId }) => ruleId === 'doubled')?.dismissed).toBe(1)
})

test('what was taken back, or went along with a wide dismissal, is counted in no picture', async () => {
  const { engine } = await setUp()
  const more = await engine.importTexts('Sie sind sind hier.\n\nWir sind sind da.', undefined, 'Drei')
  const flagId = flagIn(await engine.settled(more), 0, 'doubled').id
  const filter = { rules: ['doubled'] }
  const counted = async () => {
    const [rule] = await engine.call('rulePrecision', { filter })
    const [effort] = await engine.call('effort', { filter })
    const system = (await engine.call('systemFigures', { filter })).find((row) => row.system === '')
    expect(effort?.decisions ?? 0).toBe((rule?.accepted ?? 0) + (rule?.dismissed ?? 0))
    expect([system?.accepted, system?.dismissed]).toEqual([rule?.accepted ?? 0, rule?.dismissed ?? 0])
    return [rule?.accepted ?? 0, rule?.dismissed ?? 0]
  }
  // Three flags of that matter in two articles, one decision.
  await engine.call('dismissFlag', { flagId, scope: 'everywhere', reason: 'correct', took: 500 })
  expect(await counted()).toEqual([0, 1])
  await engine.call('undo', { articleId: more })
  expect(await counted()).toEqual([0, 0])
  await engine.call('redo', { articleId: more })
  expect(await counted()).toEqual([0, 1])
  await engine.call('undo', { articleId: more })
  await engine.call('applyFix', { flagId, fix: 0, took: 500 })
  await engine.settled(more)
  expect(await counted()).toEqual([1, 0])
  // The history has all six: three flags, dismissed and dismissed again.
  const dismissals = { ...filter, kinds: ['dismissed'] as const }
  const { count } = await engine.call('history', { filter: dismissals, before: null, limit: 9 })
  expect(count?.total).toBe(6)
})

test('rates: flags raised in a stretch against the words that came in', async () => {
  const { engine } = await setUp()
  const { days, rates } = await engine.call('flagRates', { filter: {} })
  expect(days).toBe(1)
  expect(rates).toHaveLength(1)
  expect(rates[0]).toMatchObject({ from: 0, words: 18 })
  expect(new Map(rates[0]?.flags.map(({ category, flags }) => [category, flags]))).toEqual(
    new Map([
      ['accuracy/mistranslation', 3],
      ['fluency/grammar', 2],
    ]),
  )
})

test('effort: time and changed words in the mean', async () => {
  const { engine } = await setUp()
  expect(await engine.call('effort', { filter: {} })).toEqual([
    // Landkreise → Länder is one word, Die Landkreise → Viele Staaten two.
    { category: 'accuracy/mistranslation', decisions: 3, took: 3000, distance: 1.5 },
  ])
})

test('systems: what each wrote and what became of it', async () => {
  const { engine } = await setUp()
  const figures = await engine.call('systemFigures', { filter: {} })
  expect(
    new Map(figures.map((row) => [row.system, [row.articles, row.raised, row.accepted, row.distance]])),
  ).toEqual(
    new Map([
      ['', [1, 4, 1, 3]],
      ['llm-a', [1, 1, 0, 0]],
    ]),
  )
})

test('a deleted article is still in the figures with its words, as it is in the history with its flags', async () => {
  const { engine, one } = await setUp()
  const figures = async () => [
    await engine.call('flagRates', { filter: {} }),
    await engine.call('systemFigures', { filter: {} }),
  ]
  const before = await figures()
  await engine.call('deleteArticle', { articleId: one })
  expect(await figures()).toEqual(before)
  expect(await engine.call('articlePenalties', { filter: {} })).toMatchObject({ count: 1 })
})

test('articles above the limit cost what their score says', async () => {
  const { engine, one, two } = await setUp()
  await engine.call('setSettings', { passLimit: 10 })
  const { above, countAbove, count } = await engine.call('articlePenalties', { filter: {} })
  expect([countAbove, count]).toEqual([2, 2])
  for (const id of [one, two]) {
    const { score } = await engine.settled(id)
    expect(above.find(({ articleId }) => articleId === id)).toMatchObject({
      penalty: weight('fluency/grammar', 'major'),
      perThousand: score.perThousand,
    })
  }
  await engine.call('setSettings', { passLimit: 1000 })
  expect(await engine.call('articlePenalties', { filter: {} })).toMatchObject({
    above: [],
    countAbove: 0,
    count: 2,
  })
})

const codes = new Proxy({}, { get: () => 1 }) as Parameters<typeof precisionQuery>[1]
const known = (...chosen: Known['chosen'][number][]): Known => ({
  chosen,
  total: 1_000_000,
  match: '',
  segments: null,
})

test.each([
  ['everything', known()],
  ['a common decision', known({ dimension: 'kind', keys: [1], events: 300_000 })],
  ['a common rule', known({ dimension: 'rule', keys: [1], events: 300_000 })],
  [
    'a common reviewer in a common system',
    known(
      { dimension: 'reviewer', keys: [1], events: 200_000 },
      { dimension: 'system', keys: [1], events: 400_000 },
    ),
  ],
] as const)('pictures of %s are summed up in the order of an index, without sorting', (_name, what) => {
  const { db } = openTestEngine()
  const plan = choosePlan({ from: 1, until: 2 }, what)
  for (const query of [precisionQuery, ratesQuery, effortQuery, systemsQuery]) {
    const { sql, values } = query(plan, codes)
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
    const text = steps.map(({ detail }) => detail).join('\n')
    expect(text).toMatch(/event_facts USING COVERING INDEX/)
    expect(text).not.toContain('TEMP B-TREE')
  }
})

test('penalties are summed up in the order of the open flags', () => {
  const { db } = openTestEngine()
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${penaltiesSql(GOOGLE_WEIGHTS)}`).all('[]') as {
    detail: string
  }[]
  const text = steps.map(({ detail }) => detail).join('\n')
  expect(text).toContain('INDEX flags_open')
  expect(text).not.toContain('TEMP B-TREE FOR GROUP BY')
})

test("Wilson's interval", () => {
  // Values of R's binom::binom.wilson.
  expect(wilson(8, 10).low).toBeCloseTo(0.4902, 4)
  expect(wilson(8, 10).high).toBeCloseTo(0.9433, 4)
  expect(wilson(0, 10)).toMatchObject({ low: 0, high: expect.closeTo(0.2775, 3) })
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
})
