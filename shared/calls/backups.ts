/** Back-ups and the library as a whole; part of calls.ts. */
import * as v from 'valibot'

export type BackupInfo = {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kind: 'daily' | 'before-restore'
  readonly bytes: number
  /** Articles in it; null when it cannot be read. */
  readonly articles: number | null
}

export type BackupCalls = {
  /** Newest first. */
  listBackups: { input: Record<never, never>; output: readonly BackupInfo[] }
  makeBackup: { input: Record<never, never>; output: BackupInfo }
  /** What is there now is kept first; then the engine starts again with the copy. */
  restoreBackup: { input: { name: string }; output: null }
  /** Everything as JSON lines. Only the main process sends these two, with a path the editor chose in the system's dialog. */
  exportLibraryTo: { input: { path: string }; output: { path: string } }
  /** Everything there is now is kept as a back-up and replaced; the engine starts again. */
  importLibraryFrom: { input: { path: string }; output: { articles: number } }
}

const nothing = v.strictObject({})
const path = v.pipe(v.string(), v.maxLength(4096))

export const backupInputs = {
  listBackups: nothing,
  makeBackup: nothing,
  restoreBackup: v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)) }),
  exportLibraryTo: v.strictObject({ path }),
  importLibraryFrom: v.strictObject({ path }),
} satisfies { [Name in keyof BackupCalls]: v.GenericSchema<unknown, BackupCalls[Name]['input']> }
