import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import type { Editor } from './editor.ts'
import { begin, file, openFlags } from './editor.ts'

/**
 * Pictures for README.md: `SCREENSHOTS=build/pictures npm test` (or only this file) makes them anew. ImageMagick, where it
 * is there, reduces their colours.
 */
const folder = process.env['SCREENSHOTS']

const SIZE = { width: 1280, height: 800 }
const MOST_BYTES = 150_000

/** Two more articles, so that the library has something to list. */
const HARBOUR = {
  german:
    'Der Hafen bekommt einen neuen Kran\n\nDer Stadtrat hat am Montag den Kauf eines neuen Krans beschlossen. Er soll im April geliefert werden.\n\n' +
    'Die Kosten werden auf 3.2 Millionen Euro geschätzt. Der alte Kran wird verschrottet werden.\n',
  english:
    'The harbour gets a new crane\n\nThe city council decided on Monday to buy a new crane. It is to be delivered in April.\n\n' +
    'The costs are put at 3.2 million euros. The old crane will be scrapped.\n',
}
const LIBRARY = {
  german:
    'Die Bibliothek öffnet nun auch sonntags\n\nVom 1. März an öffnet die Bibliothek auch am Sonntag. Darauf hatten viele Familien gewartet.\n',
  english:
    'Library to open on Sundays\n\nFrom 1 March the library will open on Sundays too. Many families had been waiting for this.\n',
}

async function add(editor: Editor, name: string, text: { german: string; english: string }): Promise<void> {
  await editor.choose(file(`${name}.de.txt`, text.german), file(`${name}.en.txt`, text.english))
  await editor.press('Enter')
  await editor.app.window.getByRole('dialog').waitFor({ state: 'detached' })
  await editor.app.window.waitForTimeout(500)
  await editor.settled()
}

function reduceColours(picture: string): void {
  spawnSync('convert', [picture, '+dither', '-colors', '240', '-strip', `PNG8:${picture}`])
}

test.skipIf(!folder)('pictures of the screens', async () => {
  const editor = await begin({ args: ['--force-device-scale-factor=1'] })
  const { window, electron } = editor.app
  const to = path.resolve(root, folder ?? '')
  mkdirSync(to, { recursive: true })
  const take = async (name: string) => {
    await window.mouse.move(0, 0)
    await window.waitForTimeout(700)
    const picture = path.join(to, `${name}.png`)
    await window.screenshot({ path: picture })
    reduceColours(picture)
    expect(statSync(picture).size).toBeLessThan(MOST_BYTES)
  }
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, SIZE)
  await window.emulateMedia({ colorScheme: 'light' })

  const { id: reviewerId } = await editor.ask('addReviewer', { name: 'Nora Feld' })
  await editor.ask('setSettings', { reviewerId })
  const view = await editor.settled()
  const [sample] = await editor.ask('listArticles', { query: '' })
  await add(editor, 'library', LIBRARY)
  await editor.press(...view.segments.slice(0, 4).map(() => 'Control+Enter'))
  await add(editor, 'harbour', HARBOUR)
  await editor.press('Control+Enter')
  await editor.settled()

  await editor.press('Control+l')
  await window
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${sample?.title.slice(0, 20)}`) })
    .click()
  await window
    .getByRole('group', { name: /^Segment / })
    .first()
    .waitFor()
  const start = openFlags(await editor.settled())[0]
  if (start) await editor.goTo(start)
  for (let n = 0; n < 9; n++) {
    const flag = await editor.flag()
    await editor.press(flag && flag.fixes.length > 0 ? 'Enter' : 'd')
    await window.waitForTimeout(150)
  }
  const flag = openFlags(await editor.settled()).find(
    ({ source, fixes }) => source.length > 0 && fixes.length > 1,
  )
  if (flag) await editor.goTo(flag)
  await take('review')
  await window.emulateMedia({ colorScheme: 'dark' })
  await take('review-dark')
  await window.emulateMedia({ colorScheme: 'light' })
  await editor.press('Alt+2')
  await take('reading')
  await editor.press('Control+h')
  await take('history')
  await editor.press('Control+r')
  await take('rules')
  await editor.press('Control+l')
  await take('library')
})
