import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import type { Editor } from './editor.ts'
import { file, firstRow, openFlags } from './editor.ts'

/** Two more articles, so that the library has something to list. */
const HARBOUR = {
  german:
    'Der Hafen bekommt einen neuen Kran\n\nDer Stadtrat hat am Montag den Kauf eines neuen Krans beschlossen. Er soll im April geliefert werden.\n\n' +
    'Die Kosten werden auf 3.2 Millionen Euro geschätzt. Der alte Kran wird verschrottet werden.\n',
  english:
    'The harbour gets a new crane\n\nThe city council decided on Monday to buy a new crane. It is to be delivered in April.\n\n' +
    'The costs are put at 3.2 million euros. The old crane will be scrapped.\n',
}
export const LIBRARY = {
  german:
    'Die Bibliothek öffnet nun auch sonntags\n\nVom 1. März an öffnet die Bibliothek auch am Sonntag. Darauf hatten viele Familien gewartet.\n',
  english:
    'Library to open on Sundays\n\nFrom 1 March the library will open on Sundays too. Many families had been waiting for this.\n',
}

export async function add(
  editor: Editor,
  name: string,
  text: { german: string; english: string },
): Promise<void> {
  await editor.choose(file(`${name}.de.txt`, text.german), file(`${name}.en.txt`, text.english))
  await editor.press('Enter')
  await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.app.window.waitForTimeout(500)
  await editor.settled()
}

export async function resize(editor: Editor, size: { width: number; height: number }): Promise<void> {
  await editor.app.electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/** Opens an article of the library by the beginning of its title. */
export async function openArticle(editor: Editor, title: string): Promise<void> {
  await editor.press('Control+l')
  await editor.app.window
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${title.slice(0, 20)}`) })
    .click()
  await firstRow(editor.app).waitFor()
}

/** A library that somebody works in: three articles, nine decisions in the sample, which stays open. */
export async function workForPictures(editor: Editor): Promise<{ readonly title: string }> {
  const { window } = editor.app
  const { id: reviewerId } = await editor.ask('addReviewer', { name: 'Nora Feld' })
  await editor.ask('setSettings', { reviewerId })
  const view = await editor.settled()
  const title = view.article.title
  await add(editor, 'library', LIBRARY)
  await editor.press(...view.segments.slice(0, 4).map(() => 'Control+Enter'))
  await add(editor, 'harbour', HARBOUR)
  await editor.press('Control+Enter')
  await editor.settled()

  await openArticle(editor, title)
  const start = openFlags(await editor.settled())[0]
  if (start) await editor.goTo(start)
  for (let n = 0; n < 9; n++) {
    const flag = await editor.flag()
    await editor.press(flag && flag.fixes.length > 0 ? 'Enter' : 'd')
    await window.waitForTimeout(150)
  }
  return { title }
}

export type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Takes pictures of the window, or of a part of it, into a folder; ImageMagick, where it is there, reduces their colours. */
export function camera(editor: Editor, to: string, mostBytes: number) {
  const { window } = editor.app
  mkdirSync(path.resolve(root, to), { recursive: true })
  return async (name: string, clip?: Clip) => {
    if (!clip) await window.mouse.move(0, 0)
    await window.waitForTimeout(700)
    const picture = path.resolve(root, to, `${name}.png`)
    await window.screenshot({ path: picture, ...(clip ? { clip } : {}) })
    spawnSync('convert', [picture, '+dither', '-colors', '240', '-strip', `PNG8:${picture}`])
    expect(statSync(picture).size, name).toBeLessThan(mostBytes)
  }
}
