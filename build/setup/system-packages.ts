import { existsSync } from 'node:fs'
import path from 'node:path'
import { inherit } from './node.mjs'
import { say } from './progress.ts'
import { run } from './run.ts'
import { SetupError } from './setup-error.mjs'

/** Debian packages that hold a program. */
const PROGRAMS: Readonly<Record<string, string>> = { Xvfb: 'xvfb', cc: 'g++', 'c++': 'g++' }

/** What Electron's window needs on Debian, some of it only opened while it runs (so ldd would not tell). */
const WINDOW_LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libsecret-1-0',
  'fonts-liberation',
]

const FONTS = ['/usr/share/fonts/truetype', '/usr/share/fonts/opentype', '/usr/local/share/fonts']

/** Makes sure that programs (by the name one calls them) are in the PATH. See `install` for what happens if not. */
export async function installSystemPackages(programs: readonly string[]): Promise<void> {
  const missing = programs.filter((program) => !findProgram(program, process.env['PATH'] ?? ''))
  await install([...new Set(missing.map((program) => PROGRAMS[program] ?? program))])
}

/** Makes sure that the libraries are there that Electron's binary is linked against, and a font. Linux only. */
export async function installWindowLibraries(electron: string): Promise<void> {
  if (process.platform !== 'linux') return
  const { stdout } = await run('ldd', [electron])
  if (!stdout.includes('not found') && FONTS.some((folder) => existsSync(folder))) return
  await install(WINDOW_LIBRARIES)
}

/** Full path of a program in a PATH, or null. */
export function findProgram(program: string, searchPath: string): string | null {
  for (const folder of searchPath.split(path.delimiter)) {
    const file = path.join(folder, program)
    if (folder && existsSync(file)) return file
  }
  return null
}

/** The command that installs Debian packages, as one would type it. */
export function aptCommand(packages: readonly string[], asRoot: boolean): string {
  return `${asRoot ? '' : 'sudo '}apt-get install -y ${packages.join(' ')}`
}

/**
 * Installs Debian packages where this process may: as root on Debian and its kin. Else throws a SetupError with the
 * command that does.
 */
async function install(packages: readonly string[]): Promise<void> {
  if (packages.length === 0) return
  if (!findProgram('apt-get', process.env['PATH'] ?? ''))
    throw new SetupError(`Missing on this system, by their Debian names: ${packages.join(', ')}.`)
  if (process.getuid?.() !== 0)
    throw new SetupError(`Missing system packages: run \`${aptCommand(packages, false)}\` and try again.`)

  say(`Installing Debian packages: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args: string[]) => inherit('apt-get', args, { env, stdio: ['ignore', 2, 2] })
  await apt(['update', '-qq'])
  const names = await Promise.all(packages.map(currentName))
  const status = await apt(['install', '-y', '-qq', '--no-install-recommends', ...names])
  if (status !== 0)
    throw new SetupError(
      `Debian packages could not be installed: run \`${aptCommand(names, true)}\` to see why.`,
    )
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit time: libasound2 is libasound2t64 there. */
async function currentName(name: string): Promise<string> {
  const { status } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return status === 0 ? `${name}t64` : name
}
