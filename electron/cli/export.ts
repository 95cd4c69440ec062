import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { WRITTEN_FORMATS } from '../../shared/calls.ts'
import type { WrittenFormat } from '../../shared/calls.ts'
import { closeDatabase, openDatabase } from '../engine/database/open.ts'
import { listSummaries } from '../engine/database/queries/articles.ts'
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

/** Exports an article of the app's library; answers the exit status. */
export async function exportFromLibrary({
  article,
  file,
  format,
  dataFolder,
}: ExportOptions): Promise<number> {
  if (!isFormat(format)) throw new UsageError(`--format is one of ${WRITTEN_FORMATS.join(', ')}`)
  const { db } = openDatabase(libraryIn(dataFolder), Date.now())
  try {
    const known = listSummaries(db, '', ['sure', 'likely'])
    const found = known.filter((each) => each.id === article || each.title === article)
    const [only] = found
    if (!only) throw new UsageError(`No article has the id or title "${article}".`)
    if (found.length > 1)
      throw new UsageError(
        `Several articles are called "${article}"; use an id: ${found.map((each) => each.id).join(', ')}`,
      )
    await exportArticle(db, only.id, format, path.resolve(file), { now: Date.now() })
    return CLEAN
  } finally {
    closeDatabase(db)
  }
}
