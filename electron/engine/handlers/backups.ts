import { existsSync, renameSync } from 'node:fs'
import type { Handlers } from '../../../shared/calls.ts'
import type { BackupCalls } from '../../../shared/calls/backups.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Backups } from '../backups/backups.ts'
import type { Context } from '../context.ts'
import { stagedFile } from '../database/staged.ts'
import { dumpLibrary } from '../library/dump.ts'
import { loadLibrary } from '../library/load.ts'

/** What is laid out to take the place of the database is opened by starting again. */
export function backupHandlers(
  { db }: Context,
  backups: Backups,
  restart: () => void,
): Pick<Handlers, keyof BackupCalls> {
  return {
    listBackups: () => backups.list(),
    makeBackup: () => backups.make(),

    async restoreBackup({ name }) {
      await backups.stage(name)
      restart()
      return null
    },

    async exportLibraryTo({ path }) {
      await dumpLibrary(db.name, path)
      return { path }
    },

    async importLibraryFrom({ path }) {
      if (!existsSync(path)) throw new AppError('cannot-read', { path })
      const staged = stagedFile(db.name)
      const articles = await loadLibrary(path, `${staged}.next`)
      await backups.keepCurrent()
      renameSync(`${staged}.next`, staged)
      restart()
      return { articles }
    },
  }
}
