/** The window as an editor has it, with a long article in it: every step by its keys. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Api } from '../../../shared/calls.ts'
import { EXPORT_FORMATS } from '../../../shared/calls.ts'
import type { Editor } from '../../e2e/editor.ts'
import { editorAt, file, firstRow } from '../../e2e/editor.ts'
import { launchApp } from '../../e2e/harness.ts'
import { setup } from '../../e2e/prepare.ts'
import { treeMemory } from '../speed/processes.ts'
import type { Shown } from './keys.ts'
import { timeFlags, timeFrames, timeKeys, timeUntil, workOf } from './keys.ts'
import { articleOf } from './long.ts'

const PRESSES = 40
const UNDONE = 10
const CHECK_LIMIT = 600_000

export type Step = {
  readonly name: string
  /** Milliseconds on the clock, of each time. */
  readonly times: readonly number[]
  /** Milliseconds at which the window's thread was at work, for each time; null where several processes share the work. */
  readonly work: number | null
}

export type Measured = {
  readonly segments: number
  readonly megabytes: number
  readonly steps: readonly Step[]
}

const ROW = '[role=group][aria-current=true]'
const DIALOG = '[role=dialog]'

/** Imports an article of so many segments, reviews a little of it, and says what each step took. */
export async function measureWindow(length: number): Promise<Measured> {
  const stop = await setup()
  const app = await launchApp({ args: ['--lang=de'] })
  try {
    await firstRow(app).waitFor({ timeout: 60_000 })
    const editor = editorAt(app)
    await editor.settled()
    const opened = await open(editor, length)
    const { segments } = await editor.now()
    const megabytes = treeMemory(app.electron.process().pid ?? 0)
    const steps = [
      ...opened,
      ...(await reopen(editor)),
      ...(await decide(editor)),
      ...(await write(editor)),
      ...(await look(editor)),
      ...(await exportAll(editor)),
    ]
    return { segments: segments.length, megabytes, steps }
  } finally {
    await app.close()
    stop?.()
  }
}

const once = (name: string, ms: number): Step => ({ name, times: [ms], work: null })

async function open(editor: Editor, length: number): Promise<Step[]> {
  const { window } = editor.app
  const { german, english } = articleOf(length)
  await editor.press('Control+l')
  await firstRow(editor.app).waitFor({ state: 'detached' })
  const chosen = performance.now()
  await editor.choose(file('long.de.txt', german), file('long.en.txt', english))
  const planned = performance.now() - chosen
  await noteFlags(editor)
  const started = performance.now()
  const toRow = await timeUntil(editor, 'Enter', { there: ROW })
  await window.waitForFunction(() => 'allFlags' in globalThis, undefined, {
    timeout: CHECK_LIMIT,
    polling: 100,
  })
  const toFlags = performance.now() - started
  // The whole article comes here for this, which takes longer than the check of some.
  await editor.settled()
  return [
    once('files chosen, told what they are', planned),
    once('import, to the first row', toRow),
    once('import, to all flags', toFlags),
  ]
}

/** Lets the page note when an article other than the open one is checked to its end. */
const noteFlags = ({ app: { window } }: Editor) =>
  window.evaluate(() => {
    const before = localStorage.getItem('place.article')
    ;(globalThis as unknown as { api: Api }).api.onEngineEvent((event) => {
      const isOver = event.kind === 'progress' && event.articleId !== before && event.done === event.total
      if (isOver) Object.assign(globalThis, { allFlags: true })
    })
  })

async function reopen(editor: Editor): Promise<Step[]> {
  const { window } = editor.app
  await editor.press('Control+l')
  await window
    .getByRole('main')
    .getByRole('button', { name: /^Teil 1/ })
    .first()
    .focus()
  let toRow = 0
  const work = await workOf(editor, 'open', async () => {
    toRow = await timeUntil(editor, 'Enter', { there: ROW })
  })
  await window.waitForTimeout(1500)
  return [{ name: 'open again, to the first row', times: [toRow], work: work * 1000 }]
}

