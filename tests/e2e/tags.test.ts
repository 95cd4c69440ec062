import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import type { Editor } from './editor.ts'
import { begin, file } from './editor.ts'

const original = readFileSync(path.join(root, 'tests/fixtures/formats/xliff/segmented-12.xlf'), 'utf8')

/** The editor's text in the shadow root, its chips as ‹label›. */
const shownText = (editor: Editor): Promise<string> =>
  editor.app.window.locator('[data-segment-editor] .cm-content').evaluate((content) => {
    const read = (node: Node): string =>
      node instanceof HTMLElement && node.classList.contains('chip')
        ? `‹${node.dataset['kind'] === 'close' ? '/' : ''}${node.textContent ?? ''}›`
        : node.nodeName === 'IMG'
          ? ''
          : node.childNodes.length > 0
            ? Array.from(node.childNodes, read).join('')
            : (node.textContent ?? '')
    return read(content)
  })

async function exported(editor: Editor): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const target = path.join(folder, 'out.xlf')
  await editor.app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
  }, target)
  await editor.press('Control+e')
  const dialog = editor.app.window.getByRole('dialog', { name: 'Exportieren' })
  await dialog.waitFor()
  await dialog.getByRole('button', { name: /speichern unter/i }).click()
  await dialog.waitFor({ state: 'detached' })
  return readFileSync(target, 'utf8')
}

test('an XLIFF file is opened, its tags are protected, and it comes out as it went in', async () => {
  const editor = await begin()
  const { window } = editor.app
  await editor.choose(file('story.xlf', original))
  await window.getByText('Übersetzung und Original').waitFor()
  await take(editor, 'tags-plan')
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.settled()
  const row = window.getByRole('group', { name: /^Segment 1/ })
  await row.waitFor()
  expect(await row.getByRole('img', { name: 'Beginn von b', exact: true }).count()).toBe(2)
  await take(editor, 'tags-rows')
  expect(await exported(editor)).toBe(original)

  // Backspace beside a chip selects it first; only the second one takes it away, and that is flagged.
  await editor.press(
    'Home',
    'e',
    'Control+Home',
    'Control+ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'Backspace',
  )
  expect(await shownText(editor)).toBe('Die ‹b›Brücke‹/b› ist gesperrt.‹↵›Niemand weiß warum.')
  await take(editor, 'tags-editor')
  await editor.press('Backspace')
  expect(await shownText(editor)).toBe('Die Brücke‹/b› ist gesperrt.‹↵›Niemand weiß warum.')
  await editor.press('Escape')
  const lost = (await editor.settled()).segments[0]?.flags.find((flag) => flag.ruleId === 'inline-tag')
  expect(lost).toMatchObject({ wording: 'lost', level: 'sure' })
  if (!lost) return
  await editor.goTo(lost)
  await take(editor, 'tags-lost')
  await editor.press('1')
  await editor.settled()

  // The next missing tag of the original goes in with one key; words are typed around it.
  await editor.press('End', 'e', 'Control+End')
  await editor.type('Es regnete ')
  await editor.press('Control+t')
  await editor.type(' Tage.')
  expect(await shownText(editor)).toBe('Es regnete ‹{days}› Tage.')
  await editor.press('Escape')
  await editor.settled()
  expect(await exported(editor)).toBe(
    original.replace(
      'days.</source>\n      </trans-unit>',
      'days.</source>\n        <target>Es regnete <ph id="1" equiv-text="{days}">{days}</ph> Tage.</target>\n      </trans-unit>',
    ),
  )

  // A chip moves by words, and cut and paste take it along.
  await editor.press('Home', 'e', 'Control+Home', 'Control+ArrowRight', 'ArrowRight', 'Alt+Shift+ArrowLeft')
  expect(await shownText(editor)).toBe('Die‹b› Brücke‹/b› ist gesperrt.‹↵›Niemand weiß warum.')
  await editor.press('Control+a', 'Control+x', 'Control+v')
  expect(await shownText(editor)).toBe('Die‹b› Brücke‹/b› ist gesperrt.‹↵›Niemand weiß warum.')
  await editor.press('Control+a')
  await editor.type('Zu')
  expect(await shownText(editor)).toBe('Zu‹b›‹/b›‹↵›')
  await editor.press('Escape')
  await editor.settled()
  expect(editor.app.problems).toEqual([])
})

/** Pictures of both themes, where SCREENSHOTS names a folder. */
async function take(editor: Editor, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  const { window } = editor.app
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    await window.waitForTimeout(300)
    await window.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) })
  }
}
