import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { begin, library } from './editor.ts'

const folder = process.env['SCREENSHOTS']

/** The report as pictures, for whoever wants to look at it. */
function keep(pdf: string): void {
  if (!folder || !existsSync('/usr/bin/pdftoppm')) return
  const to = path.resolve(root, folder)
  mkdirSync(to, { recursive: true })
  execFileSync('pdftoppm', ['-png', '-r', '60', pdf, path.join(to, path.basename(pdf, '.pdf'))])
}

test('the report on an article and on a period are printed as PDF, out of sight and without a network', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'gegenlesen-reports-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  const editor = await begin()
  const { window, electron } = editor.app
  const view = await editor.settled()
  const flags = view.segments.flatMap((segment) => segment.flags).filter((flag) => flag.state === 'open')
  for (const flag of flags.slice(0, 4))
    if (flag.fixes.length > 0)
      await editor.ask('applyFix', { flagId: flag.id, fix: 0, took: 8000 }).catch(() => null)
    else await editor.ask('dismissFlag', { flagId: flag.id, scope: 'here', reason: 'taste', took: 4000 })
  await editor.settled()

  const save = (filePath: string) =>
    electron.evaluate(({ dialog }, file) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: file }) })
    }, filePath)
  const article = path.join(out, 'article.pdf')
  await save(article)
  await editor.press('Control+e')
  const dialog = window.getByRole('dialog', { name: 'Exportieren' })
  await dialog.getByText('Der Bericht als PDF').click()
  await dialog.getByRole('button', { name: /speichern unter/i }).click()
  await dialog.waitFor({ state: 'detached', timeout: 60_000 })
  expect(readFileSync(article).subarray(0, 5).toString()).toBe('%PDF-')
  keep(article)

  const period = path.join(out, 'period.pdf')
  await save(period)
  await editor.press('Control+Shift+F')
  await window.getByText('Bericht über die Artikel dieses Zeitraums:').waitFor()
  if (folder) await window.screenshot({ path: path.resolve(root, folder, 'statistics-report.png') })
  await window.getByRole('button', { name: 'PDF', exact: true }).click()
  await window.getByText(/^Der Bericht liegt in/).waitFor({ timeout: 60_000 })
  expect(readFileSync(period).subarray(0, 5).toString()).toBe('%PDF-')
  keep(period)

  // The window that prints is gone, and so is its page.
  const windows = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(windows).toBe(1)
  expect(await library(editor)).toHaveLength(1)
  expect(editor.app.problems).toEqual([])
})
