import { createHash } from 'node:crypto'
import path from 'node:path'
import { segmentsOf } from '../../../shared/align/segments.ts'
import { segmentTags } from '../../../shared/align/segment-tags.ts'
import type { FileBytes, ImportNote, ImportPlan } from '../../../shared/calls.ts'
import type { PlannedColumns } from '../../../shared/calls/imports.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ColumnChoice } from '../../../shared/formats/columns/columns.ts'
import type { ReadOptions } from '../../../shared/formats/format.ts'
import { MOST_SEGMENTS } from '../../../shared/formats/limits.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import { countWords, editUnits } from '../../../shared/review/words.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { articleWithDigest, insertArticle, insertFile } from '../database/queries/articles.ts'
import type { NewSegment } from '../database/queries/segments.ts'
import { insertSegment } from '../database/queries/segments.ts'
import { manualLinksOf } from '../database/queries/structure.ts'
import type { Db } from '../database/sql.ts'
import { transaction } from '../database/sql.ts'
import { fixedLinks } from '../review/realign.ts'
import { plannedColumns, rememberColumns } from './columns.ts'
import type { Watch } from './importing.ts'
import { UNWATCHED } from './importing.ts'
import type { ReadSide, ReadSides } from './read.ts'
import { readSides, toStored } from './read.ts'

/** Beyond this ratio of words the two files are probably not the same article. */
const VERY_DIFFERENT = 2.5
const LONGEST_TITLE = 200

type PreparedSegment = Omit<NewSegment, 'id' | 'articleId'>

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

function notesOf(db: Db, sides: ReadSides): ImportNote[] {
  const { source, target, swapped } = sides
  const notes: ImportNote[] = []
  if (!source) notes.push('no-source')
  if (swapped && source) notes.push('swapped')
  const files = source && source.bytes !== target.bytes ? [source, target] : [target]
  if (files.some((file) => file.warnings.some((warning) => warning.code === 'damaged')))
    notes.push('replaced-characters')
  if (source && areVeryDifferent(source, target)) notes.push('very-different-lengths')
  if (articleWithDigest(db, digestOf(sides)) !== undefined) notes.push('already-there')
  return notes
}

function areVeryDifferent(source: ReadSide, target: ReadSide): boolean {
  const words = [countWords(source.document.text), countWords(target.document.text)]
  return Math.max(...words) > VERY_DIFFERENT * Math.max(1, Math.min(...words))
}

const describe = (file: ReadSide) => ({
  name: file.name,
  words: countWords(file.document.text),
  encoding: file.encoding,
})

const optionsOf = (columns: PlannedColumns | null): ReadOptions =>
  columns ? { columns: columns.choice } : {}

/** What importing these files would make, without writing anything. */
export function planImport(db: Db, files: readonly FileBytes[], chosen?: ColumnChoice): ImportPlan {
  const columns = plannedColumns(db, files, chosen)
  const sides = readSides(files, optionsOf(columns))
  return {
    title: titleOf(sides),
    format: sides.target.format,
    bilingual: sides.pairs !== null,
    segments: sides.pairs?.length ?? null,
    target: describe(sides.target),
    source: sides.source && describe(sides.source),
    swapped: sides.swapped && sides.source !== null,
    columns,
    notes: notesOf(db, sides),
  }
}

/** Links that were made by hand when the same files were here before. */
const knownLinks = (db: Db, sides: ReadSides) =>
  fixedLinks(manualLinksOf(db, digestOf(sides)), (row) => row.manual === 1)

/** Segments that are made ready between two breaths: some milliseconds. */
const AT_ONCE = 500

/** The segments of an article as they are stored, with what is counted of them. */
async function segmentsToStore(
  { source, target, pairs }: ReadSides,
  links: readonly AlignedPair[] | null,
  watch: Watch,
): Promise<PreparedSegment[]> {
  const english = source?.document ?? null
  const drafts =
    english && links ? segmentsOf(english, target.document, links) : segmentsOf(null, target.document)
  if (drafts.length === 0) throw new AppError('no-segments', { file: target.name })
  if (drafts.length > MOST_SEGMENTS)
    throw new AppError('too-many-segments', { file: target.name, limit: MOST_SEGMENTS })
  const prepared: PreparedSegment[] = []
  for (const [at, draft] of drafts.entries()) {
    if (at % AT_ONCE === 0) {
      watch.tell('storing', at / drafts.length)
      await watch.breathe()
    }
    prepared.push({
      ...draft,
      words: countWords(draft.machine),
      units: editUnits(draft.machine).length,
      tags: segmentTags(english, target.document, draft, pairs !== null),
    })
  }
  return prepared
}

/**
 * Reads, aligns and stores an article, all of it or nothing; answers its id.
 * @throws AppError of the formats; cancelled
 */
export async function importFiles(
  context: Context,
  analyst: Analyst,
  files: readonly FileBytes[],
  named: { readonly title?: string | undefined; readonly system?: string | undefined },
  chosen?: ColumnChoice,
  watch: Watch = UNWATCHED,
): Promise<string> {
  watch.tell('reading', 0)
  await watch.breathe()
  const columns = plannedColumns(context.db, files, chosen)
  const sides = readSides(files, optionsOf(columns))
  await watch.breathe()
  const { db, newId } = context
  let links = sides.pairs
  if (sides.source && !links) {
    watch.tell('aligning', 0)
    const { source, target } = sides
    links = await watch.unlessCancelled(
      analyst.align(source.document, target.document, knownLinks(db, sides)),
    )
  }
  const segments = await segmentsToStore(sides, links, watch)
  const id = newId()
  transaction(db, () => {
    if (columns) rememberColumns(db, columns, chosen)
    insertArticle(db, {
      id,
      title: named.title?.trim() || titleOf(sides),
      system: named.system?.trim() ?? '',
      digest: digestOf(sides),
      at: context.now(),
    })
    const { options } = sides
    insertFile(db, id, toStored(sides.pairs ? 'both' : 'target', sides.target, options))
    if (sides.source && !sides.pairs) insertFile(db, id, toStored('source', sides.source, options))
    for (const segment of segments) insertSegment(db, { ...segment, id: newId(), articleId: id })
  })
  return id
}
