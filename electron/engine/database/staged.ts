import { existsSync, renameSync, rmSync } from 'node:fs'

/** Where a database waits to take the place of the one in use. */
export const stagedFile = (file: string): string => file.replace(/(?:\.sqlite)?$/, '.restore.sqlite')

/**
 * Puts the database that waits in the place of this one, which must not be open. What was written last beside the old one
 * goes first: SQLite would take it for the new one's. When that is interrupted, the next start goes on.
 */
export function takeStaged(file: string): void {
  const staged = stagedFile(file)
  if (!existsSync(staged)) return
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  renameSync(staged, file)
}
