import { expect, test } from 'vitest'
import { begin, firstRow } from './editor.ts'
import { resize } from './pictures.ts'

/** What lies over the place that was found in the active row; null when an editor sees it. */
const over = () => {
  const found = document.querySelector('[role=group][aria-current=true] [data-found]')
  if (!found) return 'nothing is found'
  const { left, top, width, height } = found.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return seen && (seen.contains(found) || found.contains(seen)) && seen.closest('[role=group]')
    ? null
    : (seen?.outerHTML ?? 'it is outside of the window')
}

test.each([
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 720, height: 450 },
])('no line is under the find bar, $width × $height', async (size) => {
  const editor = await begin()
  const { window } = editor.app
  await editor.settled()
  await resize(editor, size)
  await editor.press('Home', 'Control+f')
  const bar = window.getByRole('search')
  await bar.waitFor()
  const row = await firstRow(editor.app).boundingBox()
  const box = await bar.boundingBox()
  expect(row?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))

  await editor.type('d')
  const count = bar.getByRole('status')
  const rows = Number(/\d+$/.exec((await count.textContent()) ?? ''))
  expect(rows).toBeGreaterThan(20)
  const goTo = async (key: string, n: number) => {
    await editor.press(key)
    await expect.poll(() => count.textContent()).toBe(editor.says('find.count', { n, total: rows }))
    await expect.poll(() => window.evaluate(over)).toBeNull()
  }
  for (let n = 2; n <= rows; n++) await goTo('Enter', n)
  await goTo('Enter', 1)
  for (let n = rows; n > 0; n--) await goTo('Shift+Enter', n)
})
