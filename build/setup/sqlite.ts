import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { npmPack, untar } from './npm-electron.ts'
import { during } from './progress.ts'
import { run } from './run.ts'
import { SetupError } from './setup-error.mjs'
import { installSystemPackages } from './system-packages.ts'

/** Where better-sqlite3 looks for a binary compiled on purpose, before its prebuilt one. */
const COMPILED = 'build/Release/better_sqlite3.node'

/** Raised when the compiler's flags change, so that the cache does not hand out an old binary. */
const RECIPE = 1

/**
 * Makes better-sqlite3 load in the runtime. Its prebuilt binary wants Node-API 10 and crashes where the runtime has
 * less (Electron 33), so it is tried in a child; if that dies, the source is compiled as an experimental Node-API
 * module, which Electron 33 and Node 24 both load.
 */
export async function ensureSqlite(root: string, electron: string, cache: string): Promise<void> {
  if (await opensDatabase(root, electron)) return
  const library = path.join(root, 'node_modules/better-sqlite3')
  const { version } = JSON.parse(await readFile(path.join(library, 'package.json'), 'utf8')) as {
    version: string
  }
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${RECIPE}`
  const kept = path.join(cache, name, 'better_sqlite3.node')

  if (!existsSync(kept)) await compile(library, kept)
  await mkdir(path.join(library, 'build/Release'), { recursive: true })
  await copyFile(kept, path.join(library, COMPILED))

  for (const program of [electron, process.execPath])
    if (!(await opensDatabase(root, program))) {
      await rm(path.dirname(kept), { recursive: true, force: true })
      throw new SetupError(
        `The compiled SQLite does not load in ${path.basename(program)}: run \`npm start\` again.`,
      )
    }
}

/** Whether the program, run as Node, can open a database in memory. A crash is a no. */
export async function opensDatabase(root: string, program: string): Promise<boolean> {
  const script = `new (require('better-sqlite3'))(':memory:').prepare('select 1').get()`
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { status } = await run(program, ['-e', script], { cwd: root, env, timeout: 60_000 })
  return status === 0
}

/** The macros that better-sqlite3 compiles SQLite with, from its own list (a gyp file). */
export function sqliteDefines(gypi: string): string[] {
  return [...gypi.matchAll(/'((?:SQLITE|HAVE)_\w+(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`)
}

/**
 * Two compilations side by side and a link. Not node-gyp: that needs Python, make and the headers of a Node, which a
 * fresh machine has not got; the few headers it takes come with the package of Node 24.
 */
async function compile(library: string, kept: string): Promise<void> {
  await installSystemPackages(['c++', 'cc'])
  await mkdir(path.dirname(kept), { recursive: true })
  const work = await mkdtemp(path.join(path.dirname(kept), 'compile.'))
  const modules = path.dirname(library)
  const common = ['-c', '-O2', '-fPIC', '-pthread', '-w', '-DNDEBUG']
  const defines = sqliteDefines(await readFile(path.join(library, 'deps/defines.gypi'), 'utf8'))
  const sqlite = path.join(library, 'deps/sqlite3')
  const object = (name: string) => path.join(work, name)
  try {
    await during('Compiling SQLite for this Electron (about a minute, once)', async () => {
      const headers = await nodeApiHeaders(modules, work)
      await Promise.all([
        mustCompile('cc', [
          ...common,
          '-std=c99',
          '-D_GNU_SOURCE',
          ...defines,
          path.join(sqlite, 'sqlite3.c'),
          '-o',
          object('sqlite3.o'),
        ]),
        mustCompile('c++', [
          ...common,
          '-std=c++20',
          '-fvisibility=hidden',
          '-fvisibility-inlines-hidden',
          // An experimental module loads in every Node-API version, and better-sqlite3 uses nothing Electron 33 lacks.
          '-DNAPI_VERSION=2147483647',
          '-DNAPI_EXPERIMENTAL',
          '-DNAPI_DISABLE_CPP_EXCEPTIONS',
          '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
          '-DBUILDING_NODE_EXTENSION',
          `-I${headers}`,
          `-I${path.join(modules, 'node-addon-api')}`,
          `-I${sqlite}`,
          path.join(library, 'src/better_sqlite3.cpp'),
          '-o',
          object('addon.o'),
        ]),
      ])
      const link = ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
      await mustCompile('c++', [
        ...link,
        object('addon.o'),
        object('sqlite3.o'),
        '-o',
        object('linked'),
        '-ldl',
      ])
    })
    await rename(object('linked'), kept)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Folder with the headers of Node-API, out of the same npm package that Node 24 was installed from. They have to be a
 * Node's own: published separately they lack `node_api_post_finalizer`, without which an experimental module dies at
 * the first garbage collection.
 */
async function nodeApiHeaders(modules: string, work: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(modules, 'node/package.json'), 'utf8')) as {
    version: string
  }
  const tarball = await npmPack(`node-${process.platform}-${process.arch}@${version}`, work)
  const folder = 'package/include/node'
  const names = ['node_api.h', 'node_api_types.h', 'js_native_api.h', 'js_native_api_types.h']
  await untar(
    tarball,
    work,
    names.map((name) => `${folder}/${name}`),
  )
  return path.join(work, folder)
}

async function mustCompile(compiler: string, args: readonly string[]): Promise<void> {
  const { status, stderr } = await run(compiler, args)
  if (status !== 0)
    throw new SetupError(`SQLite could not be compiled: ${stderr.trim().split('\n').at(-1) ?? compiler}`)
}
