import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { BackupInfo } from '../../../shared/calls/backups.ts'
import { AppError } from '../../../shared/errors.ts'
import { claim } from '../files/claim.ts'
import { isSound } from '../database/open.ts'
import { stagedFile } from '../database/staged.ts'
import type { BackupKind, BackupName } from './names.ts'
import { backupName, parseBackupName } from './names.ts'
import { dayOf, superfluous } from './rotation.ts'

/** Copies a database to a new file. Throws AppError database-damaged, disk-full, cannot-write. */
export type Copy = (from: string, to: string) => Promise<void>

type Parts = {
  /** The database in use. */
  readonly file: string
  readonly copy: Copy
  readonly now: () => number
}

export type Backups = {
  /** Newest first. */
  list(): readonly BackupInfo[]
  /** Copies the database as it is now, and lets go of copies that have had their time. */
  make(): Promise<BackupInfo>
  /** The same, once a day. */
  makeDaily(): Promise<void>
  /** Keeps what is there now, and lays this copy out to be opened at the next start. Throws AppError not-found, backup-damaged. */
  stage(name: string): Promise<void>
  /** Keeps what is there now, before something else is laid out to be opened. */
  keepCurrent(): Promise<void>
}

const folderOf = (file: string) => path.join(path.dirname(file), 'backups')

function namesIn(folder: string): BackupName[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => parseBackupName(name) ?? [])
    .toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
}

/** Reads something from a copy; null when it cannot be read. */
function look<T>(file: string, question: (db: Database.Database) => T): T | null {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return question(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

const countArticles = (db: Database.Database) =>
  Number(db.prepare('SELECT count(*) FROM articles WHERE deleted_at IS NULL').pluck().get())

const describe = (folder: string, { name, kind, at }: BackupName): BackupInfo => {
  const file = path.join(folder, name)
  return { name, kind, at, bytes: statSync(file).size, articles: look(file, countArticles) }
}

const secondOf = (at: number) => Math.floor(at / 1000)

/**
 * Makes an empty file of a name that no other copy has, another process's neither. Copies of the same second are a millisecond
 * apart; the name of one that was let go of is not taken again, or the newer copy would count as the older one.
 */
function claimName(folder: string, kind: BackupKind, time: number): BackupName {
  const others = namesIn(folder).filter((copy) => copy.kind === kind && secondOf(copy.at) === secondOf(time))
  for (let at = Math.max(time, ...others.map((copy) => copy.at + 1)); ; at++) {
    const name = backupName(kind, at)
    if (claim(path.join(folder, name))) return { name, kind, at }
  }
}

/** The newest copy of a database that is whole; null when there is none. */
export function newestSound(file: string): BackupInfo | null {
  const folder = folderOf(file)
  const found = namesIn(folder).find(({ name }) => look(path.join(folder, name), isSound) === true)
  return found ? describe(folder, found) : null
}

/** The copies of a database, in a folder beside it. */
export function createBackups({ file, copy, now }: Parts): Backups {
  const folder = folderOf(file)

  const keep = async (kind: BackupKind) => {
    mkdirSync(folder, { recursive: true })
    const at = secondOf(now()) * 1000
    const beside = `${backupName(kind, at)}.${randomBytes(6).toString('hex')}`
    await copy(file, path.join(folder, beside))
    try {
      const made = describe(folder, { name: beside, kind, at })
      const claimed = claimName(folder, kind, at)
      renameSync(path.join(folder, beside), path.join(folder, claimed.name))
      for (const old of superfluous(namesIn(folder))) rmSync(path.join(folder, old.name), { force: true })
      return { ...made, ...claimed }
    } catch (error) {
      rmSync(path.join(folder, beside), { force: true })
      throw error
    }
  }

  return {
    list: () => namesIn(folder).map((copied) => describe(folder, copied)),
    make: () => keep('daily'),

    async makeDaily() {
      const today = dayOf(now())
      if (namesIn(folder).some(({ kind, at }) => kind === 'daily' && dayOf(at) >= today)) return
      await keep('daily')
    },

    async stage(name) {
      const known = parseBackupName(name)
      const source = path.join(folder, known?.name ?? '')
      if (!known || !existsSync(source)) throw new AppError('not-found', { name })
      const staged = stagedFile(file)
      // Beside its place until what is there now is kept: which may let go of the very copy that is asked for.
      const next = `${staged}.next`
      try {
        await copy(source, next)
        await keep('before-restore')
        renameSync(next, staged)
      } catch (error) {
        rmSync(next, { force: true })
        if (error instanceof AppError && error.code === 'database-damaged')
          throw new AppError('backup-damaged', { name }, { cause: error })
        throw error
      }
    },

    async keepCurrent() {
      await keep('before-restore')
    },
  }
}
