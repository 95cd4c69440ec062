import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ArticleView } from '../../shared/calls.ts'
import type { Editor } from './editor.ts'
import { begin, editorAt, file, firstRow } from './editor.ts'

/** WORKBENCH_PICTURES names a folder for pictures of what is tried here. */
const folder = process.env['WORKBENCH_PICTURES']

const GERMAN = [
  'Zehn Landkreise schließen ihre Grenzen',
  'Zehn Landkreise haben am Montag ihre Grenzen geschlossen. "Wir müssen das tun", sagte der Minister.',
  'Die Landkreise wollen im März neu entscheiden. Die Brücke bleibt offen.',
  'Der Zug hält hier nicht. In Worodnik steht ein altes Haus.',
  'Der Zug hält hier nicht. Das "alte" Haus in Worodnik gehört der Stadt.',
  'Der Zug hält hier nicht.',
].join('\n\n')

const ENGLISH = [
  'Ten countries close their borders',
  'Ten countries closed their borders on Monday. "We have to do this," the minister said.',
  'The countries want to decide again in March. The bridge stays closed.',
  'The train does not stop here. There is an old house in the village.',
  'The train does not stop here. The "old" house in the village belongs to the town.',
  'The train does not stop here.',
].join('\n\n')

async function open(editor: Editor): Promise<ArticleView> {
  await editor.choose(file('grenzen.de.txt', GERMAN), file('grenzen.en.txt', ENGLISH))
  await editor.press('Enter')
  await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.app.window.getByRole('group', { name: /^Segment 1(,|$)/ }).waitFor()
  await editor.app.window.waitForTimeout(300)
  return editor.settled()
}

const texts = (view: ArticleView) => view.segments.map(({ target }) => target)
const indexOf = (view: ArticleView, words: string) =>
  view.segments.findIndex(({ target }) => target.includes(words))
const flagsOn = (view: ArticleView, words: string) =>
  view.segments.flatMap(({ flags }) => flags.filter(({ text, state }) => text === words && state === 'open'))

async function goToSegment(editor: Editor, index: number): Promise<void> {
  await editor.press('Home')
  for (let step = 0; step < index; step++) await editor.press('ArrowDown')
  await editor.app.window.locator(`[aria-current=true][aria-label^="Segment ${index + 1}"]`).waitFor()
}

/** Marks words in a row with the mouse, as an editor does. */
async function markWithMouse(editor: Editor, words: string): Promise<void> {
  const box = await editor.app.window.evaluate((wanted) => {
    for (const element of document.querySelectorAll('[data-side]')) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { left, right, y: (top + bottom) / 2 }
      }
    }
    return null
  }, words)
  if (!box) throw new Error(`not on screen: ${words}`)
  const { mouse } = editor.app.window
  await mouse.move(box.left + 1, box.y)
  await mouse.down()
  await mouse.move((box.left + box.right) / 2, box.y)
  await mouse.move(box.right - 1, box.y)
  await mouse.up()
}

async function rightClick(editor: Editor, words: string): Promise<void> {
  const at = await editor.app.window.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0 || !node.parentElement?.closest('[data-side=target]')) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    }
    return null
  }, words)
  if (!at) throw new Error(`not on screen: ${words}`)
  await editor.app.window.mouse.click(at.x, at.y, { button: 'right' })
}

