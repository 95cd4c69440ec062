import { expect, test } from 'vitest'
import { openTestEngine, segmentAt } from './harness.ts'

const LENGTH = 1500
const TEXT = Array.from({ length: LENGTH }, (_, at) => `So das das ist der Satz ${at}.`).join('\n\n')

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('the check of an article can wait: what was found stays, what is written is checked, and it goes on when asked', async () => {
  const engine = openTestEngine()
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
