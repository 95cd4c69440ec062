/** What is read at most. Articles are far below all of these; they bound memory and time for files made to hurt. */

import { AppError } from '../errors.ts'

const MEGABYTE = 1024 * 1024

/** Bytes of a file as it comes, of whatever format; a Word document with its pictures may well have tens of megabytes. */
export const LARGEST_FILE = 100 * MEGABYTE
/** Bytes of all entries of an archive together, unpacked. */
export const LARGEST_UNPACKED = 500 * MEGABYTE
/** An entry larger than this must not be packed tighter than `TIGHTEST`. */
export const FREE_OF_RATIO = 10 * MEGABYTE
/** Unpacked bytes for each packed one; documents of word processors stay below 100. */
export const TIGHTEST = 200
/** Elements inside each other. */
export const DEEPEST = 512
/** Segments of one article. */
export const MOST_SEGMENTS = 200_000
/** Lines of a text; several may make one paragraph. */
export const MOST_LINES = 10 * MOST_SEGMENTS

/**
 * What is to be said of a file that is not even read: how large it is and what is allowed, in megabytes; null when it is read.
 * @param bytes its length
 */
export function sayTooLarge(bytes: number): { readonly size: number; readonly limit: number } | null {
  return bytes > LARGEST_FILE ? { size: Math.ceil(bytes / MEGABYTE), limit: LARGEST_FILE / MEGABYTE } : null
}

/** @throws AppError too-large (size and limit in megabytes) */
export function refuseTooLarge(bytes: number): void {
  const said = sayTooLarge(bytes)
  if (said) throw new AppError('too-large', said)
}
