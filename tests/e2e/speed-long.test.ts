import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Api } from '../../shared/calls.ts'
import { SAVE_AFTER_MS } from '../../renderer/features/review/editor/typing.ts'
import type { Editor } from './editor.ts'
import { begin, file, firstRow, sampleFiles } from './editor.ts'

/** Times of a window with articles of several lengths. They are printed, not asserted: they depend on the machine and its other work. */
const LENGTHS = [50, 1000, 5000]
const PRESSES = 40
const FRAMES = 240

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** Processor time for each of so many. */
const each = (seconds: number, count: number) => `; work each ${((seconds * 1000) / count).toFixed(1)} ms`

const told = (values: readonly number[]) =>
  `median ${at(values, 0.5).toFixed(0)} ms, p95 ${at(values, 0.95).toFixed(0)} ms, slowest ${Math.max(...values).toFixed(0)} ms`

/** Segments of the sample, and one more for the number in front of each. */
const SAMPLE_SEGMENTS = 39

/** The sample again and again until it is long enough, each time with another number in every sentence: no two are the same. */
function articleOf(length: number): { german: string; english: string } {
  const { german, english } = sampleFiles()
  const times = Math.ceil(length / SAMPLE_SEGMENTS)
  const repeat = (text: string, word: string) =>
    Array.from(
      { length: times },
      (_, n) => `${word} ${n + 1}\n\n${text.trim().replaceAll(/\.(?=\s|$)/gu, ` (${n + 1}).`)}`,
    ).join('\n\n')
  return { german: repeat(german, 'Teil'), english: repeat(english, 'Part') }
}

/** What a key is waited for: the text that is edited (a tree of its own), or what is said about the next flag. */
type Shown = 'text' | 'flag'

/** From each key press until what it changed has been painted; a key that changes nothing there is not counted. */
async function timeKeys(
  editor: Editor,
  keys: readonly string[],
  pause: number,
  shown: Shown,
): Promise<number[]> {
  const { window } = editor.app
  await window.evaluate((what) => {
    const page = globalThis as unknown as { keyTimes: number[]; stopTiming: () => void }
    page.keyTimes = []
    let pressed = 0
    const stop = new AbortController()
    // On the window: the app listens on the document, and has drawn what the key does before another listener there hears of it.
    globalThis.addEventListener('keydown', (event) => (pressed = event.timeStamp), {
      capture: true,
      signal: stop.signal,
    })
    const observer = new MutationObserver(() => {
      if (pressed === 0) return
      const since = pressed
      pressed = 0
      requestAnimationFrame(() => setTimeout(() => page.keyTimes.push(performance.now() - since)))
    })
    const text = document.querySelector('[data-segment-editor]')?.shadowRoot
    const watched = what === 'text' ? text : document.querySelector('aside')
    if (!watched) throw new Error(`there is no ${what}`)
    observer.observe(watched, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: what === 'flag',
    })
    page.stopTiming = () => {
      stop.abort()
      observer.disconnect()
    }
  }, shown)
  for (const key of keys) {
    await editor.press(key)
    await window.waitForTimeout(pause)
  }
  await window.waitForTimeout(300)
  return window.evaluate(() => {
    const { keyTimes, stopTiming } = globalThis as unknown as { keyTimes: number[]; stopTiming: () => void }
    stopTiming()
    return keyTimes
  })
}

/** Milliseconds from the last key of a word until the flags of its segment are known again and painted. */
async function timeFlags(editor: Editor, words: readonly string[]): Promise<number[]> {
  const { window } = editor.app
  await window.evaluate(() => {
    const page = globalThis as unknown as Window & { flagTimes: number[]; api: Api }
    page.flagTimes = []
    let pressed = 0
    // On the window: the app listens on the document, and has drawn what the key does before another listener there hears of it.
    globalThis.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
    page.api.onEngineEvent((event) => {
      const row = document.querySelector('[role=group][aria-current=true]')
      const isHere = (id: string) => row?.id === `segment-${id}`
      if (pressed === 0 || event.kind !== 'checked') return
      if (!event.change.segments.some(({ id, checked }) => checked && isHere(id))) return
      const since = pressed
      pressed = 0
      requestAnimationFrame(() => setTimeout(() => page.flagTimes.push(performance.now() - since)))
    })
  })
  for (const word of words) {
    await editor.type(word)
    // Asking the engine whether it is done would keep it from being done.
    await window.waitForTimeout(1500)
  }
  return window.evaluate(() => (globalThis as unknown as { flagTimes: number[] }).flagTimes)
}

