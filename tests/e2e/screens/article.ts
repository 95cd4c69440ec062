import type { Editor } from '../editor.ts'
import { openFlags } from '../editor.ts'
import { heading, opened } from './screen.ts'
import type { Screen } from './screen.ts'

/** Leaves the segment that is written in, once the focus is back in it. */
async function idle(editor: Editor): Promise<void> {
  const field = editor.app.window.locator('[aria-current=true]').getByRole('textbox')
  await field.and(editor.app.window.locator(':focus')).waitFor()
  await editor.press('Escape')
  await field.waitFor({ state: 'detached' })
}

/** Goes on to what was typed, which is no word: what it could be is looked up. */
async function guessed(editor: Editor): Promise<void> {
  const typed = openFlags(await editor.settled()).find(({ text }) => text === NO_WORD)
  if (!typed) throw new Error(`“${NO_WORD}” has no flag`)
  await editor.goTo(typed)
  await editor.app.window.getByText(editor.says('inspector.guesses')).waitFor()
}

/** Goes to a flag whose rule has another one: of one that stands alone there is nothing to show. */
async function repeated(editor: Editor): Promise<void> {
  const flags = openFlags(await editor.settled())
  const flag = flags.find((each) => flags.some(({ id, ruleId }) => id !== each.id && ruleId === each.ruleId))
  if (!flag) throw new Error('no rule has two flags')
  await editor.goTo(flag)
}

/** In small letters, and like no name. */
const NO_WORD = 'gesprrochen'

const menu = (editor: Editor) => editor.app.window.getByRole('menu').waitFor()

/** The article that is open: its review, what can be opened over it, its other views. */
export const ARTICLE: readonly Screen[] = [
  { name: 'review, a flag with evidence', show: showFlag },
  {
    name: 'review, while a segment is edited',
    show: async (editor) => {
      await editor.press('e')
      await editor.app.window.locator('[aria-current=true]').getByRole('textbox').waitFor()
      await editor.type(` ${NO_WORD}`)
      await editor.settled()
    },
  },
  {
    name: 'review, change shown',
    show: async (editor) => {
      await editor.press('Escape')
      await editor.app.window.locator('[aria-current=true] ins').first().waitFor()
      await guessed(editor)
    },
  },
  {
    name: 'review, a confirmed segment',
    show: async (editor) => {
      await editor.press('Control+Enter')
      await editor.settled()
      await editor.press('ArrowUp')
      await guessed(editor)
    },
  },
  {
    name: 'find bar',
    show: async (editor) => {
      await editor.press('Control+f')
      await editor.type('der')
    },
  },
  opened('rows to filter by', 'Escape', 'F4'),
  {
    name: 'rows filtered',
    show: async (editor) => {
      await editor.press('F4')
      await editor.type(editor.says('rows.mark.unflagged'))
      await editor.press('Enter', 'h')
      await editor.app.window.getByRole('region', { name: editor.says('rows.title') }).waitFor()
    },
  },
  {
    name: 'looked up',
    show: async (editor) => {
      await editor.press('Escape', 'l')
      await heading(editor, editor.says('memory.title'))
      await editor.type('Wasser')
      const panel = editor.app.window.getByRole('complementary', { name: editor.says('memory.title') })
      await panel.locator('[role=status][aria-busy=false]').waitFor()
      await panel.locator('mark', { hasText: 'Wasser' }).first().waitFor()
    },
  },
  opened('dismissal', 'Escape', 'j', 'Shift+D'),
  opened('words to mark', 'f'),
  opened('picker of groups', 's', 'Backspace'),
  opened('picker of categories', 's'),
  {
    name: 'equal flags',
    show: async (editor) => {
      await repeated(editor)
      await opened('', 'a').show(editor)
    },
  },
  opened('notes', 'm'),
  opened('a term', 't'),
  opened('special characters', 'e', 'Control+Shift+X'),
  {
    name: 'find and replace',
    show: async (editor) => {
      await idle(editor)
      await opened('', 'r').show(editor)
      await editor.type('der')
      await editor.app.window.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'menu of a word',
    show: async (editor) => {
      await editor.press('e', 'Home', 'Control+.')
      await menu(editor)
    },
  },
  {
    name: 'menu of the alignment',
    show: async (editor) => {
      await idle(editor)
      await editor.press('Alt+z')
      await menu(editor)
    },
  },
  { name: 'row to split', show: (editor) => editor.press('Alt+s') },
  opened('agreement of two reviewers', 'Escape', 'Control+Alt+a'),
  opened('export', 'Control+e'),
  {
    name: 'reading',
    show: async (editor) => {
      await editor.press('Alt+2')
      await editor.app.window.getByRole('region', { name: editor.says('reading.label') }).waitFor()
    },
  },
  { name: 'changes', show: showChanges },
  {
    name: 'changes, side by side',
    show: async (editor) => {
      await showChanges(editor)
      await editor.press('Shift+F7')
    },
  },
  {
    name: 'history of an article',
    show: async (editor) => {
      await editor.press('Alt+4')
      await heading(editor, editor.says('history.title'))
    },
  },
]

async function showChanges(editor: Editor): Promise<void> {
  await editor.press('Alt+3')
  await editor.app.window.getByRole('region', { name: editor.says('changes.title') }).waitFor()
}

/** Goes to the first flag that has both evidence and something to write instead. */
export async function showFlag(editor: Editor): Promise<void> {
  const flag = openFlags(await editor.settled()).find(
    ({ source, fixes }) => source.length > 0 && fixes.length > 0,
  )
  if (!flag) throw new Error('no flag with evidence')
  await editor.goTo(flag)
}
