import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { begin } from './editor.ts'
import { SCREENS } from './screens.ts'

/** `LOOKS=folder npm test -- looks` takes a picture of every screen, in every size and in both themes, to be looked at. */
const folder = process.env['LOOKS']

/** Content of the window in CSS pixels; the last is what 200 % zoom leaves of the first. */
const SIZES = [
  { name: '1440', width: 1440, height: 900 },
  { name: '1100', width: 1100, height: 700 },
  { name: '720', width: 720, height: 450 },
] as const

test.skipIf(!folder)('pictures of every screen', { timeout: 600_000 }, async () => {
  const editor = await begin({ args: ['--force-device-scale-factor=1'] })
  const { window, electron } = editor.app
  const to = path.resolve(root, folder ?? '')
  mkdirSync(to, { recursive: true })
  const resize = (width: number, height: number) =>
    electron.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        const [shown] = BrowserWindow.getAllWindows()
        shown?.setMinimumSize(0, 0)
        shown?.setContentSize(w, h)
      },
      [width, height] as const,
    )
  for (const { name: screen, show } of SCREENS) {
    await resize(SIZES[0].width, SIZES[0].height)
    await show(editor)
    for (const { name, width, height } of SIZES) {
      await resize(width, height)
      for (const colorScheme of name === '1440' ? (['light', 'dark'] as const) : (['light'] as const)) {
        await window.emulateMedia({ colorScheme })
        await window.waitForTimeout(250)
        const picture = `${screen.replaceAll(/\W+/g, '-')}-${name}-${colorScheme}.png`
        await window.screenshot({ path: path.join(to, picture) })
      }
    }
  }
})
