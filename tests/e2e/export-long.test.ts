import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { begin } from './editor.ts'
import type { Editor } from './editor.ts'

/** Printed in parts, and on far more than one page. */
const PARTED = 2500
const SENTENCES = Array.from({ length: 5000 }, (_, at) => `Das ist der Satz Nummer ${at}.`)

async function open(editor: Editor, sentences: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { window, electron } = editor.app
  await editor.choose({
    name: 'long.de.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(sentences.join('\n\n')),
  })
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
  const saveAs = async (name: string, what: 'report-pdf' | 'file') => {
    const to = path.join(folder, name)
    await electron.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
    }, to)
    await window.getByText(editor.says(`export.${what}`)).click()
    await window.getByRole('button', { name: editor.says('export.anyway') }).click()
    return to
  }
  return saveAs
}

test('a long report is printed in parts, which are one file with its pages numbered', async () => {
  const editor = await begin()
  const saveAs = await open(editor, SENTENCES.slice(0, PARTED))
  await editor.press('Control+e')
  const dialog = editor.app.window.getByRole('dialog', { name: editor.says('export.title') })
  const file = await saveAs('report.pdf', 'report-pdf')
  await dialog.waitFor({ state: 'detached', timeout: 60_000 })
  const pdf = readFileSync(file, 'latin1')
  const pages = pdf.match(/\/Type \/Page\b/gu)?.length ?? 0
  expect(pages).toBeGreaterThan(50)
  expect(pdf).toContain(`/Type /Pages /Count ${pages} `)
  expect(pdf).toContain(`(${pages} / ${pages}) Tj`)
  expect(pdf.match(/\/Type \/StructTreeRoot/gu)).toHaveLength(1)
  expect(pdf.match(/%%EOF/gu)).toHaveLength(1)
  expect(editor.app.problems).toEqual([])
})

test('exporting an article of 5,000 segments shows what it is at, can be cancelled, and blocks nothing', async () => {
  const editor = await begin()
  const saveAs = await open(editor, SENTENCES)
  const { window } = editor.app

  await editor.press('Control+e')
  const dialog = window.getByRole('dialog', { name: editor.says('export.title') })
  const pdf = await saveAs('report.pdf', 'report-pdf')
  await dialog.getByText(editor.says('export.step.printing')).waitFor({ timeout: 60_000 })
  // The engine answers meanwhile.
  expect((await editor.now()).segments).toHaveLength(SENTENCES.length)
  await dialog.getByRole('button', { name: editor.says('common.cancel') }).click()
  await dialog.getByText(editor.says('export.step.printing')).waitFor({ state: 'detached' })
  expect(existsSync(pdf)).toBe(false)

  const file = await saveAs('out.txt', 'file')
  await dialog.waitFor({ state: 'detached' })
  expect(readFileSync(file, 'utf8')).toBe(SENTENCES.join('\n\n'))
  expect(existsSync(pdf)).toBe(false)
  expect(editor.app.problems).toEqual([])
})
