import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { begin } from './editor.ts'
import { furnish, SCREENS } from './screens.ts'

/** `LOOKS=folder npm test -- looks` takes a picture of every screen, in both languages and every size, light, dark and in the colours of the system, to be looked at. */
const folder = process.env['LOOKS']

/** Content of the window in CSS pixels; the last is what 200 % zoom leaves of the first. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
  { width: 720, height: 450 },
] as const

const LIGHT = { name: 'light', colorScheme: 'light', forcedColors: 'none' } as const
const THEMES = [
  LIGHT,
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const

const LOOKS = (['de', 'en'] as const).flatMap((locale) =>
  SIZES.map((size) => ({ locale, ...size, themes: size === SIZES[0] ? THEMES : [LIGHT] })),
)

test.skipIf(!folder).each(LOOKS)(
  'pictures of every screen, $locale, $width × $height',
  { timeout: 300_000 },
  async ({ locale, width, height, themes }) => {
    const editor = await begin({ locale, args: ['--force-device-scale-factor=1'] })
    const { window, electron } = editor.app
    const to = path.resolve(root, folder ?? '', `${locale}-${width}`)
    mkdirSync(to, { recursive: true })
    await furnish(editor)
    await electron.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        const [shown] = BrowserWindow.getAllWindows()
        shown?.setMinimumSize(0, 0)
        shown?.setContentSize(w, h)
      },
      [width, height] as const,
    )
    await window.mouse.move(0, 0)
    for (const [at, { name, show }] of SCREENS.entries()) {
      await show(editor)
      for (const { name: theme, ...media } of themes) {
        await window.emulateMedia({ ...media, reducedMotion: 'reduce' })
        await window.waitForTimeout(250)
        const picture = `${String(at).padStart(2, '0')}-${name.replaceAll(/\W+/g, '-')}-${theme}.png`
        await window.screenshot({ path: path.join(to, picture) })
      }
    }
  },
)
