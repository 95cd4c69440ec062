import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { LexiconFormatError } from '../shared/lexicon/container.ts'
import type { Lexicons } from '../shared/lexicon/lexicon.ts'
import { LEXICON_FILES, openLexicons } from '../shared/lexicon/open.ts'
import type { LexiconFiles } from '../shared/lexicon/open.ts'
import { openSpelling } from './spelling.ts'

export type LexiconFolders = {
  /** Folder with the compiled lexicons (shared/lexicon/data in the repository). */
  readonly data: string
  /** Folder with index.aff and index.dic; by default that of the package dictionary-de. */
  readonly dictionary?: string
  /** What readLexiconFiles answered in another thread; without it `data` is read. */
  readonly files?: LexiconFiles | undefined
}

const decompress = promisify(brotliDecompress)
/**
 * More bytes than any file has. Of pieces in the usual 16 kB the allocator keeps tens of megabytes of holes; of one large
 * piece only what is written takes memory, and all of it is given back.
 */
const ONE_PIECE = 64 * 1024 * 1024

/**
 * Reads, decompresses (in threads, beside the spelling dictionary) and opens all lexicons. Throws LexiconFormatError when
 * a file is missing or damaged.
 */
export async function loadLexicons({ data, dictionary, files }: LexiconFolders): Promise<Lexicons> {
  const reading = files ?? readLexiconFiles(data)
  return openLexicons(...(await Promise.all([reading, openSpelling(dictionary)])))
}

/** The decompressed files, in memory that threads share: 33 MB and a quarter of a second once instead of in each thread. */
export async function readLexiconFiles(data: string): Promise<LexiconFiles> {
  const files: [string, Uint8Array][] = []
  for (const name of LEXICON_FILES) files.push([name, shared(await readLexicon(data, name))])
  return Object.fromEntries(files) as LexiconFiles
}

type Transferable = ArrayBufferLike & { transfer?(length: number): ArrayBuffer }

/** Moves the bytes: the old memory is given back at once, since a thread that only waits collects no garbage for long. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  const old: Transferable = bytes.buffer
  old.transfer?.(0)
  return copy
}

async function readLexicon(folder: string, name: string): Promise<Uint8Array> {
  const path = join(folder, `${name}.bin.br`)
  try {
    return await decompress(await readFile(path), { chunkSize: ONE_PIECE })
  } catch (cause) {
    throw new LexiconFormatError(`${name} is not a usable lexicon: ${path} cannot be read`, { cause })
  }
}
