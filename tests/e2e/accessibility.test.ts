import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect, test } from 'vitest'
import type { Editor } from './editor.ts'
import { begin, library } from './editor.ts'
import { furnish, SCREENS } from './screens.ts'
import { showFlag } from './screens/article.ts'
import { heading } from './screens/screen.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @param rules only these, where nothing else can differ from what was looked at before */
async function violations(editor: Editor, rules: readonly string[] | null = null): Promise<unknown[]> {
  // Colours that fade in would be measured half-way; on a busy machine that may take longer.
  await editor.app.window.waitForTimeout(250)
  const found = await measured(editor, rules)
  if (found.length === 0) return found
  await editor.app.window.waitForTimeout(1500)
  return measured(editor, rules)
}

async function measured(editor: Editor, rules: readonly string[] | null): Promise<unknown[]> {
  const results = await editor.app.window.evaluate(
    (only) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        ...(only ? { runOnly: only } : {}),
      }),
    rules && [...rules],
  )
  return results.violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }))
}

/** Looks that the system asks for. */
const LOOKS = [
  { colorScheme: 'light', contrast: null, forcedColors: 'none' },
  { colorScheme: 'dark', contrast: null, forcedColors: 'none' },
  { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  { colorScheme: 'dark', contrast: 'more', forcedColors: 'active' },
] as const

test(
  'axe finds nothing on any screen, light or dark, with usual or high contrast, in the colours of the system',
  { timeout: 480_000 },
  async () => {
    const editor = await begin()
    const { window } = editor.app
    await furnish(editor)
    await window.evaluate(AXE)
    const found: Record<string, unknown[]> = {}
    const look = async (name: string) => {
      for (const media of LOOKS) {
        await window.emulateMedia(media)
        // Looks differ in colours only.
        const here = await violations(editor, media === LOOKS[0] ? null : ['color-contrast'])
        if (here.length > 0)
          found[`${name}, ${media.colorScheme}, ${media.contrast ?? 'usual'}, ${media.forcedColors}`] = here
      }
    }
    for (const { name, show } of SCREENS) {
      await show(editor)
      await look(name)
    }
    await editor.press('Control+l')
    await heading(editor, editor.says('library.title'))
    for (const { id } of await library(editor)) await editor.ask('deleteArticle', { articleId: id })
    await window.reload()
    await window.evaluate(AXE)
    await heading(editor, editor.says('empty.title'))
    await look('library, empty')
    expect(found).toEqual({})
  },
)

/** More than any screen has: each rule of the list of rules has three controls. */
const MOST_TABS = 2000

/** Controls that Tab never came to. Of radios and the items of a list it has to come to one: arrow keys go on from there. */
async function unreached(editor: Editor): Promise<string[]> {
  const { window } = editor.app
  await window.evaluate(() => {
    const page = globalThis as unknown as { reached: Set<Element> }
    page.reached = new Set()
  })
  let times = 0
  for (let turn = 0; turn < MOST_TABS; turn++) {
    await window.keyboard.press('Tab')
    const again = await window.evaluate(() => {
      const { reached } = globalThis as unknown as { reached: Set<Element> }
      const at = document.activeElement
      if (!at || at === document.body) return false
      if (reached.has(at)) return true
      reached.add(at)
      return false
    })
    // Once may be the window taking the focus back to where the work is.
    if (again && ++times > 1) break
  }
  return window.evaluate(() => {
    const { reached } = globalThis as unknown as { reached: Set<Element> }
    const groups = new Set([...reached].map((element) => element.closest('[role=radiogroup], fieldset')))
    const scope = document.querySelector('[role=dialog], [role=alertdialog]') ?? document.body
    const controls = [
      ...scope.querySelectorAll('button, a[href], input, select, textarea, [role=button], [role=switch]'),
    ]
    return controls
      .filter((control) => {
        const group = control.closest('[role=radiogroup], fieldset')
        const usable = !control.hasAttribute('disabled') && control.getClientRects().length > 0
        const hidden = control.closest('[aria-hidden=true], [inert]') !== null
        // The field behind a styled button, and the cross of a search field that Esc empties.
        const stand = control.matches('input[type=file], [data-react-aria-prevent-focus]')
        return usable && !hidden && !stand && !reached.has(control) && !(group && groups.has(group))
      })
      .map((control) => control.outerHTML.slice(0, 160))
  })
}

test('Tab comes to every control of every screen', { timeout: 240_000 }, async () => {
  const editor = await begin()
  await furnish(editor)
  const missing: Record<string, string[]> = {}
  const skipped = new Set([
    'review, while a segment is edited',
    'find bar',
    'history, a filter open',
    'menu of a word',
    'menu of the alignment',
    'row to split',
    'palette',
  ])
  for (const { name, show } of SCREENS) {
    await show(editor)
    if (skipped.has(name)) continue
    // Once more where something is left: a list that was still filling has thrown the round off.
    const left = (await unreached(editor)).length === 0 ? [] : await unreached(editor)
    if (left.length > 0) missing[name] = left
    // Back to where keys belong to the screen and not to a control.
    if (name.startsWith('review')) {
      await editor.app.window.locator('[aria-current=true][role=group]').focus()
    }
    if (name === 'import, files')
      await editor.app.window.locator('button', { hasText: 'Dateien wählen' }).last().focus()
  }
  expect(missing).toEqual({})
})

test(
  'the focus is always somewhere: after every decision, every change of place',
  { timeout: 120_000 },
  async () => {
    const editor = await begin()
    const { window } = editor.app
    await editor.settled()
    const lost: string[] = []
    for (const key of [
      ...['j', '1', 'd', 'Shift+D', 'Enter', 'Control+z', 'Control+z', 'Control+Shift+z', 'k', 'Enter'],
      ...[
        'e',
        'x',
        'Escape',
        'Control+Enter',
        'Control+Shift+Enter',
        'c',
        'ArrowUp',
        'ArrowDown',
        'u',
        'End',
        'Home',
      ],
      ...['F7', 'F7', 'Control+f', 'Escape', 'Shift+D', 'Escape', 'o', 'o', 'Control+b', 'Control+b'],
      ...['Control+Shift+b', 'Control+Shift+b', 'Control+k', 'Escape', 'F1', 'Escape', 'Control+e', 'Escape'],
      ...['Alt+2', 'Alt+3', 'Alt+4', 'Alt+1', 'j', 'd', 'Control+h', 'Control+r', 'Control+,', 'Control+l'],
      ...['Control+o', 'Escape', 'Alt+1', 'Control+l'],
    ]) {
      await editor.press(key)
      await window.waitForTimeout(120)
      const at = await window.evaluate(() => document.activeElement?.tagName ?? 'nothing')
      if (at === 'BODY' || at === 'nothing') lost.push(key)
    }
    // A button that goes away with its flag hands the focus to the text.
    await editor.app.window
      .getByRole('button', { name: /Segmente/ })
      .first()
      .focus()
    await editor.press('Enter')
    await window
      .getByRole('group', { name: /^Segment / })
      .first()
      .waitFor()
    for (const name of [/^Übernehmen und weiter/, /^Verwerfen/, /^Weiter/]) {
      await showFlag(editor)
      await window.getByRole('complementary').getByRole('button', { name }).focus()
      await editor.press('Enter')
      await window.waitForTimeout(150)
      const at = await window.evaluate(() => document.activeElement?.tagName ?? 'nothing')
      if (at === 'BODY' || at === 'nothing') lost.push(String(name))
    }
    expect(lost).toEqual([])
  },
)
