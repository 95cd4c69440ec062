import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { begin } from './editor.ts'

const folder = process.env['SCREENSHOTS']

test('about, licences and updates can be read by keys alone, without a network', async () => {
  const editor = await begin({ args: ['--force-device-scale-factor=1'] })
  const { window } = editor.app
  await editor.settled()
  const take = async (name: string) => {
    if (!folder) return
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await window.waitForTimeout(300)
      await window.screenshot({ path: path.resolve(root, folder, `${name}-${colorScheme}.png`) })
    }
  }

  await editor.press('Shift+F1')
  const about = window.getByRole('dialog', { name: 'Über Gegenlesen' })
  await about.getByText(editor.app.dataFolder, { exact: true }).waitFor()
  expect(await about.locator('img').evaluate((icon: HTMLImageElement) => icon.naturalWidth)).toBeGreaterThan(
    0,
  )
  await take('about')

  const asked = performance.now()
  await editor.press('Enter')
  const licences = window.getByRole('dialog', { name: 'Lizenzen' })
  const components = licences.getByRole('option')
  await components.first().waitFor()
  console.log(`licences shown after ${Math.round(performance.now() - asked)} ms`)
  const notice = licences.getByRole('region')
  await expect.poll(() => notice.textContent()).toContain('GNU GENERAL PUBLIC LICENSE')
  await take('licences')

  await editor.type('openthesaurus')
  await expect.poll(() => components.count()).toBe(1)
  await expect.poll(() => notice.textContent()).toContain('Daniel Naber')
  for (const [search, name, credit] of [
    ['electron', /^Electron \d/, 'Electron contributors'],
    ['source-serif', /source-serif-4/, 'SIL OPEN FONT LICENSE'],
    ['v8', /^V8 JavaScript Engine/, 'V8 project authors'],
    ['better', /^better-sqlite3/, 'Joshua Wise'],
  ] as const) {
    await licences.getByRole('searchbox').fill(search)
    await components.filter({ hasText: name }).first().click()
    await expect.poll(() => notice.textContent()).toContain(credit)
  }
  await editor.press('Escape')
  await licences.waitFor({ state: 'detached' })

  await editor.press('Control+,')
  await window.getByRole('heading', { name: 'Neue Fassungen' }).waitFor()
  await window.getByText(/stammt nicht aus einer Veröffentlichung/).scrollIntoViewIfNeeded()
  await take('updates')
  expect(await window.getByRole('switch', { name: /neuen Fassung/ }).count()).toBe(0)
  expect(editor.app.problems).toEqual([])
})
