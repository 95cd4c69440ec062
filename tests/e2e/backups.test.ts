import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { begin, editorAt, essence, library } from './editor.ts'
import { launchApp } from './harness.ts'

const folder = process.env['SCREENSHOTS']

function dataFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlesen-backups-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }))
  return made
}

test('noise over the database: it is set aside and said, and the articles come back from the back-up', async () => {
  const data = dataFolder()
  const editor = await begin({ dataFolder: data })
  const before = await editor.settled()
  const [first] = before.segments
  await editor.ask('setTarget', { segmentId: first!.id, target: 'Das bleibt.', took: 1 })
  const kept = await editor.settled()
  const made = await editor.ask('makeBackup', {})
  expect(made.articles).toBe(1)
  await editor.app.close()

  const file = path.join(data, 'gegenlesen.sqlite')
  const noise = randomBytes(readFileSync(file).length)
  writeFileSync(file, noise)
  // An app that was slow to close leaves its log beside it, out of which all would be whole again.
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })

  const app = await launchApp({ dataFolder: data, args: ['--lang=de', '--force-device-scale-factor=1'] })
  onTestFinished(() => app.close())
  const after = editorAt(app)
  const { window } = app
  const banner = window.getByRole('alert').filter({ hasText: 'Datenbank' })
  await banner.getByText(/Die Datenbank war beschädigt/).waitFor()
  const [aside] = readdirSync(data).filter((name) => name.startsWith('gegenlesen.damaged-'))
  expect(await banner.textContent()).toContain(aside)
  expect(readFileSync(path.join(data, aside!)).equals(noise)).toBe(true)
  expect(await library(after)).toEqual([])

  const take = async (name: string) => {
    if (!folder) return
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await window.waitForTimeout(300)
      await window.screenshot({ path: path.resolve(root, folder, `${name}-${colorScheme}.png`) })
    }
  }
  await take('damaged')
  await banner.getByRole('button', { name: /^Sicherung vom/ }).click()
  const dialog = window.getByRole('dialog', { name: 'Sicherungen' })
  await dialog.getByRole('radio').first().waitFor()
  await take('backups')
  await dialog.getByRole('button', { name: 'Zurückholen' }).click()
  await window.getByText('Die Sicherung ist zurückgeholt.').waitFor({ timeout: 60_000 })

  await expect.poll(async () => (await library(after)).length, { timeout: 60_000 }).toBe(1)
  const [article] = await library(after)
  const view = await after.ask('openArticle', { articleId: article!.id })
  expect(essence(view)).toEqual(essence(kept))
  expect((await after.ask('listBackups', {})).map(({ kind }) => kind)).toEqual(['before-restore', 'daily'])
  expect(app.problems).toEqual([])
})

test('everything goes out as JSON lines through the settings, and comes back over what there is', async () => {
  const data = dataFolder()
  const editor = await begin({ dataFolder: data })
  const { window, electron } = editor.app
  const kept = await editor.settled()
  const file = path.join(data, 'alles.jsonl')
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: false, filePath }),
      showOpenDialog: async () => ({ canceled: false, filePaths: [filePath] }),
    })
  }, file)
  await editor.press('Control+,')
  await window.getByRole('button', { name: 'Alles in eine Datei schreiben …' }).click()
  await window.getByText(/^Alles steht jetzt in/).waitFor({ timeout: 60_000 })
  expect(JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!)).toMatchObject({
    format: 'gegenlesen-library',
  })

  const [article] = await library(editor)
  await editor.ask('deleteArticle', { articleId: article!.id })
  expect(await library(editor)).toEqual([])
  await window.getByRole('button', { name: 'Alles aus einer Datei lesen …' }).click()
  await window.getByText(/^1 Artikel aus der Datei gelesen/).waitFor({ timeout: 60_000 })
  await expect.poll(async () => (await library(editor)).length, { timeout: 60_000 }).toBe(1)
  expect(essence(await editor.ask('openArticle', { articleId: article!.id }))).toEqual(essence(kept))

  writeFileSync(file, '{"format":"something else"}\n')
  await window.getByRole('button', { name: 'Alles aus einer Datei lesen …' }).click()
  await window.getByText(/Die Datei ist beschädigt und lässt sich nicht lesen/).waitFor()
  expect(await library(editor)).toHaveLength(1)
})
