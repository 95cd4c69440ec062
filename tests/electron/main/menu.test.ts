import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { systemInputs } from '../../../shared/calls/system.ts'

// The module that builds the menu for real is Electron's; what goes into it is ours.
vi.mock('electron', () => ({ Menu: {} }))
const { menuLocale, menuTemplate } = await import('../../../electron/main/menu.ts')

test('German for German systems, English for all others, unless chosen', () => {
  expect(menuLocale('system', 'de-AT')).toBe('de')
  expect(menuLocale('system', 'fr')).toBe('en')
  expect(menuLocale('en', 'de')).toBe('en')
})

test('both languages have the same entries, every one with a label', () => {
  const shape = (locale: 'de' | 'en') =>
    menuTemplate(locale, () => undefined).map(({ label, submenu }) => [
      Boolean(label),
      Array.isArray(submenu) && submenu.map((item) => item.type ?? Boolean(item.label)),
    ])
  expect(shape('de')).toEqual(shape('en'))
})

test('a click sends a command to the page', () => {
  const sent: string[] = []
  const items = menuTemplate('en', (command) => sent.push(command)).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )
  for (const item of items) item.click?.({} as never, undefined as never, {} as never)
  expect(sent).toContain('undo')
  expect(sent).toContain('open')
  expect(new Set(sent).size).toBe(sent.length)
})

test('the menu prints the keys it is told and takes none of them', () => {
  const items = menuTemplate('de', () => undefined, { open: 'CmdOrCtrl+O' }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )
  const open = items.find(({ label }) => label === 'Artikel öffnen …')
  expect(open).toMatchObject({ accelerator: 'CmdOrCtrl+O', registerAccelerator: false })
  expect(items.find(({ label }) => label === 'Exportieren …')).not.toHaveProperty('accelerator')
})

test('keys that Electron would throw at never reach it', () => {
  const isPrinted = (key: string) => v.is(systemInputs.printKeys, { keys: { next: key } })
  for (const key of ['CmdOrCtrl+PageDown', 'Shift+F2', 'CmdOrCtrl+Shift+C', 'CmdOrCtrl+,'])
    expect(isPrinted(key), key).toBe(true)
  for (const key of ['CmdOrCtrl+Page', 'Hyper+A', 'CmdOrCtrl+', 'ArrowDown'])
    expect(isPrinted(key), key).toBe(false)
})
