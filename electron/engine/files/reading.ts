import { createHash } from 'node:crypto'
import path from 'node:path'
import type { DraftSegment } from '../../../shared/align/segments.ts'
import { segmentsOf } from '../../../shared/align/segments.ts'
import { segmentTags } from '../../../shared/align/segment-tags.ts'
import type { FileBytes, ImportNote, ImportPlan } from '../../../shared/calls.ts'
import { LONGEST_TITLE } from '../../../shared/calls/article-lists.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/formats/document.ts'
import type { ReadOptions } from '../../../shared/formats/format.ts'
import { MOST_SEGMENTS } from '../../../shared/formats/limits.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import { countWords, editUnits } from '../../../shared/review/words.ts'
import { slice } from '../../../shared/text/span.ts'
import type { StoredFile } from '../database/queries/articles.ts'
import type { Packed } from '../packed.ts'
import { pack, unpack } from '../packed.ts'
import type { ArrivingSegment } from './arrivals.ts'
import type { ReadSide, ReadSides } from './read.ts'
import { readSides, toStored } from './read.ts'

/** Beyond this ratio of words the two files are probably not the same article. */
const VERY_DIFFERENT = 2.5

/** What files say of the article they would make; whether the library has it already it has to say itself. */
export type Facts = Omit<ImportPlan, 'columns'> & {
  /** Names what the files hold. */
  readonly digest: string
}

/** Two documents that have to be aligned. */
export type Unaligned = { readonly source: Document; readonly target: Document }

/** An article that waits to be stored. */
export type Cut = { readonly segments: number; readonly files: readonly StoredFile[] }

/** Files that are being read: step by step, since between the steps others have to say something. */
export type Reading = {
  readonly facts: Facts
  /** What has to be aligned; null where nothing has to. */
  documents(): Packed<Unaligned> | null
  /**
   * Cuts the article into segments.
   * @param links what belongs together, of documents that had to be aligned
   * @throws AppError no-segments, too-many-segments
   */
  cut(links: Packed<readonly AlignedPair[]> | null): Cut
  /** Segments of the cut article, from the first on that is wanted. */
  segments(from: number, count: number): readonly ArrivingSegment[]
}

const digestOf = ({ source, target }: ReadSides) =>
  createHash('sha256')
    .update(`${target.document.text}\0${source?.document.text ?? ''}`)
    .digest('hex')

/** The first heading, else the file's name without its endings, else the first words. */
function titleOf({ target }: ReadSides): string {
  const { text, blocks } = target.document
  const heading = blocks.find((block) => block.kind === 'heading' && block.start < block.end)
  const name = path.parse(target.name).name.replace(/\.(?:de|deu|ger|german|target|mt)$/iu, '')
  const words = text.trim().split('\n')[0] ?? ''
  const title = withoutTags(heading ? slice(text, heading) : name || words)
  return title.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TITLE)
}

const describe = (file: ReadSide) => ({
  name: file.name,
  words: countWords(file.document.text),
  encoding: file.encoding,
})

function notesOf({ source, target, swapped }: ReadSides, words: readonly number[]): ImportNote[] {
  const notes: ImportNote[] = []
  if (!source) notes.push('no-source')
  if (swapped && source) notes.push('swapped')
  const files = source && source.bytes !== target.bytes ? [source, target] : [target]
  if (files.some((file) => file.warnings.some((warning) => warning.code === 'damaged')))
    notes.push('replaced-characters')
  if (source && Math.max(...words) > VERY_DIFFERENT * Math.max(1, Math.min(...words)))
    notes.push('very-different-lengths')
  return notes
}

function factsOf(sides: ReadSides): Facts {
  const target = describe(sides.target)
  const source = sides.source && describe(sides.source)
  return {
    title: titleOf(sides),
    format: sides.target.format,
    bilingual: sides.pairs !== null,
    segments: sides.pairs?.length ?? null,
    target,
    source,
    swapped: sides.swapped && source !== null,
    notes: notesOf(sides, [target.words, source?.words ?? target.words]),
    digest: digestOf(sides),
  }
}

function filesOf({ source, target, pairs, options }: ReadSides): StoredFile[] {
  if (pairs) return [toStored('both', target, options)]
  const files = [toStored('target', target, options)]
  return source ? [...files, toStored('source', source, options)] : files
}

function draftsOf(
  { source, target, pairs }: ReadSides,
  links: readonly AlignedPair[] | null,
): readonly DraftSegment[] {
  const given = pairs ?? links
  const drafts =
    source && given ? segmentsOf(source.document, target.document, given) : segmentsOf(null, target.document)
  if (drafts.length === 0) throw new AppError('no-segments', { file: target.name })
  if (drafts.length > MOST_SEGMENTS)
    throw new AppError('too-many-segments', { file: target.name, limit: MOST_SEGMENTS })
  return drafts
}

/** @throws AppError of the formats, third-language, same-language, no-german, no-segments, both-in-one */
export function openReading(files: readonly FileBytes[], options: ReadOptions): Reading {
  const sides = readSides(files, options)
  const { source, target, pairs } = sides
  const english = source?.document ?? null
  let drafts: readonly DraftSegment[] = []
  return {
    facts: factsOf(sides),
    documents: () => (english && !pairs ? pack({ source: english, target: target.document }) : null),
    cut(links) {
      drafts = draftsOf(sides, links && unpack(links))
      return { segments: drafts.length, files: filesOf(sides) }
    },
    segments: (from, count) =>
      drafts.slice(from, from + count).map((draft) => ({
        ...draft,
        words: countWords(draft.machine),
        units: editUnits(draft.machine).length,
        tags: segmentTags(english, target.document, draft, pairs !== null),
      })),
  }
}
