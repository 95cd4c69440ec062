import { expect, test } from 'vitest'
import type { Change } from '../../../shared/calls.ts'
import type { SegmentRule } from '../../../shared/rules/rule.ts'
import { defineRule } from '../../../shared/rules/rule.ts'
import { fromJson } from '../../../shared/json.ts'
import { mergeChange } from '../../../renderer/api/merge.ts'
import { openTestEngine, segmentAt } from './harness.ts'
import { tinyRules, tinyTools } from './tiny.ts'

test('the open article is told as it is checked, others only by their progress', async () => {
  const engine = openTestEngine()
  const one = await engine.importTexts('Das das ist eins hier.')
  const two = await engine.importTexts('So das das ist zwei hier.')
  await engine.settled(one)
  engine.events.length = 0
  const view = await engine.settled(two)
  const { id: segmentId } = segmentAt(view, 0)
  await engine.call('setTarget', { segmentId, target: 'So das das ist ist zwei hier.', took: 0 })
  await engine.settled(two)
  const changes = engine.events.flatMap((event): Change[] =>
    event.kind === 'checked' ? [fromJson(event.change)] : [],
  )
  expect(changes.every((change) => change.articleId === two)).toBe(true)
  const last = changes.at(-1)
  expect(last && segmentAt(last, 0)).toMatchObject({ checked: true })
  expect(last && segmentAt(last, 0).flags).toHaveLength(2)
  expect(last?.summary.openFlags).toBe(2)
})

test('once the open article is checked the window knows it of every segment, also of those without flags', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Eins ist hier. So das das ist zwei. Drei ist dort.')
  engine.events.length = 0
  const opened = await engine.call('openArticle', { articleId })
  expect(opened.segments.map(({ checked }) => checked)).toEqual([false, false, false])
  const now = await engine.settled(articleId)
  const shown = engine.events.reduce(
    (view, event) =>
      event.kind === 'checked' ? mergeChange(view, fromJson(event.change), () => false) : view,
    opened,
  )
  expect(shown.segments).toEqual(now.segments)
  expect(shown.segments.every(({ checked }) => checked)).toBe(true)
})

test('progress goes up to the end', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Eins ist hier. Zwei ist da. Drei ist dort.')
  await engine.settled(articleId)
  const steps = engine.events.flatMap((event) =>
    event.kind === 'progress' ? [event.done / event.total] : [],
  )
  expect(steps.at(-1)).toBe(1)
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
})

test('time adds up over visits; leaving the desk does not count', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Das ist ein Satz hier.')
  const { id: segmentId, machine } = segmentAt(await engine.settled(articleId), 0)
  await engine.call('setTarget', { segmentId, target: 'Das ist der Satz hier.', took: 3000 })
  await engine.call('setTarget', { segmentId, target: machine, took: 2000 })
  await engine.call('confirmSegment', { segmentId, confirmed: true, took: 5 * 25_000 + 1 })
  const view = await engine.call('openArticle', { articleId })
  expect(segmentAt(view, 0).time).toBe(5000)
})

test('score and edit rate follow the text', async () => {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('So das das ist gut gut.')
  const view = await engine.settled(articleId)
  expect(view.score).toEqual({ words: 6, penalty: 10, perThousand: 10_000 / 6, editRate: 0 })
  const { id: segmentId } = segmentAt(view, 0)
  const change = await engine.call('setTarget', { segmentId, target: 'So das ist gut.', took: 0 })
  expect(change.score).toEqual({ words: 4, penalty: 0, perThousand: 0, editRate: 2 / 5 })
})

test('a rule that throws costs its own flags only', async () => {
  const broken = defineRule({
    ...(tinyRules[0] as SegmentRule),
    id: 'broken',
    // oxlint-disable-next-line require-yield -- that is what is broken
    *check() {
      throw new Error('oh')
    },
  })
  const failures: string[] = []
  const tools = tinyTools([...tinyRules, broken], (ruleId) => failures.push(ruleId))
  const segment = { index: 0, kind: 'text' as const, source: null, target: 'So das das ist es.' }
  const flags = [...tools.checker.check([segment])].flatMap((checked) => checked.flags)
  expect(flags.map((flag) => flag.ruleId)).toEqual(['doubled'])
  expect(failures).toEqual(['broken'])
})
