import type { FileBytes } from '../../../shared/calls.ts'
import type { Document } from '../../../shared/formats/document.ts'
import type { Decoded } from '../../../shared/formats/encoding.ts'
import { decode } from '../../../shared/formats/encoding.ts'
import { sortSides } from '../../../shared/formats/language.ts'
import { readMarkdown } from '../../../shared/formats/markdown.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'
import type { StoredFile } from '../database/queries/articles.ts'

/** A file as it came, decoded and read. */
export type ReadFile = Decoded & {
  readonly name: string
  readonly bytes: Uint8Array
  readonly document: Document
}

/** The two sides of an article, told apart by language. */
export type ReadSides = {
  readonly source: ReadFile | null
  readonly target: ReadFile
  readonly swapped: boolean
}

/** What is kept of a file to write it again: its text and where its prose stands come from reading it anew. */
export type Skeleton = { readonly format: Document['format']; readonly bom: boolean }

const readDocument = (format: Document['format'], text: string): Document =>
  format === 'md' ? readMarkdown(text) : readPlainText(text)

function readFile(file: FileBytes): ReadFile {
  const decoded = decode(file.bytes)
  const format = /\.(?:md|markdown)$/iu.test(file.name) ? 'md' : 'txt'
  return { ...decoded, name: file.name, bytes: file.bytes, document: readDocument(format, decoded.text) }
}

/**
 * Reads one or two files in either order.
 * @throws AppError empty-file, binary-file, too-large, third-language, same-language, no-german
 */
export function readSides(files: readonly FileBytes[]): ReadSides {
  const [first, second] = files.map(readFile)
  const sides = sortSides(second ? (first?.text ?? null) : null, (second ?? first)?.text ?? null)
  const isTarget = (file: ReadFile | undefined) => file !== undefined && file.text === sides.target
  const target = second && isTarget(second) ? second : first
  if (!target) throw new RangeError('no file')
  const source = second ? (target === second ? first : second) : null
  return { source: source ?? null, target, swapped: sides.swapped }
}

export function toStored(side: 'source' | 'target', file: ReadFile): StoredFile {
  const skeleton: Skeleton = { format: file.document.format, bom: file.bom }
  const { name, encoding, bytes, text } = file
  return { side, name, encoding, bytes, text, skeleton: JSON.stringify(skeleton) }
}

export function fromStored(file: StoredFile): { document: Document; skeleton: Skeleton } {
  const skeleton = JSON.parse(file.skeleton) as Skeleton
  return { document: readDocument(skeleton.format, file.text), skeleton }
}
