import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeDrivable } from '../../build/packaging/drivable.ts'
import { packApp, packedProgram, resourcesOf } from '../../build/packaging/pack.ts'
import { appArguments, surroundings } from '../../build/setup/launch.ts'
import { root } from '../../build/setup/node.mjs'
import { appDataFolder } from '../../electron/cli/export.ts'
import { drive, quit } from './driver.ts'

/** The app as it would be released. */
let release: string

beforeAll(async () => {
  await packApp(root)
  release = packedProgram(root)
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-packed-'))
  const before = process.env['GEGENLESEN_APP']
  process.env['GEGENLESEN_APP'] = await makeDrivable(release, folder)
  return () => {
    if (before === undefined) delete process.env['GEGENLESEN_APP']
    else process.env['GEGENLESEN_APP'] = before
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)

const MEGABYTE = 1024 * 1024

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0)
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-home-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

describe('the release', () => {
  test('has its fuses blown: no Node, no inspector, no options from outside, no files of others', async () => {
    const wire = await getCurrentFuseWire(release)
    const state = (fuse: FuseV1Options) => FuseState[wire[fuse] ?? FuseState.REMOVED]
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspector: state(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: 'DISABLE',
      cookieEncryption: 'ENABLE',
      nodeOptions: 'DISABLE',
      inspector: 'DISABLE',
      asarIntegrity: 'ENABLE',
      onlyFromAsar: 'ENABLE',
      ownSnapshot: 'DISABLE',
      filePrivileges: 'DISABLE',
    })
  })

  test('holds what the app needs and nothing else', () => {
    const archive = path.join(resourcesOf(release), 'app.asar')
    const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
    console.log(
      `unpacked ${Math.round(sizeOf(path.dirname(release)) / MEGABYTE)} MB, ` +
        `of which app.asar ${Math.round(statSync(archive).size / MEGABYTE)} MB`,
    )
    const modules = new Set(
      files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
    )
    expect([...modules]).toEqual(['better-sqlite3'])
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
    expect(
      files.filter((file) => /\.(?:map|ts|tsx|md|log)$|\/\.|test|cli\.js|checker\.js/.test(file)),
    ).toEqual([])
    for (const lexicon of ['german', 'translations', 'frequencies', 'english', 'thesaurus'])
      expect(files.filter((file) => file.endsWith(`/${lexicon}.bin.br`))).toEqual([
        `/out/data/lexicon/${lexicon}.bin.br`,
      ])
    expect(files.filter((file) => /\.(?:dic|aff)$/.test(file))).toHaveLength(2)
    for (const needed of [
      '/package.json',
      '/LICENSE',
      '/out/main.js',
      '/out/data/licences.json',
      '/out/data/icon.png',
    ])
      expect(files).toContain(needed)
    expect(existsSync(path.join(resourcesOf(release), 'app'))).toBe(false)
  })

  test('has a hash of every file in its archive, by which systems that check it know what was changed', () => {
    type Entry = {
      readonly files?: Record<string, Entry>
      readonly integrity?: { readonly hash: string }
      readonly link?: string
    }
    const { header } = getRawHeader(path.join(resourcesOf(release), 'app.asar')) as unknown as {
      header: Entry
    }
    const leaves = (entry: Entry): Entry[] =>
      entry.files ? Object.values(entry.files).flatMap(leaves) : [entry]
    const files = leaves(header)
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter(({ integrity }) => !/^[\da-f]{64}$/.test(integrity?.hash ?? ''))).toEqual([])
  })

  test('has the notices of Electron and Chromium beside it', () => {
    const text = (name: string) => readFileSync(path.join(path.dirname(release), name), 'utf8')
    expect(text('LICENSE.electron.txt')).toContain('Electron contributors')
    expect(text('LICENSES.chromium.html').length).toBeGreaterThan(1_000_000)
  })

  test('starts, and neither an inspector nor Node gets in', async () => {
    const home = temporaryFolder()
    const heard: string[] = []
    const started = performance.now()
    const app = spawn(
      release,
      [...appArguments({ args: [] }, surroundings()), '--inspect=0', `--user-data-dir=${home}`],
      {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/no/such/module.js' },
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, so that all its processes can be ended at once.
        detached: true,
      },
    )
    onTestFinished(async () => {
      const gone = new Promise((resolve) => app.once('exit', resolve))
      process.kill(-app.pid!, 'SIGKILL')
      await gone
    })
    for (const stream of [app.stdout, app.stderr])
      stream.on('data', (chunk: Buffer) => heard.push(chunk.toString()))
    await expect.poll(() => existsSync(path.join(home, 'gegenlesen.sqlite')), { timeout: 60_000 }).toBe(true)
    console.log(`database open ${Math.round(performance.now() - started)} ms after the start`)
    expect(app.exitCode).toBeNull()
    expect(heard.join('')).not.toMatch(/Debugger listening|no\/such\/module/)
  })
})

test.skipIf(process.platform !== 'linux')(
  'data and logs lie where the system has them, and the terminal knows it',
  async () => {
    const home = temporaryFolder()
    const env = {
      ...(process.env as Record<string, string>),
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, 'config'),
    }
    const driven = await drive({
      executablePath: process.env['GEGENLESEN_APP']!,
      args: appArguments({ args: [] }, surroundings()),
      env,
    })
    const { electron } = driven
    await electron.firstWindow()
    const [data, logs] = await electron.evaluate(({ app: it }) => [
      it.getPath('userData'),
      it.getPath('logs'),
    ])
    await quit(driven)
    const before = process.env['XDG_CONFIG_HOME']
    process.env['XDG_CONFIG_HOME'] = env.XDG_CONFIG_HOME
    expect(data).toBe(appDataFolder())
    if (before === undefined) delete process.env['XDG_CONFIG_HOME']
    else process.env['XDG_CONFIG_HOME'] = before
    expect(data).toBe(path.join(home, 'config/Gegenlesen'))
    expect(logs).toBe(path.join(home, 'config/Gegenlesen/logs'))
  },
)

describe('the packed app', async () => {
  await import('./journey.test.ts')
  await import('./library.test.ts')
})