/** Milliseconds between frames while the article is scrolled by as much as a fast wheel does. */
function timeFrames(editor: Editor): Promise<number[]> {
  return editor.app.window.evaluate(async (count) => {
    const scroll = document.querySelector('[role=region][aria-label]:has([role=group])')
    if (!scroll) throw new Error('nothing to scroll')
    const times: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (let n = 0; n < count; n++) {
      scroll.scrollTop += n % 60 < 50 ? 120 : 900
      const now = await new Promise<number>(requestAnimationFrame)
      times.push(now - last)
      last = now
    }
    return times
  }, FRAMES)
}

/**
 * Seconds of processor time that the window's thread was at work; unlike times on the clock they do not depend on what else
 * the machine does. PROFILE=folder also writes a profile of the work.
 */
async function workOf(editor: Editor, name: string, work: () => Promise<unknown>): Promise<number> {
  const folder = process.env['PROFILE']
  const session = await editor.app.window.context().newCDPSession(editor.app.window)
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0
  }
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (folder) {
    await session.send('Profiler.enable')
    await session.send('Profiler.start')
  }
  const before = await busy()
  await work()
  const spent = (await busy()) - before
  if (folder) {
    const { profile } = await session.send('Profiler.stop')
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/${name}.cpuprofile`, JSON.stringify(profile))
  }
  await session.detach()
  return spent
}

test.each(LENGTHS)('speed of the window with %s segments', { timeout: 600_000 }, async (length) => {
  const editor = await begin()
  const { window } = editor.app
  const { german, english } = articleOf(length)
  await editor.choose(file('long.de.txt', german), file('long.en.txt', english))
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached', timeout: 120_000 })
  await firstRow(editor.app).waitFor()
  await window.waitForFunction(
    () => !/prüft/i.test(document.querySelector('footer')?.textContent ?? ''),
    undefined,
    {
      timeout: 300_000,
    },
  )
  await editor.settled()
  const { segments } = await editor.now()

  await editor.press('Control+l')
  const entry = window
    .getByRole('main')
    .getByRole('button', { name: /^Teil 1/ })
    .first()
  await entry.focus()
  let toFirstRow: readonly number[] = []
  const open = async () => {
    toFirstRow = await window.evaluate(async () => {
      const start = performance.now()
      const pressed = document.activeElement as HTMLElement
      pressed.click()
      while (!document.querySelector('[role=group][aria-current=true]'))
        await new Promise((resolve) => requestAnimationFrame(resolve))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return [performance.now() - start]
    })
  }
  const opening = await workOf(editor, 'open', open)
  await window.waitForTimeout(1500)
  let next: readonly number[] = []
  const stepping = await workOf(editor, 'next', async () => {
    next = await timeKeys(editor, Array<string>(PRESSES).fill('j'), 60, 'flag')
  })
  let decided: readonly number[] = []
  const deciding = await workOf(editor, 'decide', async () => {
    decided = await timeKeys(
      editor,
      Array.from({ length: PRESSES }, (_, n) => (n % 2 ? 'd' : '1')),
      150,
      'flag',
    )
  })
  await editor.settled()
  await editor.press('e')
  await window.getByRole('textbox', { name: /bearbeiten/ }).waitFor()
  let typed: readonly number[] = []
  const writing = await workOf(editor, 'type', async () => {
    typed = await timeKeys(
      editor,
      [...'und dann noch ein paar Worte mehr, die niemand braucht, '],
      60,
      'text',
    )
  })
  await editor.settled()
  const flagged = await timeFlags(editor, ['die die ', 'Landkreise ', 'und und ', 'so ', 'weiter '])
  await editor.press('Escape')
  await editor.settled()
  let frames: readonly number[] = []
  const scrolling = await workOf(editor, 'scroll', async () => {
    frames = await timeFrames(editor)
  })
  console.log(
    [
      `${segments.length} segments`,
      `open to first row: ${told(toFirstRow)}${each(opening, 1)}`,
      `next flag: ${told(next)}${each(stepping, next.length)}`,
      `decision and next flag: ${told(decided)}${each(deciding, decided.length)}`,
      `flags after the last key (${SAVE_AFTER_MS} ms of them wait for the next): ${told(flagged)}`,
      `typing: ${told(typed)}${each(writing, typed.length)}`,
      `scrolling, frame: ${told(frames)}, over 32 ms: ${frames.filter((ms) => ms > 32).length} of ${frames.length}${each(scrolling, frames.length)}`,
    ].join('\n'),
  )
  expect(next.length).toBeGreaterThan(PRESSES / 2)
  expect(decided.length).toBeGreaterThan(PRESSES / 2)
  expect(typed.length).toBeGreaterThan(PRESSES / 2)
  expect(flagged.length).toBeGreaterThan(2)
})
