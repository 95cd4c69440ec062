/** What is read at most. Articles are far below all of these; they bound memory and time for files made to hurt. */

const MEGABYTE = 1024 * 1024

/** Bytes of a file as it comes. */
export const LARGEST_FILE = 200 * MEGABYTE
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
