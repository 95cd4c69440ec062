import Database from 'better-sqlite3'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { toAppError } from '../faults.ts'
import type { Migration } from './migrate.ts'
import { isBehind, migrate } from './migrate.ts'
import { migrations as released } from './migrations/all.ts'
import type { Db } from './sql.ts'
import { takeStaged } from './staged.ts'

export type Opened = {
  readonly db: Db
  /** Name of the damaged file that was set aside, null when all is well. */
  readonly damaged: string | null
  /** False for a large file of which not everything was read: that is to be done beside the work. */
  readonly checked: boolean
}

/** Bytes that are read through before anything else is done with them: a fifth of a second. 1.5 GB take ten seconds. */
const CHECKED_AT_ONCE = 32 * 1024 * 1024

/** Every page can be read, and every row refers to one that is there. */
export const isSound = (db: Db): boolean =>
  db.pragma('quick_check(1)', { simple: true }) === 'ok' &&
  (db.pragma('foreign_key_check') as unknown[]).length === 0

/**
 * Reads everything of a database that may be in use.
 * @throws AppError database-damaged
 */
export function checkDatabase(file: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    if (!isSound(db)) throw new AppError('database-damaged')
  } finally {
    db.close()
  }
}

const stamp = (now: number) => new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')

/** A name beside the file that nothing has yet: two copies may be made in a second, and clocks are set back. */
function freeName(file: string, what: string): string {
  const base = `${file.replace(/\.sqlite$/, '')}.${what}`
  let name = `${base}.sqlite`
  for (let count = 2; existsSync(name); count++) name = `${base}-${count}.sqlite`
  return name
}

function configure(db: Db): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // Else INSERT OR REPLACE would remove rows behind the back of the append-only triggers.
  db.pragma('recursive_triggers = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('busy_timeout = 5000')
}

/** The copy has its name when all of it is there. Another process may be making the same one. */
function copyTo(db: Db, name: string): void {
  const part = `${name}.${process.pid}.part`
  try {
    db.prepare('VACUUM INTO ?').run(part)
    renameSync(part, name)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Opens, checks and migrates one file; closes it again when that fails. A file that is changed is checked whatever its size. */
function openSound(
  file: string,
  migrations: readonly Migration[],
  now: number,
  atOnce: number,
): Omit<Opened, 'damaged'> {
  const db = new Database(file)
  try {
    configure(db)
    const checked = statSync(file).size <= atOnce || isBehind(db, migrations)
    if (checked && !isSound(db)) throw new AppError('database-damaged')
    migrate(db, migrations, (version) => {
      copyTo(db, freeName(file, `before-migration-from-${version}.${stamp(now)}`))
    })
    return { db, checked }
  } catch (error) {
    db.close()
    const fault = toAppError(error)
    throw fault.code === 'internal' ? error : fault
  }
}

/** Renames a file that is damaged, and what SQLite keeps beside it; answers the new name. It must not be open. */
export function setAside(file: string, now: number): string {
  const target = freeName(file, `damaged-${stamp(now)}`)
  renameSync(file, target)
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(file + suffix)) renameSync(file + suffix, target + suffix)
  return path.basename(target)
}

/**
 * Opens the database, creating it when there is none, or the one that waits to take its place. A damaged file is never
 * deleted: it is renamed, and a new one begun.
 * @param now milliseconds since 1970, for the names of copies
 * @param atOnce bytes up to which a file is checked here
 * @throws AppError 'database-newer', and what the disk has to say ('data-read-only', 'disk-full' …)
 */
export function openDatabase(
  file: string,
  now: number,
  migrations: readonly Migration[] = released,
  atOnce = CHECKED_AT_ONCE,
): Opened {
  takeStaged(file)
  try {
    return { ...openSound(file, migrations, now, atOnce), damaged: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'database-damaged') throw error
    const damaged = setAside(file, now)
    return { ...openSound(file, migrations, now, atOnce), damaged }
  }
}

/** Lets SQLite note what it learned about the tables, then closes. */
export function closeDatabase(db: Db): void {
  try {
    db.pragma('optimize')
  } catch {
    // The disk may be full; then it learns again next time.
  }
  db.close()
}
