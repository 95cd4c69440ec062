import { existsSync } from 'node:fs'
import path from 'node:path'
import { Platform, build } from 'electron-builder'
import type { Configuration } from 'electron-builder'
import { ensureBundle } from '../bundle/bundle.ts'
import { ensureRuntime } from '../setup/runtime.ts'
import { SetupError } from '../setup/setup-error.mjs'
import config from './electron-builder.json' with { type: 'json' }
import { makeIcons } from './icons.ts'
import { unusedPrograms } from './programs.ts'

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

/** Hosts that electron-builder fetches helpers from (fpm for deb, the runtime of AppImages, NSIS). */
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|fetch failed|Cannot download|status code 40[0-9]/i

/**
 * Packs the app for this system with the runtime at hand.
 * @param targets installers to make of it (AppImage, deb, nsis, dmg …); none for the unpacked app only, which needs no network
 * @returns the files that were made
 */
export async function packApp(root: string, targets: readonly string[] = []): Promise<readonly string[]> {
  const { dist, version } = await ensureRuntime(root)
  await ensureBundle(root, ['programs', 'page'])
  await makeIcons(root, path.join(root, '.cache/icons'))
  const unused = unusedPrograms(path.join(root, 'out')).map((name) => `!out/${name}`)
  const names = targets.length > 0 ? [...targets] : ['dir']
  try {
    return await build({
      projectDir: root,
      targets: Platform.current().createTarget(names),
      publish: 'never',
      config: {
        ...(config as Configuration),
        files: [...config.files, ...unused, nativeModule(root)],
        electronVersion: version,
        electronDist: dist,
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (targets.length === 0 || !UNREACHABLE.test(reason)) throw error
    throw new SetupError(
      `${targets.join(' and ')} cannot be made here: the tool for it comes from github.com/electron-userland/electron-builder-binaries, ` +
        'which does not answer. `npm run pack` without a target makes the app itself. See build/packaging/README.md.',
    )
  }
}
