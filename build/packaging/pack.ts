import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Arch, Platform, build } from 'electron-builder'
import type { Configuration } from 'electron-builder'
import { ensureBundle } from '../bundle/bundle.ts'
import { projectNode } from '../setup/node.mjs'
import { ensureRuntime } from '../setup/runtime.ts'
import { findProgram } from '../setup/system-packages.ts'
import { SetupError } from '../setup/setup-error.mjs'
import config from './electron-builder.json' with { type: 'json' }
import { makeIcons } from './icons.ts'
import { unusedPrograms } from './programs.ts'

/** Where releases are published, and new ones looked for: the repository that is checked out. */
const RELEASES = { provider: 'github', releaseType: 'draft' } as const

/** Folder that holds the unpacked app after packing for this system. */
export function unpackedApp(root: string): string {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`
  const folders: Readonly<Record<string, string>> = {
    linux: `linux${arch}-unpacked`,
    win32: `win${arch}-unpacked`,
    darwin: `mac${arch}`,
  }
  return path.join(root, config.directories.output, folders[process.platform] ?? '')
}

/** The program in it. */
export function packedProgram(root: string): string {
  const folder = unpackedApp(root)
  if (process.platform === 'darwin') return path.join(folder, 'Gegenlesen.app/Contents/MacOS/Gegenlesen')
  return path.join(folder, process.platform === 'win32' ? 'gegenlesen.exe' : 'gegenlesen')
}

/** Where a packed program has its archive and what lies beside it. */
export function resourcesOf(program: string): string {
  return process.platform === 'darwin'
    ? path.join(path.dirname(program), '../Resources')
    : path.join(path.dirname(program), 'resources')
}

/**
 * SQLite's native module: the one compiled for the runtime of the npm registry where there is one, else the prebuilt one of the
 * system it is packed for. Never both.
 */
function nativeModule(root: string): string {
  const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
  return existsSync(path.join(root, compiled))
    ? compiled
    : 'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node'
}

/**
 * Lets a deb be made without a network where dpkg-deb is there: electron-builder asks fpm.ts instead of an fpm that it would
 * fetch. A release is made with fpm itself.
 */
function debsWithoutFpm(root: string): void {
  if (!findProgram('dpkg-deb', process.env['PATH'] ?? '')) return
  const program = path.join(root, '.cache/fpm')
  const command = [projectNode(root), path.join(root, 'build/packaging/fpm.ts')].map((part) => `'${part}'`)
  writeFileSync(program, `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`, { mode: 0o755 })
  process.env['CUSTOM_FPM_PATH'] ??= program
}

/** How electron-builder says that a tool of its own cannot be fetched (the runtime of AppImages, NSIS, fpm). */
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|fetch failed|cannot download|status code 40\d/i

/** What to tell about a failure to make installers: one sentence where a tool cannot be fetched, else the failure itself. */
export function explained(error: unknown, targets: readonly string[]): unknown {
  const reason = error instanceof Error ? error.message : String(error)
  if (targets.length === 0 || !UNREACHABLE.test(reason)) return error
  return new SetupError(
    `${targets.join(' and ')} cannot be made here: electron-builder fetches a tool for it from github.com, which does not answer. ` +
      'The app itself needs none: `npm run pack`.',
  )
}

export type PackOptions = {
  /** Installers to make (AppImage, deb, nsis, dmg …); none for the unpacked app only, which needs no network. */
  readonly targets?: readonly string[]
  /** For a release: with the Electron that package.json pins, or not at all. */
  readonly official?: boolean
}

/**
 * Packs the app for this system with the runtime at hand.
 * @returns the files that were made
 */
export async function packApp(
  root: string,
  { targets = [], official = false }: PackOptions = {},
): Promise<readonly string[]> {
  const { kind, dist, version } = await ensureRuntime(root)
  if (official && kind !== 'official')
    throw new SetupError(
      `A release is made with the Electron that package.json pins; here there is only ${version}.`,
    )
  await ensureBundle(root, ['programs', 'page'])
  await makeIcons(root, path.join(root, '.cache/icons'))
  if (!official) debsWithoutFpm(root)
  const unused = unusedPrograms(path.join(root, 'out')).map((name) => `!out/${name}`)
  // For both kinds of Mac, so that the two share one list of updates; Electron for the other one is fetched.
  const bothMacs = official && process.platform === 'darwin'
  const processors = bothMacs ? [Arch.x64, Arch.arm64] : []
  try {
    return await build({
      projectDir: root,
      targets: Platform.current().createTarget(targets.length > 0 ? [...targets] : ['dir'], ...processors),
      publish: 'never',
      config: {
        ...(config as Configuration),
        files: [...config.files, ...unused, nativeModule(root)],
        electronVersion: version,
        ...(bothMacs ? {} : { electronDist: dist }),
        // A deb has to name a home page. A release has the repository's, and is the only one that can look for updates there.
        ...(official ? { publish: RELEASES } : { extraMetadata: { homepage: 'about:blank' }, publish: null }),
      },
    })
  } catch (error) {
    throw explained(error, targets)
  }
}
