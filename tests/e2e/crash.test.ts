import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Answered } from './crashing.ts'
import { killEngine, look, lostSegments, startReview, undecided } from './crashing.ts'
import type { Editor } from './editor.ts'
import { begin, editorAt, firstRow, segmentOf } from './editor.ts'
import { launchApp } from './harness.ts'

/** How often the app is killed; `npm run bench:faults` does it a hundred times. */
const ROUNDS = Number(process.env['GEGENLESEN_CRASHES'] ?? 5)

/** What was typed longer ago than this must not be lost. */
const KEPT_AFTER_MS = 1000

function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** What has to be found again: decisions that were answered, and what was typed in time. */
type Promised = {
  readonly answered: Answered
  readonly typed: {
    readonly segmentId: string
    readonly before: string
    readonly all: string
    readonly sure: string
  }
}

/** Types into a segment and lets everything be decided at the same time, then kills every process of the app. */
async function workAndKill(editor: Editor, round: number): Promise<Promised> {
  const { window } = editor.app

  await editor.press(...Array.from({ length: (round % 7) + 1 }, () => 'ArrowDown'))
  const row = await window.locator('[role=group][aria-current=true]').getAttribute('id')
  const segmentId = row?.replace('segment-', '') ?? ''
  const { target: before } = segmentOf(await editor.now(), { segmentId })
  await editor.press('e', 'Control+End')
  const answered = await startReview(editor.app, await editor.now(), segmentId)
  const words = ` Runde ${round}: ${'sorgfältig getippte Wörter '.repeat(12)}`
  const killAt = performance.now() + 500 + Math.random() * 1800
  const times: number[] = []
  for (const letter of words) {
    if (performance.now() > killAt) break
    await window.keyboard.insertText(letter)
    times.push(performance.now())
  }
  const killed = performance.now()
  await editor.app.killHard()
  const sure = times.filter((time) => time < killed - KEPT_AFTER_MS).length
  return {
    answered,
    typed: { segmentId, before, all: words.slice(0, times.length), sure: words.slice(0, sure) },
  }
}

/** Compares what is there now with what was promised. */
async function check(editor: Editor, { answered, typed }: Promised): Promise<void> {
  const view = await editor.now()
  expect(lostSegments(view, answered)).toEqual([])
  const { target } = segmentOf(view, typed)
  expect(target.startsWith(typed.before + typed.sure), `${target} | ${typed.sure}`).toBe(true)
  expect((typed.before + typed.all).startsWith(target), `${target} | ${typed.all}`).toBe(true)
}

test(
  `killed ${ROUNDS} times while typing and deciding, it has everything that was answered or typed a second before`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const folder = dataFolder()
    let promised: Promised | null = null
    let decisions = 0
    let letters = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const app = await launchApp({ dataFolder: folder, args: ['--lang=de'] })
      const editor = editorAt(app)
      let killed = false
      try {
        await firstRow(app).waitFor({ timeout: 60_000 })
        if (promised) await check(editor, promised)
        if (round === ROUNDS) break
        promised = await workAndKill(editor, round)
        killed = true
        decisions += promised.answered.flags.size + promised.answered.texts.size
        letters += promised.typed.sure.length
        const { complaints, decisions: kept } = look(folder)
        expect(complaints).toEqual([])
        expect(undecided(promised.answered, kept)).toEqual([])
      } finally {
        if (!killed) await app.close()
      }
    }
    console.log(`${ROUNDS} kills, ${decisions} decisions and ${letters} letters kept`)
    expect(decisions).toBeGreaterThan(ROUNDS * 5)
  },
)

test('an engine that is killed comes back; the window says so, and keys pressed meanwhile are not lost', async () => {
  const editor = await begin()
  const { window } = editor.app
  await editor.settled()
  await editor.press('ArrowDown')
  const { id, target } = await editor.segment()
  await editor.press('e', 'Control+End')
  await editor.type(' Davor')
  await editor.settled()
  expect(await killEngine(editor.app)).toBe(true)
  const banner = window.getByRole('alert').filter({ hasText: 'Das Prüfprogramm startet neu.' })
  await Promise.all([banner.waitFor(), editor.type(' und danach.')])
  await editor.press('Escape')
  await banner.waitFor({ state: 'detached', timeout: 60_000 })
  await expect
    .poll(async () => segmentOf(await editor.settled(), { segmentId: id }).target, { timeout: 30_000 })
    .toBe(`${target} Davor und danach.`)
  await editor.press('Control+Enter')
  await expect
    .poll(async () => segmentOf(await editor.settled(), { segmentId: id }).status, { timeout: 30_000 })
    .toBe('confirmed')
})
