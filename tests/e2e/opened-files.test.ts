import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { begin, library, sampleFiles } from './editor.ts'
import type { Editor } from './editor.ts'
import { program } from './harness.ts'

function filesOnDisk(): { german: string; english: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-opened-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const texts = sampleFiles()
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }
  return { german: write('Dürre.de.txt', texts.german), english: write('Dürre.en.txt', texts.english) }
}

const plan = ({ app: { window } }: Editor) =>
  window.getByRole('dialog', { name: 'Artikel öffnen' }).filter({ hasText: 'Dürre.de.txt' })

/** Starts the app a second time on the same data, as a double click does; answers its exit status. */
function startAgain(dataFolder: string, args: readonly string[], cwd: string): Promise<number | null> {
  const { executablePath, args: own } = program()
  const second = spawn(executablePath, [...own, `--user-data-dir=${dataFolder}`, ...args], {
    cwd,
    stdio: 'ignore',
  })
  return new Promise((resolve, reject) => {
    second.on('exit', resolve).on('error', reject)
  })
}

test('files on the command line lead to the import dialog, and nothing is imported unasked', async () => {
  const { german, english } = filesOnDisk()
  const editor = await begin({ args: [german, english] })
  await plan(editor).waitFor()
  expect(await plan(editor).textContent()).toContain('Dürre.en.txt')
  expect(await library(editor)).toHaveLength(1)
})

test('a second start hands its files to the first, which was there before', async () => {
  const { german, english } = filesOnDisk()
  const editor = await begin()
  await editor.settled()
  // A name relative to where the second was started, and one that is no file.
  const status = await startAgain(
    editor.app.dataFolder,
    [path.basename(german), english, 'no-such-file.txt', '--unknown-switch'],
    path.dirname(german),
  )
  expect(status).toBe(0)
  await plan(editor).waitFor()
  expect(await plan(editor).textContent()).toContain('Dürre.en.txt')
  await editor.press('Escape')
  await plan(editor).waitFor({ state: 'detached' })

  expect(await startAgain(editor.app.dataFolder, [], path.dirname(german))).toBe(0)
  expect(await library(editor)).toHaveLength(1)
  expect(editor.app.electron.windows()).toHaveLength(1)
})
