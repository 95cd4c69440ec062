import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openTestEngine, segmentAt, testFolder } from './harness.ts'

/**
 * A process that types ever longer texts and says which it was told are done, until it is killed. What it was told must be
 * there, to the letter.
 */
const KILLS = 8

/** Runs a program and kills it some milliseconds after it said something; answers what it said, line by line. */
function runUntilKilled(program: string, args: readonly string[], after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += data.toString()
  })
  return new Promise((resolve) => child.once('close', () => resolve(said.split('\n').slice(0, -1))))
}

test('every call that was answered is on disk, whenever the process is killed', async () => {
  const folder = testFolder()
  const first = openTestEngine({ folder })
  const articleId = await first.importTexts(
    'Das ist ist der Anfang. Hier geht es weiter.',
    'This is the start.',
  )
  await first.settled(articleId)
  await first.close()
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await runUntilKilled('typist.ts', [folder], 40 + kill * 35)
    const { answered } = JSON.parse(said.at(-1) ?? '') as { answered: string }
    const engine = openTestEngine({ folder })
    expect(engine.damaged).toBeNull()
    const view = await engine.settled(articleId)
    const stored = segmentAt(view, 0).target
    // One more may have been committed without the answer getting out.
    expect(stored.startsWith(answered)).toBe(true)
    expect(stored.length).toBeLessThanOrEqual(answered.length + 2)
    expect(engine.db.prepare('SELECT after FROM edits ORDER BY id DESC LIMIT 1').pluck().get()).toBe(stored)
    expect(engine.db.pragma('integrity_check', { simple: true })).toBe('ok')
    await engine.close()
  }
}, 60_000)

test('an import is there as a whole or not at all, whenever the process is killed', async () => {
  const folder = testFolder()
  const SEGMENTS = 2000
  let answered = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await runUntilKilled('importer.ts', [folder, String(SEGMENTS)], 20 + kill * 45)
    answered += said.filter((line) => line.includes('answered')).length
    const engine = openTestEngine({ folder })
    expect(engine.damaged).toBeNull()
    const articles = await engine.call('listArticles', { query: '' })
    // One more may have come to its end without the answer getting out.
    expect(articles.length - answered).toBeOneOf([0, 1])
    answered = articles.length
    for (const { segments } of articles) expect(segments).toBe(SEGMENTS)
    await vi.waitFor(() => expect(engine.db.prepare('SELECT count(*) FROM arrivals').pluck().get()).toBe(0), {
      timeout: 20_000,
    })
    const stored = engine.db.prepare('SELECT count(*) FROM segments').pluck().get()
    expect(stored).toBe(answered * SEGMENTS)
    expect(engine.db.pragma('integrity_check', { simple: true })).toBe('ok')
    await engine.close()
  }
}, 120_000)
