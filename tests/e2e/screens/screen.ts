import type { Editor } from '../editor.ts'

export type Screen = { readonly name: string; readonly show: (editor: Editor) => Promise<unknown> }

/** Waits for a heading that begins with these words. */
export const heading = (editor: Editor, name: string) =>
  editor.app.window.getByRole('heading', { name }).first().waitFor()

export const dialog = (editor: Editor) =>
  editor.app.window.locator('[role=dialog], [role=alertdialog]').waitFor()

/** A screen or a panel that keys open from the article. */
export const opened = (name: string, ...keys: readonly string[]): Screen => ({
  name,
  show: async (editor) => {
    await editor.press(...keys)
    await dialog(editor)
  },
})

/** Closes what lies over the screen. A field, or a key that is waited for, may take the first Esc for itself. */
export async function leave(editor: Editor): Promise<void> {
  const { window } = editor.app
  const over = window.locator('[role=dialog], [role=alertdialog], [role=menu]').first()
  if ((await over.count()) === 0) return
  for (let turn = 0; turn < 3 && (await over.count()) > 0; turn++) {
    await editor.press('Escape')
    await over.waitFor({ state: 'detached', timeout: 1000 }).catch(() => undefined)
  }
  // The focus goes back a frame later, and the next key has to find it there, unless what had it is gone.
  await window
    .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 1000 })
    .catch(() => undefined)
}
