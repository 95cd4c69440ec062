import { expect, test } from 'vitest'
import { begin, editorAt, firstRow } from './editor.ts'
import { launchApp } from './harness.ts'

const PRESSES = 40

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Prints times; they depend on the machine, so none is asserted. */
test('how long it takes from start to the first row, and from a key to the next flag on screen', async () => {
  const editor = await begin()
  await editor.settled()
  await editor.app.electron.close()
  const start = performance.now()
  const again = editorAt(await launchApp({ dataFolder: editor.app.dataFolder }))
  await firstRow(again.app).waitFor()
  const toFirstRow = performance.now() - start
  await again.settled()

  const { window } = again.app
  await window.evaluate(() => {
    const times: number[] = []
    let pressed = 0
    Object.assign(globalThis, { keyTimes: times })
    // On the window, before the app's own listener on the document draws what the key does.
    globalThis.addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
    new MutationObserver(() => {
      if (pressed === 0) return
      const since = pressed
      pressed = 0
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - since)))
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  for (let press = 0; press < PRESSES; press++) {
    await again.press('j')
    await window.waitForTimeout(30)
  }
  const times = await window.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes)
  await again.app.close()
  console.log(
    `start to first row ${Math.round(toFirstRow)} ms; ` +
      `key to next flag on screen: median ${Math.round(median(times))} ms, slowest ${Math.round(Math.max(...times))} ms`,
  )
  expect(times.length).toBeGreaterThan(PRESSES / 2)
})
