import type { AlignedPair } from '../review/article.ts'
import type { Document, FormatId, Replacement } from './document.ts'
import type { EncodingWarning } from './encoding.ts'

/** A file as it came. */
export type RawFile = { readonly name: string; readonly bytes: Uint8Array }

/** What the reader has to be told about a file, because the file does not say it. Stored with the file. */
export type ReadOptions = {
  /** Which columns of a table hold what, counted from 0. */
  readonly columns?:
    { readonly source: number | null; readonly target: number; readonly header: boolean } | undefined
}

/** What editing came to. */
export type Edits = {
  /** Of the text of the target document, in any order, without overlaps. */
  readonly replacements: readonly Replacement[]
  /** Numbers of the blocks of the target document that the editor has confirmed. */
  readonly confirmed: ReadonlySet<number>
  readonly reviewer: string
  /** ISO 8601, in UTC, to the second. */
  readonly date: string
}

/** A file written again. */
export type Written = { readonly bytes: Uint8Array; readonly warnings: readonly EncodingWarning[] }

type ReadBase = {
  /** Name of the encoding as the editor is shown it: 'utf-8', 'windows-1252' … */
  readonly encoding: string
  readonly warnings: readonly EncodingWarning[]
  /**
   * The same file with the edits made: what was not edited stays byte-identical, or structurally identical where the format
   * is an archive.
   */
  readonly write: (edits: Edits) => Written
}

/** A file in one language; which one is told by its words. */
export type Monolingual = ReadBase & { readonly kind: 'monolingual'; readonly document: Document }

/**
 * A file with English source and German target. Each of its units is a block on both sides (an empty one where the file has
 * no target), and the pairs are given; replacements and confirmations refer to the target.
 */
export type Bilingual = ReadBase & {
  readonly kind: 'bilingual'
  readonly source: Document
  readonly target: Document
  readonly pairs: readonly AlignedPair[]
}

export type Reading = Monolingual | Bilingual

/** A file format: one module reads and writes it. */
export type Format = {
  readonly id: FormatId
  /** Endings of file names, without the dot, in lower case; the first one is offered for new files. */
  readonly endings: readonly string[]
  /** Whether a file is in this format, told by its first characters (decoded loosely, without byte order mark). */
  readonly recognises?: (head: string) => boolean
  /**
   * Reads a file.
   * @throws AppError that names the file and, where it can, the place
   */
  readonly read: (file: RawFile, options?: ReadOptions) => Reading
}
