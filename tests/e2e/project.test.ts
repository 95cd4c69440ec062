import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import type { Editor } from './editor.ts'
import { begin, essence, file, library } from './editor.ts'

const folder = process.env['SCREENSHOTS']

/** Writes the open article as a project file through the export dialog; answers the file. */
async function exportProject(editor: Editor, to: string): Promise<Buffer> {
  const { window, electron } = editor.app
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, to)
  await editor.press('Control+e')
  const dialog = window.getByRole('dialog', { name: 'Exportieren' })
  await dialog.getByText('Das Projekt zum Weitergeben').click()
  await dialog.getByRole('button', { name: /^(?:Speichern unter …|Trotzdem speichern unter …)$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  return readFileSync(to)
}

async function choose(editor: Editor, name: string, bytes: Buffer): Promise<void> {
  await editor.press('Control+o')
  const dialog = editor.app.window.getByRole('dialog', { name: 'Artikel öffnen' })
  await dialog.locator('input[type=file][multiple]').setInputFiles([file(name, bytes)])
}

test('an article goes to a colleague and comes back: both decided, and the conflict is chosen side by side', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'gegenlesen-project-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  const home = await begin({ args: ['--force-device-scale-factor=1'] })
  const start = await home.settled()
  const sent = await exportProject(home, path.join(out, 'sent.gegenlesen'))

  const away = await begin()
  const [sample] = await library(away)
  await away.ask('deleteArticle', { articleId: sample!.id })
  const anna = await away.ask('addReviewer', { name: 'Anna Berg' })
  await away.ask('setSettings', { reviewerId: anna.id })
  await choose(away, 'sent.gegenlesen', sent)
  await away.app.window.getByRole('button', { name: 'Übernehmen' }).click()
  // The rows of the article that was deleted stand there until the dialog is gone.
  await expect
    .poll(() => away.app.window.evaluate(() => localStorage.getItem('place.article')), { timeout: 60_000 })
    .toBe(start.article.id)
  const there = await away.settled()
  expect(there.article.id).toBe(start.article.id)
  expect(essence(there)).toEqual(essence(start))

  const [first, second] = start.segments
  await away.ask('setTarget', { segmentId: first!.id, target: 'Die Zeichen der Dürre stehen früh.', took: 5 })
  await away.ask('setTarget', { segmentId: second!.id, target: 'Anna hat das so geschrieben.', took: 5 })
  await away.settled()
  const back = await exportProject(away, path.join(out, 'back.gegenlesen'))

  await home.ask('setTarget', { segmentId: second!.id, target: 'Hier steht etwas anderes.', took: 5 })
  await home.settled()
  await choose(home, 'back.gegenlesen', back)
  const { window } = home.app
  const dialog = window.getByRole('dialog', { name: 'Artikel mit Verlauf übernehmen' })
  await dialog
    .getByText('Anna hat das so geschrieben.')
    .or(dialog.getByText(/Anna Berg ·/))
    .first()
    .waitFor()
  if (folder)
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await window.waitForTimeout(300)
      await window.screenshot({ path: path.resolve(root, folder, `project-${colorScheme}.png`) })
    }
  await dialog
    .getByRole('radio', { name: /^Aus der Datei/ })
    .first()
    .press('Space')
  await dialog.getByRole('button', { name: 'Zusammenführen' }).click()
  await dialog.waitFor({ state: 'detached' })
  const merged = await home.settled()
  expect(merged.segments.slice(0, 2).map(({ target }) => target)).toEqual([
    'Die Zeichen der Dürre stehen früh.',
    'Anna hat das so geschrieben.',
  ])
  expect(home.app.problems).toEqual([])
})
