import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createBackups } from '../engine/backups/backups.ts'
import { copyDatabase } from '../engine/backups/copy.ts'
import { claim } from '../engine/files/claim.ts'
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
  const folder = path.resolve(dataFolder ?? appDataFolder())
  const database = path.join(folder, 'gegenlesen.sqlite')
  const taken = () =>
    new UsageError(
      `There is a library at ${database}; move it away first, or name another folder with --data.`,
    )
  if (existsSync(database)) throw taken()
  const created = mkdirSync(folder, { recursive: true })
  const beside = `${database}.${randomBytes(6).toString('hex')}`
  try {
    await loadLibrary(file, beside)
    // Another process may have made one meanwhile.
    if (!claim(database)) throw taken()
    renameSync(beside, database)
  } catch (error) {
    rmSync(beside, { force: true })
    if (created !== undefined) removeEmpty(folder, created)
    throw error
  }
  return CLEAN
}

/** Removes a folder that was made, and those above it that were made for it, as far as nothing is in them. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let each = folder; each.length >= first.length; each = path.dirname(each)) rmdirSync(each)
  } catch {
    // Somebody else has put something there.
  }
}

/** Copies the library to its folder of back-ups as the app does; answers the exit status. */
export async function backUp(dataFolder: string | undefined, print: (text: string) => void): Promise<number> {
  const made = await createBackups({ file: libraryIn(dataFolder), copy: copyDatabase, now: Date.now }).make()
  print(`${made.name}\n`)
  return CLEAN
}
