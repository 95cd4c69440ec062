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
}

const decompress = promisify(brotliDecompress)

/**
 * Reads, decompresses (in threads, beside the spelling dictionary) and opens all lexicons. Throws LexiconFormatError when
 * a file is missing or damaged.
 */
export async function loadLexicons({ data, dictionary }: LexiconFolders): Promise<Lexicons> {
  const reading = Promise.all(
    LEXICON_FILES.map(async (name) => [name, await readLexicon(data, name)] as const),
  )
  const [files, spelling] = await Promise.all([reading, openSpelling(dictionary)])
  return openLexicons(Object.fromEntries(files) as LexiconFiles, spelling)
}

async function readLexicon(folder: string, name: string): Promise<Uint8Array> {
  const path = join(folder, `${name}.bin.br`)
  try {
    return await decompress(await readFile(path))
  } catch (cause) {
    throw new LexiconFormatError(`${name} is not a usable lexicon: ${path} cannot be read`, { cause })
  }
}
