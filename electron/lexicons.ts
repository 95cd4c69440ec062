import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
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

/** Reads, decompresses and opens all lexicons. Throws LexiconFormatError when a file is missing or damaged. */
export async function loadLexicons({ data, dictionary }: LexiconFolders): Promise<Lexicons> {
  const spelling = openSpelling(dictionary)
  const files = Object.fromEntries(LEXICON_FILES.map((name) => [name, readLexicon(data, name)]))
  return openLexicons(files as LexiconFiles, await spelling)
}

function readLexicon(folder: string, name: string): Uint8Array {
  const path = join(folder, `${name}.bin.br`)
  try {
    return brotliDecompressSync(readFileSync(path))
  } catch (cause) {
    throw new LexiconFormatError(`${name} is not a usable lexicon: ${path} cannot be read`, { cause })
  }
}
