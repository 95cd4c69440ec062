import { CHAPTERS, SECTIONS } from '../../../renderer/features/guide/chapters.ts'
import { opened } from './screen.ts'
import type { Screen } from './screen.ts'

/** What explains the app and finds its commands, and every chapter of the guide. */
export const HELP: readonly Screen[] = [
  opened('about', 'Shift+F1'),
  opened('licences', 'Control+Shift+F1'),
  {
    name: 'palette',
    show: async (editor) => {
      await opened('', 'Control+k').show(editor)
      await editor.type('a')
    },
  },
  opened('key sheet', 'Control+F1'),
  ...CHAPTERS.map((chapter, at) => ({
    name: `guide, ${at + 1} ${chapter}`,
    show: async (editor: Parameters<Screen['show']>[0]) => {
      await opened('', 'F1').show(editor)
      await editor.press(...CHAPTERS.map(() => 'ArrowUp'), ...Array<string>(at).fill('ArrowDown'))
      const title = SECTIONS[editor.locale].find((section) => section.chapter === chapter)?.title ?? ''
      await editor.app.window.getByRole('heading', { name: title, level: 3 }).first().waitFor()
    },
  })),
]
