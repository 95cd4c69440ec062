import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { makeDrivable } from '../../build/packaging/drivable.ts'
import { packApp, packedProgram, resourcesOf } from '../../build/packaging/pack.ts'
import { root } from '../../build/setup/node.mjs'
import { editorAt, firstRow } from './editor.ts'
import type { LaunchedApp } from './harness.ts'
import { launchApp } from './harness.ts'

/** A host that no network knows (RFC 2606). */
const HOST = 'updates.invalid'

/** Opens the settings; the switch that allows to look for new versions. */
async function openSettings(app: LaunchedApp): Promise<Locator> {
  await editorAt(app).press('Control+,')
  return app.window.getByRole('switch', { name: 'Beim Start nach einer neuen Fassung sehen' })
}

async function press(app: LaunchedApp, control: Locator): Promise<void> {
  await control.focus()
  await editorAt(app).press('Space')
}

test('a release asks nobody for a new version until it is allowed to, and then its own place only', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-updates-'))
  const data = mkdtempSync(path.join(tmpdir(), 'gegenlesen-data-'))
  const before = process.env['GEGENLESEN_APP']
  onTestFinished(() => {
    if (before === undefined) delete process.env['GEGENLESEN_APP']
    else process.env['GEGENLESEN_APP'] = before
    for (const made of [folder, data]) rmSync(made, { recursive: true, force: true, maxRetries: 5 })
  })
  await packApp(root)
  const program = await makeDrivable(packedProgram(root), folder)
  writeFileSync(
    path.join(resourcesOf(program), 'app-update.yml'),
    `provider: generic\nurl: https://${HOST}/app\n`,
  )
  process.env['GEGENLESEN_APP'] = program
  // The library asks for an AppImage, or a package that says which kind it is.
  const options = { dataFolder: data, args: ['--lang=de'], env: { APPIMAGE: program } }
  const consent = path.join(data, 'updates.json')
  const kept = () => existsSync(consent) && readFileSync(consent, 'utf8')

  // Not asked: nothing goes out (closing throws if something did), and nothing is written down.
  const first = await launchApp(options)
  await firstRow(first).waitFor()
  const allow = await openSettings(first)
  expect(await allow.isChecked()).toBe(false)
  await first.window
    .getByText(`fragt es bei jedem Start ${HOST}/app, welche Fassung die neueste ist`)
    .waitFor()
  expect(existsSync(consent)).toBe(false)

  // Allowed: kept, and nothing goes out before the next start.
  await press(first, allow)
  await expect.poll(kept).toBe('{"lookForUpdates":true}')
  await first.close()

  // The next start asks there, and nowhere else; that nobody answers is written to the log and told to no one.
  const second = await launchApp(options)
  await firstRow(second).waitFor()
  const log = path.join(data, 'logs/errors.log')
  await expect
    .poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 30_000 })
    .toMatch(/update: .*ERR_NAME_NOT_RESOLVED/)
  expect(await second.window.getByRole('alertdialog').count()).toBe(0)
  expect(second.problems).toEqual([])
  const refuse = await openSettings(second)
  expect(await refuse.isChecked()).toBe(true)
  await press(second, refuse)
  await expect.poll(kept).toBe('{"lookForUpdates":false}')
  const asked = await second.close().then(() => '', String)
  expect(asked).toContain(`https://${HOST}/app/latest`)
  expect(asked.replaceAll(`https://${HOST}/`, '')).not.toContain('://')

  // Taken back: silence again.
  const third = await launchApp(options)
  await firstRow(third).waitFor()
  await third.close()
})
