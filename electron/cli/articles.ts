import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { alignDocuments } from '../../shared/align/align.ts'
import { alignmentLexicon } from '../../shared/align/lexicon.ts'
import { segmentTags } from '../../shared/align/segment-tags.ts'
import { segmentsOf } from '../../shared/align/segments.ts'
import type { DraftSegment } from '../../shared/align/segments.ts'
import type { FileBytes } from '../../shared/calls.ts'
import type { SegmentTags } from '../../shared/formats/tags.ts'
import type { Lexicons } from '../../shared/lexicon/lexicon.ts'
import { readSides } from '../engine/files/read.ts'
import type { ReadSides } from '../engine/files/read.ts'
import type { NamedColumns } from './columns.ts'
import { readOptions } from './columns.ts'
import { UsageError } from './exit.ts'

/** An article read from loose files: both texts, and its segments with their places in them. */
export type LooseArticle = {
  readonly sides: ReadSides
  readonly segments: readonly (DraftSegment & { readonly tags: SegmentTags })[]
}

async function bytesOf(file: string): Promise<FileBytes> {
  try {
    return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) }
  } catch (cause) {
    throw new UsageError(`${file}: cannot be read`, { cause })
  }
}

/**
 * Reads and aligns an article; which file is which side is told by language.
 * @throws UsageError when a file cannot be read or has no such columns, AppError when it is no article
 */
export async function readArticle(
  target: string,
  source: string | undefined,
  lexicons: Lexicons,
  columns: NamedColumns = {},
): Promise<LooseArticle> {
  const files = await Promise.all((source === undefined ? [target] : [source, target]).map(bytesOf))
  const [file] = files
  const sides = readSides(files, file && files.length === 1 ? readOptions(file, columns) : {})
  const english = sides.source?.document ?? null
  const german = sides.target.document
  const drafts = english
    ? segmentsOf(english, german, sides.pairs ?? alignDocuments(english, german, alignmentLexicon(lexicons)))
    : segmentsOf(null, german)
  const shared = sides.pairs !== null
  const segments = drafts.map((draft) => ({ ...draft, tags: segmentTags(english, german, draft, shared) }))
  return { sides, segments }
}
