import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { createLocalClerk } from '../../../electron/engine/files/clerk.ts'
import { createWorkerClerk } from '../../../electron/engine/files/worker-clerk.ts'

const PROGRAM = path.join(import.meta.dirname, '../../../electron/engine/clerk.ts')
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const german = (count: number) =>
  file('a.de.txt', Array.from({ length: count }, (_, at) => `Das ist der Satz Nummer ${at}.`).join('\n\n'))

/** A real thread. */
function openClerk(resourceLimits = {}) {
  const log: string[] = []
  const clerk = createWorkerClerk(new Worker(PROGRAM, { resourceLimits }), (line) => log.push(line))
  onTestFinished(() => clerk.close())
  return { clerk, log }
}

test('a thread reads as it is done in the engine itself', async () => {
  const files = [german(3), file('a.en.txt', 'This is one.\n\nThis is two.\n\nThis is three.')]
  const { clerk, log } = openClerk()
  const local = createLocalClerk()
  const facts = await clerk.ask('read', { files, options: {} })
  expect(facts).toEqual(await local.ask('read', { files, options: {} }))
  expect(facts).toMatchObject({ bilingual: false, segments: null, target: { name: 'a.de.txt' } })
  expect(await clerk.ask('documents', null)).not.toBeNull()
  expect(await clerk.ask('cut', null)).toMatchObject({ segments: 3 })
  await local.ask('cut', null)
  const all = { from: 1, count: 10 }
  expect(await clerk.ask('segments', all)).toEqual(await local.ask('segments', all))
  expect(log).toEqual([])
})

test('what a file is refused for comes out of the thread as it is', async () => {
  const { clerk, log } = openClerk()
  const broken = file('a.xlf', '<xliff version="1.2">\n<file>')
  await expect(clerk.ask('read', { files: [broken], options: {} })).rejects.toMatchObject({
    code: 'malformed-file',
    details: { file: 'a.xlf', line: 2 },
  })
  await expect(clerk.ask('segments', { from: 0, count: 1 })).rejects.toMatchObject({ code: 'internal' })
  expect(log.at(-1)).toContain('RangeError')
})

test('whatever a clerk is at is given up when it is let go', async () => {
  const { clerk } = openClerk()
  const reading = clerk.ask('read', { files: [german(50_000)], options: {} })
  clerk.close()
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  await expect(clerk.ask('documents', null)).rejects.toMatchObject({ code: 'cancelled' })
})

test('of a file that takes more memory than there is the editor is told, and the engine goes on', async () => {
  const { clerk } = openClerk({ maxOldGenerationSizeMb: 40 })
  const reading = clerk.ask('read', { files: [german(400_000)], options: {} })
  await expect(reading).rejects.toMatchObject({ code: 'engine-memory' })
})
