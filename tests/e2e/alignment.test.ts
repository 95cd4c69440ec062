import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleView } from '../../shared/calls.ts'
import type { Editor } from './editor.ts'
import { begin, file } from './editor.ts'

const ENGLISH = `The harbour is closing

The last ferry left the harbour on Friday evening. Nobody waved. The captain had served the island for thirty years and did not look back.

The council wants to sell the pier. It needs the money. Fishermen fear for their berths, and so do their families.

A decision is expected in March. Until then the boats stay where they are.
`
const GERMAN = `Der Hafen schließt

Die letzte Fähre verließ den Hafen am Freitagabend. Der Wind drehte. Der Kapitän hatte der Insel dreißig Jahre lang gedient. Er sah nicht zurück.

Der Rat will den Pier verkaufen. Ihm fehlt Geld. Fischer fürchten um ihre Liegeplätze. Auch die Angehörigen bangen.

Eine Entscheidung wird im März erwartet. Bis dahin bleiben die Boote. Sie liegen fest am alten Platz.
`

/** Where pictures go, when somebody wants to look at them. */
const pictures = process.env['SCREENSHOTS']

const rows = (view: ArticleView) => view.segments.map(({ source, target }) => `${source} | ${target}`)

async function open(): Promise<Editor> {
  const editor = await begin()
  await editor.choose(file('harbour.de.txt', GERMAN), file('harbour.en.txt', ENGLISH))
  await editor.press('Enter')
  await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.app.window.getByRole('group', { name: /^Segment 1(,|$)/ }).waitFor()
  await editor.app.window.waitForTimeout(300)
  return editor
}

async function picture(editor: Editor, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  for (const theme of ['light', 'dark'] as const) {
    await editor.ask('setSettings', { theme })
    await editor.app.window.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen
    }, theme)
    await editor.app.window.waitForTimeout(300)
    await editor.app.window.screenshot({ path: path.join(pictures, `align-${name}-${theme}.png`) })
  }
}

test(
  'a wrong alignment is mended by keys alone, and every step of it taken back',
  { timeout: 240_000 },
  async () => {
    const editor = await open()
    const { window } = editor.app
    const start = await editor.settled()
    const active = () => window.locator('[role=group][aria-current=true]').getAttribute('aria-label')
    const at = async (text: string) => rows(await editor.settled()).findIndex((row) => row.includes(text))
    const goTo = async (text: string) => {
      const wanted = await at(text)
      await editor.press('Home')
      for (let step = 0; step < wanted; step++) await editor.press('ArrowDown')
      await expect.poll(active).toMatch(new RegExp(`^Segment ${wanted + 1}(,|$)`))
    }

    // What is weak says so, and is found with one key.
    await editor.press('Home', 'Alt+w')
    await expect.poll(active).toBe('Segment 3, Zuordnung unsicher')
    expect((await editor.segment()).source).toBe('Nobody waved.')
    await picture(editor, 'weak')

    // "Der Wind drehte." does not translate "Nobody waved."
    await editor.press('Alt+x')
    await expect
      .poll(async () => rows(await editor.settled()).slice(2, 4))
      .toEqual(['Nobody waved. | ', ' | Der Wind drehte.'])
    await expect.poll(active).toBe('Segment 3, von Hand zugeordnet')

    // The fishermen's row holds two sentences in German: it is split where the keys put the cuts.
    await goTo('Fishermen')
    await editor.press('Alt+s')
    const german = window.getByRole('slider', { name: 'Schnitt in der Übersetzung' })
    const english = window.getByRole('slider', { name: 'Schnitt im Original' })
    await expect.poll(() => german.getAttribute('aria-valuetext')).toBe('vor „Auch“')
    await expect.poll(() => english.getAttribute('aria-valuetext')).toBe('am Ende')
    await editor.press('Shift+Tab')
    for (const word of ['families', 'their', 'do', 'so', 'and']) {
      await editor.press('ArrowLeft')
      await expect.poll(() => english.getAttribute('aria-valuetext')).toContain(word)
    }
    await picture(editor, 'split')
    await editor.press('Enter')
    await expect
      .poll(async () => rows(await editor.settled()).slice(6, 9))
      .toEqual([
        'It needs the money. | Ihm fehlt Geld.',
        'Fishermen fear for their berths, | Fischer fürchten um ihre Liegeplätze.',
        'and so do their families. | Auch die Angehörigen bangen.',
      ])

    // Sentences move to the neighbour, rows merge, and both are linked again.
    await editor.press('Alt+ArrowUp')
    await expect.poll(() => at('Geld. Fischer fürchten um ihre Liegeplätze.')).toBe(6)
    await editor.press('Control+z')
    await expect.poll(() => at('Geld. Fischer')).toBe(-1)
    await goTo('Until then')
    await editor.press('Alt+ArrowDown')
    await expect.poll(() => at(' | Bis dahin bleiben die Boote. Sie liegen fest am alten Platz.')).toBe(11)
    await editor.press('Alt+m')
    await expect
      .poll(() => at('Until then the boats stay where they are. | Bis dahin bleiben die Boote. Sie liegen'))
      .toBe(10)

    // The menu has it all; it opens and is used without the mouse.
    await goTo('Nobody waved.')
    await editor.press('Alt+z')
    const menu = window.getByRole('menu', { name: 'Zuordnung' })
    await menu.waitFor()
    await picture(editor, 'menu')
    expect(await menu.getByRole('menuitem').allTextContents()).toHaveLength(13)
    await menu.getByRole('menuitem', { name: 'Mit der Zeile daneben zusammenführen' }).focus()
    await editor.press('Enter')
    await menu.waitFor({ state: 'detached' })
    await expect.poll(async () => rows(await editor.settled())[2]).toBe('Nobody waved. | Der Wind drehte.')
    await editor.press('Control+z')
    await expect.poll(async () => rows(await editor.settled())[2]).toBe('Nobody waved. | ')

    // Aligned again, what was made by hand stays.
    const mended = await editor.settled()
    await editor.press('Shift+Alt+R')
    await window
      .getByText('Die Zuordnung bleibt, wie sie ist.')
      .or(window.getByText(/^Neu zugeordnet/))
      .waitFor()
    const again = await editor.settled()
    const byHand = (view: ArticleView) => view.segments.filter(({ manual }) => manual).map(({ id }) => id)
    expect(byHand(again)).toEqual(byHand(mended))
    await picture(editor, 'mended')

    // What cannot be is said.
    await goTo('Nobody waved.')
    await editor.press('End', 'Alt+m')
    await window
      .getByRole('alert')
      .getByText(/keine Zeile/)
      .waitFor()

    // In the middle of writing a row is split at the caret.
    await goTo('The captain')
    await editor.press('e')
    await window.getByRole('textbox', { name: /^Übersetzung von Segment/ }).waitFor()
    await editor.press('Control+Home')
    for (let step = 0; step < 12; step++) await editor.press('ArrowRight')
    await editor.press('Alt+s')
    await expect.poll(() => german.getAttribute('aria-valuetext')).toBe('vor „hatte“')
    await editor.press('Escape')
    await german.waitFor({ state: 'detached' })
    await expect.poll(active).toMatch(/^Segment 5/)

    for (;;) {
      const { canUndo } = await editor.settled()
      if (!canUndo) break
      await editor.press('Control+z')
      await window.waitForTimeout(200)
    }
    const undone = await editor.settled()
    expect(rows(undone)).toEqual(rows(start))
    expect(undone.segments.map(({ id }) => id)).toEqual(start.segments.map(({ id }) => id))
    expect(editor.app.problems).toEqual([])
  },
)