/** Presses keys at a pace and says what each took. */
async function keys(
  editor: Editor,
  name: string,
  pressed: readonly string[],
  pause: number,
  shown: Shown,
): Promise<Step> {
  let times: readonly number[] = []
  const work = await workOf(editor, name, async () => {
    times = await timeKeys(editor, pressed, pause, shown)
  })
  return { name, times, work: (work * 1000) / times.length }
}

const often = (count: number, key: string) => Array<string>(count).fill(key)

async function decide(editor: Editor): Promise<Step[]> {
  const turns = Array.from({ length: PRESSES }, (_, n) => (n % 2 ? 'd' : '1'))
  const steps = [
    await keys(editor, 'next flag', often(PRESSES, 'j'), 60, 'flag'),
    await keys(editor, 'decision and next flag', turns, 150, 'flag'),
    await keys(editor, 'undo', often(UNDONE, 'Control+z'), 400, 'rows'),
    await keys(editor, 'confirm and go on', often(UNDONE, 'Control+Enter'), 400, 'rows'),
  ]
  await editor.settled()
  return steps
}

async function write(editor: Editor): Promise<Step[]> {
  const { window } = editor.app
  await editor.press('e')
  await window.getByRole('textbox', { name: /bearbeiten/ }).waitFor()
  const letters = [...'und dann noch ein paar Worte mehr, die niemand braucht, ']
  const typed = await keys(editor, 'typing', letters, 60, 'text')
  await editor.settled()
  const flagged = await timeFlags(editor, ['die die ', 'Landkreise ', 'und und ', 'so ', 'weiter '])
  await editor.press('Escape')
  await editor.settled()
  let frames: readonly number[] = []
  const work = await workOf(editor, 'scroll', async () => {
    frames = await timeFrames(editor)
  })
  return [
    typed,
    { name: 'flags after the last key', times: flagged, work: null },
    { name: 'scrolling, a frame', times: frames, work: (work * 1000) / frames.length },
  ]
}

/** Dialogs and screens: from the key until they are there, and what is done in them. */
async function look(editor: Editor): Promise<Step[]> {
  const steps: Step[] = []
  const until = async (name: string, key: string, sign: Parameters<typeof timeUntil>[2]) => {
    let ms = 0
    const work = await workOf(editor, name, async () => {
      ms = await timeUntil(editor, key, sign)
    })
    steps.push({ name, times: [ms], work: work * 1000 })
  }
  await until('palette', 'Control+k', { there: `${DIALOG} [role=menuitem]` })
  await until('palette closed', 'Escape', { gone: DIALOG })
  await until('find and replace', 'r', { there: DIALOG })
  await editor.type('Dürr')
  await until('places of a word', 'e', { there: `${DIALOG} [role=option]` })
  await editor.press('Tab')
  await editor.type('Trockenheit')
  await editor.app.window.waitForTimeout(1500)
  await until('all places replaced', 'Control+Enter', { gone: DIALOG })
  await editor.settled()
  steps.push(await keys(editor, 'undo of all places', ['Control+z'], 3000, 'rows'))
  await editor.settled()
  await until('history', 'Control+h', { there: 'main button[aria-label^="Zur Stelle"]' })
  await editor.app.window
    .getByRole('button', { name: /^Zur Stelle/ })
    .first()
    .focus()
  await until('from the history to the place', 'Enter', { there: ROW })
  return steps
}

async function exportAll(editor: Editor): Promise<Step[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-exports-'))
  const articleId = await editor.app.window.evaluate(() => localStorage.getItem('place.article') ?? '')
  const steps: Step[] = []
  try {
    for (const format of EXPORT_FORMATS) {
      await editor.app.electron.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
        },
        path.join(folder, `out.${format}`),
      )
      const started = performance.now()
      const refused = await editor.app.window.evaluate(
        async (asked) => {
          const result = await (globalThis as unknown as { api: Api }).api.exportArticle(asked)
          return result.ok ? null : result.error.code
        },
        { articleId, format, ticket: format },
      )
      const name = refused === null ? `export: ${format}` : `export: ${format}, refused as ${refused}`
      steps.push(once(name, performance.now() - started))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return steps
}
