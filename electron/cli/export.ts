import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { WRITTEN_FORMATS } from '../../shared/calls.ts'
import type { WrittenFormat } from '../../shared/calls.ts'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { migrations } from '../engine/database/migrations/all.ts'
import { checkDatabase, closeDatabase, openDatabase } from '../engine/database/open.ts'
import type { Db } from '../engine/database/sql.ts'
import { articleTitles } from '../engine/database/queries/articles.ts'
import { exportArticle } from '../engine/files/export.ts'
import { CLEAN, UsageError } from './exit.ts'

export type ExportOptions = {
  /** Id or title of the article. */
  readonly article: string
  readonly file: string
  readonly format: string
  readonly dataFolder: string | undefined
}

/** Where the app keeps its data on this system. */
export function appDataFolder(): string {
  const home = homedir()
  switch (process.platform) {
    case 'darwin':
      return path.join(home, 'Library/Application Support/Gegenlesen')
    case 'win32':
      return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData/Roaming'), 'Gegenlesen')
    default:
      return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Gegenlesen')
  }
}

const isFormat = (format: string): format is WrittenFormat =>
  WRITTEN_FORMATS.some((known) => known === format)

/** The database in a data folder. Throws UsageError when there is none. */
export function libraryIn(dataFolder: string | undefined): string {
  const database = path.join(dataFolder ?? appDataFolder(), 'gegenlesen.sqlite')
  if (!existsSync(database))
    throw new UsageError(`There is no library at ${database}; --data names its folder.`)
  return database
}

const versionOf = (db: Db) => Number(db.pragma('user_version', { simple: true }))

/** Brings a library of an earlier version up to date, as the app does it at its start. Only a sound one: a damaged one would be set aside. */
function bringUpToDate(file: string): void {
  checkDatabase(file)
  closeDatabase(openDatabase(file, Date.now()).db)
}

/**
 * Reads something of a library, which the app may be using. A damaged one is not set aside as the app does it: who looks on from a
 * terminal must not take from the app what it would offer to mend.
 * @throws UsageError; AppError database-newer, database-damaged; what SQLite throws
 */
export async function readLibrary<T>(
  dataFolder: string | undefined,
  read: (db: Db) => T | Promise<T>,
): Promise<T> {
  const file = libraryIn(dataFolder)
  const open = () => new Database(file, { readonly: true, fileMustExist: true })
  const known = migrations.at(-1)?.version ?? 0
  let db = open()
  try {
    if (versionOf(db) < known) {
      db.close()
      bringUpToDate(file)
      db = open()
    }
    const version = versionOf(db)
    if (version > known) throw new AppError('database-newer', { version, known })
    return await read(db)
  } finally {
    db.close()
  }
}

/** Exports an article of the app's library; answers the exit status. */
export async function exportFromLibrary({
  article,
  file,
  format,
  dataFolder,
}: ExportOptions): Promise<number> {
  if (!isFormat(format)) throw new UsageError(`--format is one of ${WRITTEN_FORMATS.join(', ')}`)
  return readLibrary(dataFolder, async (db) => {
    const known = articleTitles(db)
    const found = known.filter((each) => each.id === article || each.title === article)
    const [only] = found
    if (!only)
      throw new UsageError(`No article has the id or title "${article}"; gegenlesen articles lists them.`)
    if (found.length > 1)
      throw new UsageError(
        `Several articles are called "${article}"; use an id: ${found.map((each) => each.id).join(', ')}`,
      )
    await exportArticle(db, only.id, format, path.resolve(file), { now: Date.now() })
    return CLEAN
  })
}
