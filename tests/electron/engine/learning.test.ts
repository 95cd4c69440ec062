import { describe, expect, test } from 'vitest'
import type { Reason, Scope } from '../../../shared/review/flag.ts'
import type { TestEngine } from './harness.ts'
import { flagIn, openTestEngine, segmentAt } from './harness.ts'

/** An article whose every segment has the same flag, so often that a rule can learn. */
async function setUp(count = 12, words = (n: number) => `Die Landkreise sind Teil ${n}.`) {
  const engine = openTestEngine()
  const numbers = Array.from({ length: count }, (_, n) => n)
  const articleId = await engine.importTexts(
    numbers.map(words).join('\n\n'),
    numbers.map((n) => `The countries are part ${n}.`).join('\n\n'),
  )
  return { engine, articleId, view: await engine.settled(articleId) }
}

const ruleOf = async (engine: TestEngine, ruleId = 'counties') => {
  const rule = (await engine.call('listRules', {})).find(({ id }) => id === ruleId)
  if (!rule) throw new Error('no such rule')
  return rule
}

async function dismiss(
  engine: TestEngine,
  articleId: string,
  places: readonly number[],
  reason: Reason = 'correct',
  scope: Scope = 'here',
) {
  const view = await engine.settled(articleId)
  for (const place of places)
    await engine.call('dismissFlag', { flagId: flagIn(view, place, 'counties').id, scope, reason, took: 0 })
}

