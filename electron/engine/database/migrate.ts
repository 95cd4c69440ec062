import { AppError } from '../../../shared/errors.ts'
import type { Db } from './sql.ts'

/** One change of the file's shape, from version - 1 to version. */
export type Migration = { readonly version: number; readonly up: (db: Db) => void }

/** Marks the file as ours ("GGLS"), so that another program's SQLite file is not taken for one. */
const APPLICATION_ID = 0x47474c53

const versionOf = (db: Db) => Number(db.pragma('user_version', { simple: true }))

const newestOf = (migrations: readonly Migration[]) => migrations.at(-1)?.version ?? 0

/** Whether the file is of an earlier version. */
export const isBehind = (db: Db, migrations: readonly Migration[]): boolean =>
  versionOf(db) < newestOf(migrations)

/**
 * Brings the file to the newest shape, all steps in one transaction.
 * @param keepCopy called before an existing file is changed, with its present version
 * @throws AppError 'database-newer' for a file that a later version of the program has written
 */
export function migrate(db: Db, migrations: readonly Migration[], keepCopy: (version: number) => void): void {
  const version = versionOf(db)
  const newest = newestOf(migrations)
  if (version > newest) throw new AppError('database-newer', { version, known: newest })
  if (version === newest) return
  if (version > 0) keepCopy(version)
  const migrateOnce = db.transaction(() => {
    // Another process may have done it while the copy was made.
    if (versionOf(db) !== version) return false
    for (const migration of migrations) if (migration.version > version) migration.up(db)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${newest}`)
    return true
  })
  if (!migrateOnce.immediate()) migrate(db, migrations, keepCopy)
}
