import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createBackups } from '../engine/backups/backups.ts'
import { copyDatabase } from '../engine/backups/copy.ts'
import { dumpLibrary } from '../engine/library/dump.ts'
import { loadLibrary } from '../engine/library/load.ts'
import { CLEAN, UsageError } from './exit.ts'
import { appDataFolder, libraryIn } from './export.ts'

/** Writes everything a library knows as JSON lines; answers the exit status. */
export async function dumpTo(file: string, dataFolder: string | undefined): Promise<number> {
  await dumpLibrary(libraryIn(dataFolder), path.resolve(file))
  return CLEAN
}

/** Makes a library of such a file, in a folder that has none: it never replaces one. Answers the exit status. */
export async function loadFrom(file: string, dataFolder: string | undefined): Promise<number> {
  if (!existsSync(file)) throw new UsageError(`${file}: cannot be read`)
  const folder = dataFolder ?? appDataFolder()
  const database = path.join(folder, 'gegenlesen.sqlite')
  if (existsSync(database))
    throw new UsageError(
      `There is a library at ${database}; move it away first, or name another folder with --data.`,
    )
  mkdirSync(folder, { recursive: true })
  await loadLibrary(file, database)
  return CLEAN
}

/** Copies the library to its folder of back-ups as the app does; answers the exit status. */
export async function backUp(dataFolder: string | undefined, print: (text: string) => void): Promise<number> {
  const made = await createBackups({ file: libraryIn(dataFolder), copy: copyDatabase, now: Date.now }).make()
  print(`${made.name}\n`)
  return CLEAN
}