describe('the workbench', () => {
  test('from an own flag to the caret of the last session', async () => {
    const editor = await begin()
    const { window } = editor.app
    const picture = async (name: string) => {
      if (!folder) return
      mkdirSync(folder, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await window.emulateMedia({ colorScheme })
        await window.waitForTimeout(400)
        await window.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) })
      }
      await window.emulateMedia({ colorScheme: 'light' })
    }
    const dialog = (name: string | RegExp) => window.getByRole('dialog', { name })
    await editor.app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    )
    const start = await open(editor)

    // An own flag: words marked with the mouse, one key, two digits.
    await markWithMouse(editor, 'offen')
    await editor.press('f')
    await dialog('Hinweis anbringen').waitFor()
    await picture('picker-groups')
    await editor.press('1')
    await picture('picker-categories')
    await editor.press('1')
    await dialog('Hinweis anbringen').waitFor({ state: 'detached' })
    const marked = await editor.settled()
    expect(flagsOn(marked, 'offen')).toMatchObject([
      { category: 'accuracy/mistranslation', severity: 'major', ruleId: 'person' },
    ])
    expect((await editor.flag())?.text).toBe('offen')
    await window.getByText(/^Angemerkt von /).waitFor()
    await editor.press('s', 'ArrowLeft', 'Enter')
    expect(flagsOn(await editor.settled(), 'offen')).toMatchObject([{ severity: 'critical' }])
    await picture('own-flag')
    await editor.press('Control+z', 'Control+z')
    expect(flagsOn(await editor.settled(), 'offen')).toEqual([])
    await editor.press('Control+y')
    expect(flagsOn(await editor.settled(), 'offen')).toMatchObject([{ severity: 'major' }])

    // Nothing is suggested: its word is written over.
    const [unsuggested] = flagsOn(await editor.settled(), 'offen')
    if (unsuggested) await editor.goTo(unsuggested)
    await editor.press('e')
    await editor.type('geschlossen')
    await editor.press('Escape')
    expect(texts(await editor.settled()).join(' ')).toContain('Die Brücke bleibt geschlossen.')
    await editor.press('Control+z')
    expect(texts(await editor.settled())).toEqual(texts(start))

    // The same with the keyboard alone, in the source.
    await editor.press('f')
    await dialog('Welche Wörter?').waitFor()
    await editor.press('ArrowUp', 'End')
    await picture('mark')
    await editor.press('Enter', '1', '4')
    await dialog('Hinweis anbringen').waitFor({ state: 'detached' })
    const omission = (await editor.settled()).segments
      .flatMap(({ flags }) => flags)
      .find(({ category }) => category === 'accuracy/omission')
    expect(omission).toMatchObject({ text: '', raisedBy: expect.any(String) })
    await editor.press('Delete')

    // A note.
    await editor.press('m')
    await dialog(/^Notizen zu Segment/).waitFor()
    await editor.type('Beim Ministerium nachfragen.')
    await editor.press('Control+Enter')
    await window.getByRole('complementary').getByText('Beim Ministerium nachfragen.').waitFor()
    await picture('note')

    // All equal flags: one is left out, one undo for the others.
    const landkreise = flagsOn(await editor.settled(), 'Landkreise')
    expect(landkreise.length).toBeGreaterThanOrEqual(3)
    const [first] = landkreise
    if (first) await editor.goTo(first)
    await editor.press('a')
    await dialog('Alle gleichen Hinweise').getByRole('option').first().waitFor()
    await picture('alike')
    await window.getByRole('listbox').focus()
    await editor.press('End', ' ')
    await dialog('Alle gleichen Hinweise')
      .getByRole('button', { name: /übernehmen/ })
      .click()
    await window.getByText(/Stellen? übernommen/).waitFor()
    const accepted = await editor.settled()
    expect(
      texts(accepted)
        .join(' ')
        .match(/Länder/g),
    ).toHaveLength(landkreise.length - 1)
    expect(
      texts(accepted)
        .join(' ')
        .match(/Landkreise/g),
    ).toHaveLength(1)
    await editor.press('Control+z')
    expect(texts(await editor.settled())).toEqual(texts(start))

    // A confirmed correction is offered to identical segments.
    const train = indexOf(start, 'Der Zug hält')
    await goToSegment(editor, train)
    await editor.press('e', 'Control+a')
    await editor.type('Der Zug fährt hier durch.')
    await editor.press('Control+Enter')
    await window.getByRole('button', { name: 'Ansehen …' }).click()
    await dialog('In gleiche Segmente übernehmen').waitFor()
    await picture('propagate')
    await editor.press('Enter')
    await window.getByText(/Stellen ersetzt/).waitFor()
    expect(texts(await editor.settled()).filter((text) => text === 'Der Zug fährt hier durch.')).toHaveLength(
      3,
    )

    await editor.press('Escape')

    // Every form of a word; a pattern that would never end.
    await editor.press('r')
    await dialog('Suchen und ersetzen').waitFor()
    await editor.type('Haus')
    await editor.press('Tab')
    await editor.type('Brücke')
    await window.getByText('Alle Formen des Wortes', { exact: true }).click()
    await dialog('Suchen und ersetzen').getByRole('option').first().waitFor()
    await picture('replace')
    await editor.press('Control+Enter')
    await dialog('Suchen und ersetzen').waitFor({ state: 'detached' })
    const replaced = texts(await editor.settled()).join(' ')
    expect(replaced).toContain('eine alte Brücke')
    expect(replaced).not.toContain('Haus')
    await editor.press('Control+z')
    expect(texts(await editor.settled()).join(' ')).toContain('ein altes Haus')
    await editor.press('r')
    await dialog('Suchen und ersetzen').waitFor()
    await window
      .getByText(/Suchmuster/, { exact: false })
      .first()
      .click()
    await window.getByRole('textbox', { name: 'Suchen', exact: true }).fill(String.raw`^(\w+\s?)+$`)
    await dialog('Suchen und ersetzen').getByRole('alert').waitFor()
    await picture('replace-slow')
    await editor.press('Escape')

    // A word that the dictionary lacks: the right button, then the own dictionary.
    const strange = (view: ArticleView) => flagsOn(view, 'Worodnik').length
    const before = strange(await editor.settled())
    await rightClick(editor, 'Worodnik')
    await window.getByRole('menu', { name: 'Rechtschreibung: Worodnik' }).waitFor()
    await window.waitForTimeout(1200)
    await picture('word')
    await window.getByRole('menuitem', { name: /ins Wörterbuch/ }).click()
    await window.getByText('„Worodnik“ steht jetzt im Wörterbuch.').waitFor()
    expect(before).toBeGreaterThan(0)
    expect(strange(await editor.settled())).toBe(0)
    expect(await editor.ask('listWords', {})).toMatchObject([{ word: 'Worodnik' }])

    // All quotation marks that are not German at once.
    await editor.press('Control+"')
    await dialog('Anführungszeichen deutsch setzen').waitFor()
    await picture('quotes')
    await editor.press('Enter')
    await window.getByText(/Stellen ersetzt/).waitFor()
    const quoted = texts(await editor.settled()).join(' ')
    expect(quoted).toContain('„Wir müssen das tun“')
    expect(quoted).not.toContain('"')

    // Typing: marks are set, Backspace takes them back, a space that does not break.
    const bridge = indexOf(await editor.settled(), 'Die Brücke bleibt')
    await goToSegment(editor, bridge)
    await editor.press('e', 'Control+End')
    await editor.type(' "gut" -- so...')
    await editor.press('Backspace')
    await editor.press('Control+Shift+X')
    await dialog('Sonderzeichen').waitFor()
    await picture('characters')
    await editor.press('a')
    await dialog('Sonderzeichen').waitFor({ state: 'detached' })
    await window.waitForTimeout(100)
    await editor.type('x')
    await window.waitForTimeout(600)
    await picture('editor')
    const { target } = await editor.segment()
    expect(target).toMatch(/ „gut“ – so\.\.\.\u00a0x$/)

    // The change side by side, and the caret where it was.
    await editor.press('ArrowLeft', 'ArrowLeft')
    await editor.press('Shift+F7')
    await picture('sides')
    await window.waitForTimeout(400)
    const again = await editor.app.relaunch()
    onTestFinished(() => again.close())
    const later = editorAt(again)
    await firstRow(again).waitFor()
    await again.window.locator('[data-segment-editor]').waitFor()
    await later.type('y')
    await again.window.waitForTimeout(600)
    expect((await later.segment()).target).toMatch(/ so\.\.\.y\u00a0x$/)
    await later.press('Escape', 'Alt+3')
    await again.window
      .getByText(/% geändert/)
      .first()
      .waitFor()
    if (folder) await again.window.screenshot({ path: path.join(folder, 'changes.png') })
    await later.press('Control+,')
    await again.window.getByRole('heading', { name: 'Wörterbuch' }).scrollIntoViewIfNeeded()
    if (folder) await again.window.screenshot({ path: path.join(folder, 'settings.png') })
    expect(again.problems).toEqual([])
  })
})

