import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { AppError } from '../../../shared/errors.ts'
import { leavingUnfinished } from './unfinished.ts'

/**
 * Writes a file bit by bit: beside its place first, then renamed, so that the old one is there until the new one is whole and
 * on disk. A link is followed; who may read the old one may read the new one.
 * @throws AppError disk-full, cannot-write; whatever the parts throw, with nothing left behind
 */
export async function writeAtomically(
  file: string,
  parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> {
  const place = await realpath(file).catch(() => file)
  const beside = `${place}.${randomBytes(6).toString('hex')}.tmp`
  const old = await stat(place).catch(() => null)
  try {
    await leavingUnfinished([beside], async () => {
      const handle = await open(beside, 'wx')
      try {
        // Writes again and again until all is written: on a disk that fills up, one write may take only a part, and say so.
        for await (const part of parts) await handle.writeFile(part)
        if (old) await handle.chmod(old.mode & 0o777)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(beside, place)
    })
  } catch (error) {
    await rm(beside, { force: true })
    throw asAppError(error, file)
  }
}

function asAppError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const full = 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  return new AppError(full ? 'disk-full' : 'cannot-write', { path: file }, { cause: error })
}
