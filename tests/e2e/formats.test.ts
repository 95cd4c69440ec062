import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import type { Editor } from './editor.ts'
import { begin, file } from './editor.ts'

const docx = (side: string) =>
  new Uint8Array(readFileSync(path.join(root, `tests/fixtures/formats/docx/bridge.${side}.docx`)))

/** Pictures for whoever works on the screens: `SCREENSHOTS=folder`. */
const pictures = process.env['SCREENSHOTS']

async function take({ app }: Editor, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.window.emulateMedia({ colorScheme })
    await app.window.waitForTimeout(400)
    await app.window.screenshot({ path: path.join(pictures, `${name}-${colorScheme}.png`) })
  }
  await app.window.emulateMedia({ colorScheme: 'light' })
}

/** Exports the open article as one of the choices, and answers the file's path. */
async function exported(editor: Editor, choice: RegExp, name: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const target = path.join(folder, name)
  await editor.app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never
  }, target)
  await editor.press('Control+e')
  const dialog = editor.app.window.getByRole('dialog', { name: 'Exportieren' })
  await dialog.waitFor()
  await dialog.getByRole('radio', { name: choice }).check({ force: true })
  await take(editor, 'export')
  await dialog.getByRole('button', { name: /speichern unter/i }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(existsSync(target)).toBe(true)
  return target
}

test('a pair of Word documents is opened, corrected and saved with everything else as it was', async () => {
  const editor = await begin()
  const { window } = editor.app
  await editor.choose(file('bridge.de.docx', docx('de')), file('bridge.en.docx', docx('en')))
  await window.getByRole('textbox', { name: 'Titel' }).waitFor()
  await take(editor, 'docx-plan')
  await editor.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  const view = await editor.settled()
  await take(editor, 'docx-rows')

  const cell = view.segments.find((segment) => segment.machine === 'Vier Millionen Euro')
  await editor.ask('setTarget', { segmentId: cell?.id ?? '', target: 'Rund vier Millionen Euro', took: 0 })
  const written = unzipSync(new Uint8Array(readFileSync(await exported(editor, /^Die Datei/, 'out.docx'))))
  const before = unzipSync(docx('de'))
  const xml = (parts: typeof before) => new TextDecoder().decode(parts['word/document.xml'])
  expect(xml(written)).toBe(
    xml(before).replace('<w:t>Vier Millionen', '<w:t xml:space="preserve">Rund vier Millionen'),
  )
  expect({ ...written, 'word/document.xml': null }).toEqual({ ...before, 'word/document.xml': null })

  const report = await exported(editor, /Bericht zum Weitergeben/, 'report.html')
  expect(readFileSync(report, 'utf8')).toContain(
    '<del>Vier</del><ins>Rund</ins> <ins>vier </ins>Millionen Euro',
  )
  if (pictures) copyFileSync(report, path.join(pictures, 'report.html'))
})

test('several files become several articles in one go; one that is damaged says so and holds up nothing', async () => {
  const editor = await begin()
  const { window } = editor.app
  await editor.choose(
    file('brücke.de.docx', docx('de')),
    file('brücke.en.docx', docx('en')),
    file('hafen.de.txt', 'Der Hafen bekommt einen neuen Kran. Er wird im April geliefert.\n'),
    file('hafen.en.txt', 'The harbour gets a new crane. It will be delivered in April.\n'),
    file('kaputt.de.docx', docx('de').subarray(0, 5000)),
    file('allein.en.txt', 'Nobody has translated this one.\n'),
  )
  await window.getByText('3 Artikel wurden gefunden.').waitFor()
  await window.getByText('Eine Datei bleibt außen vor').click()
  await take(editor, 'batch-plan')
  await window.getByRole('button', { name: '3 Artikel öffnen' }).click()
  await window.getByText('2 Artikel wurden geöffnet. Einer ließ sich nicht öffnen.').waitFor()
  await take(editor, 'batch-done')
  const titles = (await editor.ask('listArticles', { query: '' })).map(({ title }) => title)
  expect(titles).toContain('Der Rat vertagt die Brücke')
  expect(titles).toContain('hafen')
  expect(titles).toHaveLength(3)
})

test('a table whose columns say nothing is asked about once', async () => {
  const editor = await begin()
  const { window } = editor.app
  const table =
    'Nr.;Fassung A;Fassung B\n1;The bridge is old and narrow.;Die Brücke ist alt und schmal.\n' +
    '2;It will be closed in the autumn.;Sie wird im Herbst gesperrt.\n'
  await editor.choose(file('tabelle.csv', table))
  await window.getByText(/^Welche Spalte/).waitFor()
  await take(editor, 'columns')
  await window.getByRole('button', { name: 'Weiter', exact: true }).click()
  await window.getByText('Fassung A → Fassung B').waitFor()
  await take(editor, 'columns-plan')
  await window.getByRole('button', { name: 'Öffnen und prüfen' }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  expect((await editor.settled()).segments.map(({ source }) => source)).toEqual([
    'The bridge is old and narrow.',
    'It will be closed in the autumn.',
  ])
  await editor.choose(file('zweite.csv', table.replace('narrow', 'low')))
  await window.getByText('Fassung A → Fassung B').waitFor()
})
