import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { during } from '../setup/progress.ts'
import { SetupError } from '../setup/setup-error.mjs'
import { filesIn, isFresh, takeStamp } from './freshness.ts'
import type { Target } from './targets.ts'

type TargetName = Target['name']

const stampFile = (root: string, name: TargetName) => path.join(root, 'out', `.${name}.json`)
const listFile = (root: string, name: TargetName) => path.join(root, 'out', `.${name}.files.json`)

/** What each target is made from; kept apart from the targets, whose tools take a second to load. */
const INPUTS: Readonly<Record<TargetName, readonly string[]>> = {
  programs: ['electron', 'shared', 'package-lock.json', 'build/bundle', 'build/icons'],
  page: ['renderer', 'shared', 'package-lock.json', 'build/bundle', 'build/icons', 'build/pictures/guide'],
}

/** Pixels of the window's icon; the system scales it down. */
const ICON_SIZE = 256

/** Makes those of the targets anew whose inputs changed. Takes milliseconds when none did. */
export async function ensureBundle(root: string, names: readonly TargetName[]): Promise<void> {
  const stale = names.filter((name) => !isFresh(root, INPUTS[name], stampFile(root, name)))
  if (stale.length === 0) return
  const mode = process.env['NODE_ENV']
  // Tests build too: without this they would get React's development build, many times slower, and leave it to `npm start`.
  process.env['NODE_ENV'] = 'production'
  await during('Building', async () => {
    const { TARGETS } = await import('./targets.ts')
    await Promise.all(TARGETS.filter(({ name }) => stale.includes(name)).map((target) => make(root, target)))
    await complete(root)
  })
  // What this process starts next (tests, the app) shall not depend on whether it built.
  if (mode === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = mode
}

/** What is made from the bundles and beside them: the notice of all they contain, the icon of the window. */
async function complete(root: string): Promise<void> {
  const { writeNotices } = await import('./notice.ts')
  const { iconPng } = await import('../packaging/icons.ts')
  writeNotices(root)
  writeFileSync(path.join(root, 'out/data/icon.png'), iconPng(root, ICON_SIZE))
}

/** Builds in a folder of its own and moves file by file, so that a running app never reads half a file. */
async function make(root: string, target: Target): Promise<void> {
  const { build } = await import('vite')
  const writeStamp = takeStamp(root, INPUTS[target.name])
  const work = path.join(root, '.cache', `bundle-${target.name}-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  try {
    for (const config of target.configs(root, work))
      await build({ ...config, build: { ...config.build, emptyOutDir: false } }).catch((error: unknown) => {
        throw new SetupError(
          `The app does not build: ${error instanceof Error ? error.message : String(error)}`,
        )
      })
    for (const [place, folder] of Object.entries(target.data))
      if (existsSync(path.join(root, folder)))
        cpSync(path.join(root, folder), path.join(work, place), { recursive: true })
    publish(root, target.name, work)
    writeStamp(stampFile(root, target.name))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Moves the files into out/ and removes those of the last time that are no more. */
function publish(root: string, name: TargetName, work: string): void {
  const out = path.join(root, 'out')
  const files = filesIn(work, ['.'])
  for (const file of files) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true })
    renameSync(path.join(work, file), path.join(out, file))
  }
  for (const old of publishedBefore(root, name))
    if (!files.includes(old)) rmSync(path.join(out, old), { force: true })
  writeFileSync(listFile(root, name), JSON.stringify(files))
}

function publishedBefore(root: string, name: TargetName): string[] {
  try {
    return JSON.parse(readFileSync(listFile(root, name), 'utf8')) as string[]
  } catch {
    return []
  }
}