test('a double click writes over the word under it, whatever is flagged in the sentence', async () => {
  const editor = await begin()
  const { window } = editor.app
  const view = await open(editor)
  await editor.press('End')
  const at = await window.evaluate(() => {
    const [row] = [...document.querySelectorAll('[data-side=target]')].filter((each) =>
      each.textContent?.includes('am Montag'),
    )
    const walker = document.createTreeWalker(row ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf('Montag') ?? -1
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + 'Montag'.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2 }
    }
    return null
  })
  if (!at) throw new Error('not on screen')
  await window.mouse.dblclick(at.x, at.y)
  await window.locator('[data-segment-editor]').waitFor()
  await editor.type('Dienstag')
  const changed = texts(view).map((text) => text.replace('Montag', 'Dienstag'))
  await expect.poll(async () => texts(await editor.settled()), { timeout: 20_000 }).toEqual(changed)
  expect(editor.app.problems).toEqual([])
})

test('in a low window a notice leaves the button free that a dialog decides with', async () => {
  const editor = await begin()
  const { window, electron } = editor.app
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
  await editor.settled()
  await editor.press('Shift+C')
  const notice = window.getByRole('status').filter({ has: window.getByRole('button') })
  await notice.waitFor()
  const below = (await notice.boundingBox())!
  expect(below.y).toBeGreaterThan(500)
  await editor.press('r')
  const dialog = window.getByRole('dialog')
  await editor.type('der')
  await dialog.getByRole('option').first().waitFor()
  const boxOf = async (at: Locator) => (await at.boundingBox())!
  const above = await boxOf(notice)
  expect(above.y).toBeGreaterThanOrEqual(0)
  // It covers nothing that can be read or pressed; one of two lines reaches a little over the dialog's edge.
  const title = await boxOf(dialog.getByRole('heading'))
  expect(above.y + above.height).toBeLessThanOrEqual(title.y)
  await dialog.getByRole('button', { name: /ersetzen/ }).click({ trial: true })
})
