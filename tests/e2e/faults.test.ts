import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { isOutOfMemory } from '../../electron/main/engine-host.ts'
import { begin, editorAt, firstRow, segmentOf } from './editor.ts'
import { launchApp } from './harness.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlesen-faults-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }))
  return made
}

test('an engine that hangs is started again after a minute; the editor is told, and what was typed meanwhile is kept', async () => {
  const editor = await begin()
  const { window, electron } = editor.app
  await editor.settled()
  const { id, target } = await editor.segment()
  await electron.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find((metric) => metric.serviceName === 'node.mojom.NodeService')
    if (engine) process.kill(engine.pid, 'SIGSTOP')
  })
  await editor.press('e', 'Control+End')
  await editor.type(' Währenddessen.')
  await editor.press('Escape')
  await window
    .getByRole('alert')
    .filter({ hasText: 'Das Prüfprogramm hat nicht mehr geantwortet und wurde neu gestartet.' })
    .waitFor({ timeout: 120_000 })
  await expect
    .poll(async () => segmentOf(await editor.settled(), { segmentId: id }).target, { timeout: 30_000 })
    .toBe(`${target} Währenddessen.`)
})

test('Electron says so when an engine runs out of memory, in a way that is understood', async () => {
  const editor = await begin()
  const hog = path.join(folder(), 'hog.cjs')
  writeFileSync(hog, 'const all = []; for (;;) all.push(new Array(10000).fill(Math.random()))')
  const said = await editor.app.electron.evaluate(
    ({ utilityProcess }, file) =>
      new Promise<string | number>((resolve) => {
        const child = utilityProcess.fork(file, [], { execArgv: ['--max-old-space-size=64'] })
        child.on('error', (_type, location) => resolve(location))
        child.on('exit', (code) => setTimeout(resolve, 500, code))
      }),
    hog,
  )
  expect(isOutOfMemory(said), String(said)).toBe(true)
})

test('a database that cannot be opened is said to be so; the window opens once it can', async () => {
  const dataFolder = folder()
  const blocker = path.join(dataFolder, 'gegenlesen.sqlite')
  mkdirSync(blocker)
  const app = await launchApp({ dataFolder, args: ['--lang=de'] })
  onTestFinished(() => app.close())
  await app.window
    .getByText('Gegenlesen darf in seinen Datenordner nicht schreiben.')
    .first()
    .waitFor({ timeout: 60_000 })
  rmdirSync(blocker)
  await app.window.waitForTimeout(1200)
  await app.window.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await firstRow(app).waitFor({ timeout: 60_000 })
})

test('damaged settings, of the window and of the work, keep nobody out; the editor is told', async () => {
  const dataFolder = folder()
  const first = await launchApp({ dataFolder, args: ['--lang=de'] })
  await firstRow(first).waitFor({ timeout: 60_000 })
  await first.close()
  for (const name of ['window.json', 'updates.json', 'Preferences', 'Local State'])
    writeFileSync(path.join(dataFolder, name), '{"bounds":{"x":')
  const db = new Database(path.join(dataFolder, 'gegenlesen.sqlite'))
  db.prepare("INSERT INTO settings VALUES ('theme', '17') ON CONFLICT (key) DO UPDATE SET value = '17'").run()
  db.close()

  const again = await launchApp({ dataFolder, args: ['--lang=de'] })
  onTestFinished(() => again.close())
  await firstRow(again).waitFor({ timeout: 60_000 })
  await again.window
    .getByRole('alert')
    .filter({ hasText: 'Ein Teil der Einstellungen war unlesbar' })
    .waitFor()
  expect((await editorAt(again).ask('getSettings', {})).theme).toBe('system')
})
