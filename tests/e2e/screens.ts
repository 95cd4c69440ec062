import type { Editor } from './editor.ts'
import { openFlags } from './editor.ts'

export type Screen = { readonly name: string; readonly show: (editor: Editor) => Promise<unknown> }

const dialog = (editor: Editor) => editor.app.window.getByRole('dialog').waitFor()
const closeDialog = async (editor: Editor) => {
  await editor.press('Escape')
  const { window } = editor.app
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  // The focus goes back a frame later; the next key has to find it there.
  await window.waitForFunction(() => document.activeElement !== document.body)
}
export const heading = (editor: Editor, name: string | RegExp) =>
  editor.app.window.getByRole('heading', { name }).first().waitFor()

/** Every screen and panel of the window, each reached from the one before it by keys. */
export const SCREENS: readonly Screen[] = [
  { name: 'review, a flag with evidence', show: showFlag },
  {
    name: 'review, while a segment is edited',
    show: async (editor) => {
      await editor.press('e')
      await editor.app.window.getByRole('textbox', { name: /bearbeiten/ }).waitFor()
      await editor.type('x')
      await editor.settled()
    },
  },
  {
    name: 'review, change shown',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.locator('[aria-current=true] ins').first().waitFor()
      await editor.settled()
    },
  },
  {
    name: 'review, a confirmed segment',
    show: async (editor) => {
      await editor.press('Control+Enter')
      await editor.settled()
      await editor.press('ArrowUp')
    },
  },
  {
    name: 'find bar',
    show: async (editor) => {
      await editor.press('Control+f')
      await editor.type('der')
    },
  },
  {
    name: 'dismissal',
    show: async (editor) => {
      await editor.press('Escape', 'j', 'Shift+D')
      await dialog(editor)
    },
  },
  ...[
    { name: 'words to mark', keys: ['f'] },
    { name: 'picker of groups', keys: ['s', 'Backspace'] },
    { name: 'picker of categories', keys: ['s'] },
    { name: 'equal flags', keys: ['a'] },
    { name: 'notes', keys: ['m'] },
    { name: 'special characters', keys: ['e', 'Control+Shift+X'] },
  ].map(({ name, keys }) => ({
    name,
    show: async (editor: Editor) => {
      await closeDialog(editor)
      await editor.press(...keys)
      await dialog(editor)
    },
  })),
  {
    name: 'find and replace',
    show: async (editor) => {
      await closeDialog(editor)
      await editor.press('Escape', 'r')
      await dialog(editor)
      await editor.type('der')
      await editor.app.window.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'menu of a word',
    show: async (editor) => {
      await closeDialog(editor)
      await editor.press('e', 'Home', 'Control+.')
      await editor.app.window.getByRole('menu').waitFor()
    },
  },
  {
    name: 'menu of the alignment',
    show: async (editor) => {
      await editor.press('Escape', 'Escape', 'Alt+z')
      await editor.app.window.getByRole('menu').waitFor()
    },
  },
  {
    name: 'row to split',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.getByRole('menu').waitFor({ state: 'detached' })
      await editor.press('Alt+s')
    },
  },
  {
    name: 'about',
    show: async (editor) => {
      await editor.press('Escape', 'Shift+F1')
      await dialog(editor)
    },
  },
  {
    name: 'licences',
    show: async (editor) => {
      await closeDialog(editor)
      await editor.press('Control+Shift+F1')
      await dialog(editor)
    },
  },
  {
    name: 'export',
    show: async (editor) => {
      await closeDialog(editor)
      await editor.press('Control+e')
      await dialog(editor)
    },
  },
  {
    name: 'palette',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
      await editor.press('Control+k')
      await dialog(editor)
      await editor.type('a')
    },
  },
  {
    name: 'key sheet',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
      await editor.press('Control+F1')
      await dialog(editor)
    },
  },
  {
    name: 'guide',
    show: async (editor) => {
      await closeDialog(editor)
      await editor.press('F1')
      await editor.app.window.getByRole('heading', { name: 'Hinweise', level: 3 }).waitFor()
    },
  },
  {
    name: 'reading',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
      await editor.press('Alt+2')
      await editor.app.window.getByRole('region', { name: 'Der deutsche Text' }).waitFor()
    },
  },
  {
    name: 'changes',
    show: async (editor) => {
      await editor.press('Alt+3')
      await heading(editor, /geändert/)
    },
  },
  {
    name: 'history of an article',
    show: async (editor) => {
      await editor.press('Alt+4')
      await heading(editor, 'Verlauf')
    },
  },
  {
    name: 'history',
    show: async (editor) => {
      await editor.press('Control+h')
      await heading(editor, 'Verlauf')
    },
  },
  {
    name: 'history, a filter open',
    show: async (editor) => {
      await editor.app.window.getByRole('button', { name: /Entscheidung/ }).focus()
      await editor.press('Enter')
      await editor.app.window.getByRole('listbox').waitFor()
    },
  },
  {
    name: 'figures',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.getByRole('listbox').waitFor({ state: 'detached' })
      await editor.press('Control+Shift+F')
      await heading(editor, 'Auswertung')
    },
  },
  {
    name: 'rules',
    show: async (editor) => {
      await editor.press('Control+r')
      await heading(editor, 'Regeln')
    },
  },
  ...['Begriffe', 'Eigene Regeln', 'Vorschläge'].map((part) => ({
    name: `house, ${part}`,
    show: async (editor: Editor) => {
      await editor.press('Control+Shift+L')
      await heading(editor, 'Hausregeln')
      await editor.app.window.getByText(part, { exact: true }).first().click()
    },
  })),
  {
    name: 'settings',
    show: async (editor) => {
      await editor.press('Control+,')
      await heading(editor, 'Einstellungen')
    },
  },
  {
    name: 'keys to change',
    show: async (editor) => {
      await editor.app.window.getByRole('button', { name: /^Tasten ändern/ }).press('Enter')
      await dialog(editor)
      await editor.app.window
        .getByRole('button', { name: /^Taste für/ })
        .first()
        .press('Enter')
      await editor.press('d')
      await editor.app.window.getByRole('alert').waitFor()
    },
  },
  {
    name: 'back-ups',
    show: async (editor) => {
      // The first Esc leaves the key that is waited for.
      await editor.app.window.getByRole('button', { name: 'Dort lassen' }).press('Enter')
      await closeDialog(editor)
      await editor.app.window.getByRole('button', { name: /^Sicherungen zeigen|^Sicherungen/ }).press('Enter')
      await dialog(editor)
    },
  },
  {
    name: 'library',
    show: async (editor) => {
      await closeDialog(editor)
      await editor.press('Control+l')
      await heading(editor, 'Bibliothek')
    },
  },
  {
    name: 'import, files',
    show: async (editor) => {
      await editor.press('Control+o')
      await dialog(editor)
    },
  },
  {
    name: 'import, paste',
    show: async (editor) => {
      await editor.press('Shift+Tab', 'ArrowRight')
      await editor.app.window.getByLabel('Deutsche Übersetzung').waitFor()
    },
  },
]

/** Goes to the first flag that has both evidence and something to write instead. */
export async function showFlag(editor: Editor): Promise<void> {
  const flag = openFlags(await editor.settled()).find(
    ({ source, fixes }) => source.length > 0 && fixes.length > 0,
  )
  if (!flag) throw new Error('no flag with evidence')
  await editor.goTo(flag)
}
