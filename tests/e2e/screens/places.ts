import type { Editor } from '../editor.ts'
import { file } from '../editor.ts'
import { LIBRARY, openArticle } from '../pictures.ts'
import { dialog, heading, opened } from './screen.ts'
import type { Screen } from './screen.ts'

/** A screen that a key shows, known by its heading. */
const place = (name: string, key: string, title: Parameters<Editor['says']>[0]): Screen => ({
  name,
  show: async (editor) => {
    await editor.press(key)
    await heading(editor, editor.says(title))
  },
})

/** A part of the house rules. */
const house = (part: 'proposals' | 'terms' | 'rules' | 'memory'): Screen => ({
  name: `house, ${part}`,
  show: async (editor) => {
    await editor.press('Control+Shift+L')
    await heading(editor, editor.says('house.title'))
    await editor.app.window
      .getByText(editor.says(`house.${part}`))
      .first()
      .click()
  },
})

const press = (editor: Editor, name: string) =>
  editor.app.window.getByRole('button', { name }).first().press('Enter')

/** What is not one article: lists, figures, what the house teaches, settings, the library. */
export const PLACES: readonly Screen[] = [
  place('history', 'Control+h', 'history.title'),
  {
    name: 'history, a filter open',
    show: async (editor) => {
      await press(editor, editor.says('filter.kinds'))
      await editor.app.window.getByRole('listbox').waitFor()
    },
  },
  {
    name: 'history, an entry unfolded',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.getByRole('listbox').waitFor({ state: 'detached' })
      await editor.app.window.locator('main [aria-expanded=false]').last().press('Enter')
    },
  },
  place('figures', 'Control+Shift+F', 'statistics.title'),
  place('rules', 'Control+r', 'rules.title'),
  house('proposals'),
  house('memory'),
  house('rules'),
  {
    name: 'house, a new rule',
    show: async (editor) => {
      await press(editor, editor.says('own.new'))
      await editor.app.window.getByLabel(editor.says('own.name'), { exact: true }).waitFor()
    },
  },
  house('terms'),
  {
    name: 'house, a new term',
    show: async (editor) => {
      await press(editor, editor.says('term.new'))
      await dialog(editor)
    },
  },
  place('settings', 'Control+,', 'settings.title'),
  {
    name: 'settings, the end',
    show: (editor) => editor.app.window.getByText(editor.says('library.allHint')).scrollIntoViewIfNeeded(),
  },
  {
    name: 'keys to change',
    show: async (editor) => {
      await press(editor, editor.says('keys.change'))
      await dialog(editor)
      await press(editor, editor.says('keys.add', { command: editor.says('command.flag.next') }))
      await editor.press('d')
      await editor.app.window.getByRole('alert').waitFor()
    },
  },
  opened('back-ups', 'Control+Shift+U'),
  place('library', 'Control+l', 'library.title'),
  {
    name: 'an article to delete',
    show: async (editor) => {
      await press(editor, editor.says('library.delete'))
      await dialog(editor)
    },
  },
  opened('import, files', 'Control+o'),
  {
    name: 'import, paste',
    show: async (editor) => {
      await opened('', 'Control+o').show(editor)
      await editor.press('Shift+Tab', 'ArrowRight')
      await editor.app.window.getByLabel(editor.says('import.german')).waitFor()
    },
  },
  { name: 'import, an article', show: (editor) => editor.choose(file('a.de.txt', LIBRARY.german)) },
  {
    name: 'import, a table',
    show: (editor) => editor.choose(file('table.csv', 'first,second,third\n1,a,b\n2,c,d\n')),
  },
  {
    name: 'import, several articles',
    show: (editor) =>
      editor.choose(
        ...['a', 'b'].flatMap((name) => [
          file(`${name}.de.txt`, `${name} ${LIBRARY.german}`),
          file(`${name}.en.txt`, `${name} ${LIBRARY.english}`),
        ]),
      ),
  },
  {
    name: 'review, all done',
    show: async (editor) => {
      await openArticle(editor, LIBRARY.german)
      await heading(editor, editor.says('done.title'))
    },
  },
]
