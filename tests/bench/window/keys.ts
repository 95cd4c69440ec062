/** What a window takes for keys: measured in the page, from the key until what it changed has been painted. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Api, Change } from '../../../shared/calls.ts'
import type { Editor } from '../../e2e/editor.ts'

const FRAMES = 240

/** What a key is waited for: the text that is edited (a tree of its own), what is said about the next flag, or the article. */
export type Shown = 'text' | 'flag' | 'rows'

/** From each key press until what it changed has been painted; a key that changes nothing there is not counted. */
export async function timeKeys(
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
    const watched = what === 'text' ? text : document.querySelector(what === 'flag' ? 'aside' : 'main')
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
export async function timeFlags(editor: Editor, words: readonly string[]): Promise<number[]> {
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
      const { segments } = JSON.parse(event.change) as Change
      if (!segments.some(({ id, checked }) => checked && isHere(id))) return
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
export function timeFrames(editor: Editor): Promise<number[]> {
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
export async function workOf(editor: Editor, name: string, work: () => Promise<unknown>): Promise<number> {
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

/** A place in the page that is waited for: something that is there, or that is gone. */
export type Sign = { readonly there: string } | { readonly gone: string }

/** Longest wait for a sign. */
const PATIENCE = 240_000

/** Milliseconds from a key until a sign of what it does has been painted. */
export async function timeUntil(editor: Editor, key: string, sign: Sign): Promise<number> {
  const { window } = editor.app
  await window.evaluate((wanted) => {
    const page = globalThis as unknown as { shown: Promise<number> }
    page.shown = new Promise((resolve) => {
      const look = (since: number) => {
        const done =
          'there' in wanted
            ? document.querySelector(wanted.there) !== null
            : document.querySelector(wanted.gone) === null
        if (done) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)))
        else requestAnimationFrame(() => look(since))
      }
      globalThis.addEventListener(
        'keydown',
        ({ timeStamp }) => requestAnimationFrame(() => look(timeStamp)),
        { capture: true, once: true },
      )
    })
  }, sign)
  await editor.press(key)
  const shown = window.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown)
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${key} does not lead to ${JSON.stringify(sign)}`)), PATIENCE).unref()
  })
  return Promise.race([shown, late])
}
