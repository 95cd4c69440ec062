import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import { createWorkerClerk } from '../../../electron/engine/files/worker-clerk.ts'
import { openTestEngine, readText } from './harness.ts'

const PROGRAM = path.join(import.meta.dirname, '../../../electron/engine/clerk.ts')

/** An engine as the app has it, where what is long is made in a thread, with an article that is long. */
async function opened() {
  const engine = openTestEngine({
    openClerk(large) {
      if (!large) return createLocalClerk()
      const clerk = createWorkerClerk(new Worker(PROGRAM), () => undefined)
      onTestFinished(() => clerk.close())
      return clerk
    },
  })
  const sentences = Array.from({ length: 1200 }, (_, at) => `Das ist Satz Nummer ${at}.`)
  const articleId = await engine.importTexts(sentences.join('\n\n'))
  const steps = () =>
    engine.events.flatMap((event) => (event.kind === 'exporting' ? [`${event.ticket} ${event.step}`] : []))
  return { engine, articleId, steps, out: path.join(engine.folder, 'out.txt') }
}

test('a long export says where it is, to whoever began it', async () => {
  const { engine, articleId, steps, out } = await opened()
  await engine.call('exportTo', { articleId, format: 'file', path: out, ticket: 't1' })
  expect(readText(out)).toContain('Das ist Satz Nummer 1199.')
  expect(steps()).toEqual(['t1 making', 't1 writing'])
  await engine.call('renderReport', { articleId, locale: 'de', ticket: 't2' })
  await engine.call('exportTo', { articleId, format: 'tmx', path: out })
  expect(steps().slice(2)).toEqual(['t2 making'])
})

test.each(['file', 'xliff', 'project'] as const)(
  'cancelled while it is made, %s leaves what stood there before, and nothing beside it',
  async (format) => {
    const { engine, articleId, steps, out } = await opened()
    writeFileSync(out, 'before')
    const before = readdirSync(engine.folder)
    const exporting = engine.dispatch('exportTo', { articleId, format, path: out, ticket: 't3' })
    await engine.call('cancelExport', { ticket: 't3' })
    expect(await exporting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(steps()).toEqual(['t3 making'])
    expect(readText(out)).toBe('before')
    expect(readdirSync(engine.folder)).toEqual(before)
  },
)

test('a report is given up as well, and a ticket that nobody holds is no reason to complain', async () => {
  const { engine, articleId } = await opened()
  const reporting = engine.dispatch('renderReport', { articleId, locale: 'de', ticket: 't4' })
  await engine.call('cancelExport', { ticket: 't4' })
  expect(await reporting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await engine.call('cancelExport', { ticket: 't4' })).toBeNull()
})
