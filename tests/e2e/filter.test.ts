import { expect, test } from 'vitest'
import type { Editor } from './editor.ts'
import { begin, openFlags } from './editor.ts'

/** What stands in the list near the window: numbers of rows, and gaps as their words. */
const list = (editor: Editor) =>
  editor.app.window.evaluate(() =>
    [...document.querySelectorAll('[data-index]')]
      .toSorted((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((line) => {
        const row = line.querySelector('[role=group]')
        return row ? Number(/\d+/.exec(row.getAttribute('aria-label') ?? '')) : line.textContent
      }),
  )

const rowsIn = async (editor: Editor) =>
  (await list(editor)).filter((line): line is number => typeof line === 'number')

/** Where the active row is in the window. */
const topOf = (editor: Editor) =>
  editor.app.window.evaluate(
    () => document.querySelector('[role=group][aria-current=true]')?.getBoundingClientRect().top ?? -1,
  )

test(
  'by keys alone: rows are filtered, gone through, confirmed and all shown again; nothing else is touched',
  { timeout: 240_000 },
  async () => {
    const editor = await begin()
    const { window } = editor.app
    const start = await editor.settled()
    const strip = window.getByRole('region', { name: editor.says('rows.title') })
    const field = window.getByRole('combobox', { name: editor.says('rows.by') })
    const grammar = editor.says('category.fluency/grammar')
    const wanted = openFlags(start).filter(({ category }) => category === 'fluency/grammar')
    const numberOf = (segmentId: string) => start.segments.findIndex(({ id }) => id === segmentId) + 1
    const wantedRows = [...new Set(wanted.map(({ segmentId }) => numberOf(segmentId)))]
    expect(wantedRows.length).toBeGreaterThan(1)

    // One key, a few letters, Enter. The panel goes and the focus is on a row.
    await editor.press('F4')
    await field.and(window.locator(':focus')).waitFor()
    await editor.type(grammar.slice(0, 4))
    await editor.press('Enter')
    await field.waitFor({ state: 'detached' })
    await expect
      .poll(() => strip.textContent())
      .toContain(`${wantedRows.length} von ${start.segments.length}`)
    await expect.poll(async () => (await rowsIn(editor)).slice(0, 3)).toEqual(wantedRows.slice(0, 3))
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-current')))
      .toBe('true')
    await expect
      .poll(() => window.locator('[role=status]').allTextContents())
      .toContainEqual(expect.stringContaining(`${wantedRows.length} von ${start.segments.length} Zeilen.`))

    // Next goes through the flags of that kind, and comes round.
    await editor.press('Home')
    const inspector = window.getByRole('complementary', { name: editor.says('inspector.label') })
    await inspector.getByText(`1 von ${wanted.length}`, { exact: true }).waitFor()
    for (const flag of [...wanted.slice(1), wanted[0]!]) {
      await editor.press('F8')
      await window.locator(`#segment-${flag.segmentId}[aria-current=true]`).waitFor()
    }

    // The sentences around come by key and do not move the row; they go again.
    await editor.press('End')
    const before = await topOf(editor)
    await editor.press('h')
    await window
      .getByRole('group', { name: /außerhalb des Filters/ })
      .first()
      .waitFor()
    expect(Math.abs((await topOf(editor)) - before)).toBeLessThan(3)
    await editor.press('Shift+H')
    await expect.poll(async () => (await rowsIn(editor)).every((row) => wantedRows.includes(row))).toBe(true)

    // What is decided stays; applied again, it goes.
    await editor.press('Home')
    const first = wantedRows[0]!
    const inFirst = wanted.filter(({ segmentId }) => numberOf(segmentId) === first)
    for (const flag of inFirst) {
      await window.locator(`#segment-${flag.segmentId}[aria-current=true]`).waitFor()
      await editor.press('d')
    }
    await editor.settled()
    expect(await rowsIn(editor)).toContain(first)
    await editor.press('Shift+F4')
    await expect.poll(() => rowsIn(editor)).not.toContain(first)

    // Undo comes back to the row that is left out, and shows it.
    await editor.press('Control+z')
    await expect.poll(() => rowsIn(editor)).toContain(first)
    await expect.poll(async () => numberOf((await editor.segment()).id)).toBe(first)

    // All that have no flag: only the rows that are shown are confirmed.
    await editor.press('Escape')
    await strip.waitFor({ state: 'detached' })
    await editor.press('Control+f')
    await editor.type('dürre')
    await editor.press('F4')
    await strip.waitFor()
    const found = await rowsIn(editor)
    await editor.press('Shift+C')
    const view = await editor.settled()
    const confirmed = view.segments
      .filter(({ status }) => status === 'confirmed')
      .map(({ index }) => index + 1)
    expect(confirmed.filter((row) => !found.includes(row))).toEqual([])
    expect(confirmed.length).toBeLessThan(start.segments.length)

    // Another view and back, then all rows.
    await editor.press('Alt+2')
    await window.getByRole('region', { name: editor.says('reading.label') }).waitFor()
    await editor.press('Alt+1')
    await strip.waitFor()
    await editor.press('Escape')
    await strip.waitFor({ state: 'detached' })
    await editor.press('Home')
    await expect.poll(async () => (await rowsIn(editor)).slice(0, 3)).toEqual([1, 2, 3])
    expect(editor.app.problems).toEqual([])
  },
)
