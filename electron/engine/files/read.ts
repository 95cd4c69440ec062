import type { FileBytes } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document, FormatId } from '../../../shared/formats/document.ts'
import type { EncodingWarning } from '../../../shared/formats/encoding.ts'
import type { ReadOptions, Reading } from '../../../shared/formats/format.ts'
import { sortSides } from '../../../shared/formats/language.ts'
import { readFile } from '../../../shared/formats/registry.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { StoredFile } from '../database/queries/articles.ts'

/** One language of a file. */
export type ReadSide = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: FormatId
  readonly encoding: string
  readonly warnings: readonly EncodingWarning[]
  readonly document: Document
}

/** The two sides of an article. */
export type ReadSides = {
  readonly source: ReadSide | null
  readonly target: ReadSide
  readonly swapped: boolean
  /** Where one file holds both languages: what belongs together. Null where that has to be found out. */
  readonly pairs: readonly AlignedPair[] | null
  /** What the file had to be read with. */
  readonly options: ReadOptions
}

/** What is kept of a file to write it again, beside its bytes: everything else comes from reading it anew. */
type Skeleton = { readonly format: FormatId; readonly options?: ReadOptions }

const sideOf = (
  { name, bytes }: FileBytes,
  format: FormatId,
  { encoding, warnings }: Reading,
  document: Document,
): ReadSide => ({ name, bytes, format, encoding, warnings, document })

/**
 * Reads a file with both languages, or one or two files in either order.
 * @throws AppError of the formats, third-language, same-language, no-german, no-segments, both-in-one
 */
export function readSides(files: readonly FileBytes[], options: ReadOptions = {}): ReadSides {
  const read = files.map((file) => ({ file, ...readFile(file, options) }))
  const sides: ReadSide[] = []
  for (const { file, format, reading } of read) {
    if (reading.kind === 'monolingual') sides.push(sideOf(file, format, reading, reading.document))
    else if (read.length > 1) throw new AppError('both-in-one', { file: file.name })
    else
      return {
        source: sideOf(file, format, reading, reading.source),
        target: sideOf(file, format, reading, reading.target),
        swapped: false,
        pairs: reading.pairs,
        options,
      }
  }
  const [first, second] = sides
  if (!first) throw new RangeError('no file')
  const empty = sides.find(({ document }) => document.blocks.length === 0)
  if (empty) throw new AppError('no-segments', { file: empty.name })
  const words = (side: ReadSide) => withoutTags(side.document.text)
  const { swapped } = sortSides(second ? words(first) : null, words(second ?? first))
  if (!second) return { source: null, target: first, swapped: false, pairs: null, options }
  return swapped
    ? { source: second, target: first, swapped, pairs: null, options }
    : { source: first, target: second, swapped, pairs: null, options }
}

export function toStored(side: StoredFile['side'], file: ReadSide, options: ReadOptions): StoredFile {
  const skeleton: Skeleton = { format: file.format, options }
  const { name, encoding, bytes, document } = file
  return { side, name, encoding, bytes, text: document.text, skeleton: JSON.stringify(skeleton) }
}

/**
 * Reads a stored file again, as what it was read as then.
 * @throws AppError 'stale' when it reads otherwise now, so that spans would not fit
 */
export function fromStored(file: StoredFile): { document: Document; reading: Reading } {
  const { format, options } = JSON.parse(file.skeleton) as Skeleton
  const { reading } = readFile(file, options, format)
  const document = reading.kind === 'bilingual' ? reading.target : reading.document
  if (document.text !== file.text) throw new AppError('stale', { file: file.name })
  return { document, reading }
}
