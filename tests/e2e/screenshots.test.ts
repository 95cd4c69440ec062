import { test } from 'vitest'
import { begin, openFlags } from './editor.ts'
import { camera, resize, workForPictures } from './pictures.ts'

/** Pictures for README.md: `SCREENSHOTS=build/pictures npm test` (or only this file) makes them anew. */
const folder = process.env['SCREENSHOTS']

test.skipIf(!folder)('pictures of the screens', async () => {
  const editor = await begin({ args: ['--force-device-scale-factor=1'] })
  const { window } = editor.app
  const take = camera(editor, folder ?? '', 150_000)
  await resize(editor, { width: 1280, height: 800 })
  await window.emulateMedia({ colorScheme: 'light' })
  await workForPictures(editor)
  const flag = openFlags(await editor.settled()).find(
    ({ source, fixes }) => source.length > 0 && fixes.length > 1,
  )
  if (flag) await editor.goTo(flag)
  await take('review')
  await window.emulateMedia({ colorScheme: 'dark' })
  await take('review-dark')
  await window.emulateMedia({ colorScheme: 'light' })
  await editor.press('Alt+2')
  await take('reading')
  await editor.press('Control+h')
  await take('history')
  await editor.press('Control+r')
  await take('rules')
  await editor.press('Control+l')
  await take('library')
})
