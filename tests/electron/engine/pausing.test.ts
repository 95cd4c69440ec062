import { expect, test } from 'vitest'
import type { Tools } from '../../../electron/engine/checking/local-analyst.ts'
import type { Checker } from '../../../shared/review/checker.ts'
import { openTestEngine, segmentAt } from './harness.ts'
import { tinyTools } from './tiny.ts'

const LENGTH = 600
const TEXT = Array.from({ length: LENGTH }, (_, at) => `So das das ist der Satz ${at}.`).join('\n\n')

/** Takes as long for a segment as the rules of the app do: those of the tests are done before anybody could pause. */
function slowTools(): Tools {
  const tools = tinyTools()
  const { check } = tools.checker
  const slowly: Checker['check'] = function* (...input) {
    for (const checked of check(...input)) {
      const until = performance.now() + 1
      while (performance.now() < until);
      yield checked
    }
  }
  return { ...tools, checker: { ...tools.checker, check: slowly } }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('the check of an article can wait: what was found stays, what is written is checked, and it goes on when asked', async () => {
  const engine = openTestEngine({ tools: slowTools() })
  const articleId = await engine.importTexts(TEXT)
  await engine.call('openArticle', { articleId })
  const told = () => engine.events.flatMap((event) => (event.kind === 'progress' ? [event] : []))
  while (!told().some(({ done }) => done > 0)) await turn()
  await engine.call('pauseCheck', { articleId })
  const paused = told().at(-1)
  expect(paused).toMatchObject({ articleId, total: LENGTH, paused: true })
  expect(paused?.done).toBeLessThan(LENGTH)
  for (let turns = 0; turns < 200; turns++) await turn()
  expect(told().at(-1)).toBe(paused)
  const flagged = () =>
    Number(
      engine.db.prepare("SELECT count(DISTINCT segment_id) FROM flags WHERE state = 'open'").pluck().get(),
    )
  expect(flagged()).toBeGreaterThan(0)
  expect(flagged()).toBeLessThan(LENGTH)

  const lastId = engine.db
    .prepare('SELECT id FROM segments ORDER BY position DESC LIMIT 1')
    .pluck()
    .get() as string
  await engine.call('setTarget', { segmentId: lastId, target: 'Hier ist ist das Ende.', took: 1 })
  const isFlagged = engine.db
    .prepare("SELECT count(*) FROM flags WHERE segment_id = ? AND state = 'open'")
    .pluck()
  while (Number(isFlagged.get(lastId)) === 0) await turn()
  expect(flagged()).toBeLessThan(LENGTH)

  await engine.call('resumeCheck', { articleId })
  const view = await engine.settled(articleId)
  expect(flagged()).toBe(LENGTH)
  expect(segmentAt(view, LENGTH - 1).target).toBe('Hier ist ist das Ende.')
  expect(told().at(-1)).toMatchObject({ done: LENGTH, total: LENGTH })
  expect(await engine.call('pauseCheck', { articleId })).toBeNull()
})
