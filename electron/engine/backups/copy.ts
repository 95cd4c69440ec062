import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { AppError } from '../../../shared/errors.ts'
import { isSound } from '../database/open.ts'
import { toAppError } from '../faults.ts'
import { leavingUnfinished } from '../files/unfinished.ts'

/** All pages in one step: a copy of one moment, for which nobody who writes has to wait (WAL). */
const EVERYTHING = 2 ** 31 - 1

/** The copy is one file, which can be looked at without leaving others beside it. */
function seal(file: string): void {
  const copy = new Database(file)
  try {
    copy.pragma('journal_mode = DELETE')
    if (!isSound(copy)) throw new AppError('database-damaged')
  } finally {
    copy.close()
  }
}

/**
 * Copies a database that may be in use, looks whether the copy is sound, and only then gives it its name.
 * @throws AppError database-damaged, disk-full, cannot-write; nothing is left behind then
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const part = `${to}.part`
  const files = ['', '-journal', '-wal', '-shm'].map((suffix) => part + suffix)
  const clear = () => {
    for (const file of files) rmSync(file, { force: true })
  }
  try {
    await leavingUnfinished(files, async () => {
      clear()
      const db = new Database(from, { readonly: true, fileMustExist: true })
      try {
        await db.backup(part, { progress: () => EVERYTHING })
      } finally {
        db.close()
      }
      seal(part)
      await rename(part, to)
    })
  } catch (error) {
    clear()
    throw asAppError(error, to)
  }
}

function asAppError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error
  const { code } = toAppError(error)
  if (code === 'database-damaged') return new AppError(code, {}, { cause: error })
  return new AppError(code === 'disk-full' ? code : 'cannot-write', { path }, { cause: error })
}