/** What the triggers counted against what the flags say, and what the pictures are drawn from. */
function expectExact(engine: TestEngine) {
  const counted = engine.db
    .prepare(`SELECT rule_id, outcome, n FROM tallies WHERE subject = '' AND n <> 0 ORDER BY 1, 2`)
    .all()
  const flags = engine.db
    .prepare(
      `SELECT rule_id, outcome, count(*) AS n FROM (
         SELECT f.rule_id, CASE f.state WHEN 'dismissed' THEN d.reason ELSE f.state END AS outcome
         FROM flags f LEFT JOIN dismissals d ON d.id = f.dismissal_id
         WHERE f.state IN ('accepted', 'corrected') OR (f.state = 'dismissed' AND d.flag_id = f.id)
       ) GROUP BY rule_id, outcome ORDER BY 1, 2`,
    )
    .all()
  expect(counted).toEqual(flags)
  const bySubject = engine.db
    .prepare(
      `SELECT rule_id, outcome, sum(n) AS n FROM tallies WHERE subject > '' GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2`,
    )
    .all()
  expect(bySubject).toEqual(flags)
  const standing = engine.db
    .prepare(
      `SELECT rule_id, coalesce(nullif(r.text, ''), k.text) AS outcome, count(*) AS n
       FROM event_facts f JOIN flag_events e ON e.id = f.id JOIN codes k ON k.key = f.kind JOIN codes r ON r.key = f.reason
       WHERE f.stands AND k.text IN ('accepted', 'corrected', 'dismissed') GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all()
  expect(standing).toEqual(flags)
}

describe('decisions are counted as they are made', () => {
  test('accepted, corrected by hand, dismissed, and each taken back', async () => {
    const { engine, articleId, view } = await setUp(4)
    await engine.call('applyFix', { flagId: flagIn(view, 0, 'counties').id, fix: 0, took: 0 })
    await engine.call('setTarget', { segmentId: segmentAt(view, 1).id, target: 'Die Länder.', took: 0 })
    await engine.settled(articleId)
    await dismiss(engine, articleId, [2], 'taste')
    const before = await ruleOf(engine)
    expect(before).toMatchObject({ accepted: 1, corrected: 1, dismissed: 1 })
    expect(before.learning.tally).toMatchObject({ accepted: 1, corrected: 1, taste: 1 })
    expectExact(engine)
    for (let step = 0; step < 3; step++) await engine.call('undo', { articleId })
    await engine.settled(articleId)
    expect(await ruleOf(engine)).toMatchObject({ accepted: 0, dismissed: 0 })
    expectExact(engine)
  })

  test('a wide dismissal is one decision, however many flags it silences', async () => {
    const { engine, articleId } = await setUp(8)
    await dismiss(engine, articleId, [0], 'correct', 'everywhere')
    const states = (await engine.settled(articleId)).segments.map(({ flags }) => flags[0]?.state)
    expect(new Set(states)).toEqual(new Set(['dismissed']))
    expect((await ruleOf(engine)).learning.tally.correct).toBe(1)
    expectExact(engine)
  })
})

describe('a rule that is wrong too often', () => {
  test('goes quiet: its flags wait and cost nothing, and say so', async () => {
    const { engine, articleId } = await setUp()
    await engine.call('setSettings', { quietBelow: 0.6 })
    const first = await ruleOf(engine)
    expect(first.learning).toMatchObject({ quiet: false, awake: false, resetAt: null })
    await dismiss(engine, articleId, [0, 1, 2, 3])
    expect((await ruleOf(engine)).learning.quiet).toBe(false)
    await dismiss(engine, articleId, [4, 5, 6, 7])
    const { learning } = await ruleOf(engine)
    expect(learning.quiet).toBe(true)
    expect(learning.chance).toBeLessThan(first.learning.chance)
    expect(learning.low).toBeLessThan(learning.chance)
    expect(learning.high).toBeGreaterThan(learning.chance)
    const view = await engine.settled(articleId)
    expect(flagIn(view, 9, 'counties')).toMatchObject({ state: 'open', quiet: true })
    expect(view.article.openFlags).toBe(0)
    expect(view.score.penalty).toBe(0)
  })

  test('wakes by hand, by forgetting, by a lower threshold and by undo', async () => {
    const { engine, articleId } = await setUp()
    await engine.call('setSettings', { quietBelow: 0.6 })
    await dismiss(engine, articleId, [0, 1, 2, 3, 4, 5, 6, 7])
    const quiet = async () => (await ruleOf(engine)).learning.quiet
    expect(await quiet()).toBe(true)

    await engine.call('wakeRule', { ruleId: 'counties', awake: true })
    expect(await quiet()).toBe(false)
    await engine.call('wakeRule', { ruleId: 'counties', awake: false })
    expect(await quiet()).toBe(true)

    await engine.call('resetLearning', { ruleId: 'counties', reset: true })
    expect((await ruleOf(engine)).learning).toMatchObject({ quiet: false, resetAt: expect.any(Number) })
    expect((await ruleOf(engine)).learning.tally.correct).toBe(0)
    await dismiss(engine, articleId, [8])
    expect((await ruleOf(engine)).learning.tally.correct).toBe(1)
    await engine.call('resetLearning', { ruleId: 'counties', reset: false })
    expect((await ruleOf(engine)).learning).toMatchObject({ quiet: true, resetAt: null })
    expect((await ruleOf(engine)).learning.tally.correct).toBe(9)

    await engine.call('setSettings', { quietBelow: 0 })
    expect(await quiet()).toBe(false)
    await engine.call('setSettings', { quietBelow: 0.6 })
    expect(await quiet()).toBe(true)
    for (let step = 0; step < 5; step++) await engine.call('undo', { articleId })
    expect(await quiet()).toBe(false)
  })

  test('unknown rules are refused', async () => {
    const engine = openTestEngine()
    for (const name of ['learnedSubjects', 'resetLearning', 'wakeRule'])
      expect(await engine.fails(name, { ruleId: 'none', reset: true, awake: true })).toMatch(
        /not-found|bad-call/,
      )
  })
})

describe('one matter of a rule', () => {
  test('has a chance of its own once it was decided three times', async () => {
    const { engine, articleId } = await setUp(8, (n) =>
      n % 2 === 0 ? `Die Landkreise sind Teil ${n}.` : `Die Landkreise sind sind Teil ${n}.`,
    )
    const chanceAt = async (place: number, rule: string) =>
      flagIn(await engine.settled(articleId), place, rule).chance
    const doubled = await chanceAt(1, 'doubled')
    await dismiss(engine, articleId, [0, 2, 4])
    const [subject, ...others] = await engine.call('learnedSubjects', { ruleId: 'counties' })
    expect(others).toEqual([])
    expect(subject).toMatchObject({ subject: 'landkreise⇄countries', tally: { correct: 3 } })
    const { chance } = (await ruleOf(engine)).learning
    expect(await chanceAt(6, 'counties')).toBeLessThan(chance)
    expect(await chanceAt(1, 'doubled')).toBe(doubled)
  })
})
