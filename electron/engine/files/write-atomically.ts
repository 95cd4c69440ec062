import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { AppError } from '../../../shared/errors.ts'

/**
 * Writes a file bit by bit: beside its place first, then renamed, so that the old one is there until the new one is whole.
 * @throws AppError disk-full, cannot-write; whatever the parts throw, with nothing left behind
 */
export async function writeAtomically(
  file: string,
  parts: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const handle = await open(beside, 'wx')
    try {
      for await (const part of parts) await handle.writeFile(part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw asAppError(error, file)
  }
}

function asAppError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const full = 'code' in error && error.code === 'ENOSPC'
  return new AppError(full ? 'disk-full' : 'cannot-write', { path: file }, { cause: error })
}
