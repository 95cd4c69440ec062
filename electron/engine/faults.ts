import type { ErrorCode } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'

/** What the surroundings can do to the engine, by the codes of SQLite and of the system; the first that fits counts. */
const FAULTS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'database-damaged'],
  // SQLite cannot make its file of shared memory larger: the disk is as full as for a table.
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^(?:SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/, 'data-read-only'],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED)/, 'database-busy'],
  [/^(?:SQLITE_IOERR|EIO$)/, 'disk-error'],
]

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What an editor can be told of an error. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  const fault = FAULTS.find(([codes]) => codes.test(code))
  return new AppError(fault?.[1] ?? 'internal', {}, { cause: error })
}

const STORAGE: ReadonlySet<ErrorCode> = new Set([
  'disk-full',
  'data-read-only',
  'database-busy',
  'disk-error',
  'database-damaged',
])

/** Nothing can be written at the moment: no fault of ours, and perhaps over in a minute. */
export const isStorageFault = (error: AppError): boolean => STORAGE.has(error.code)
