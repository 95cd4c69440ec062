import { createHash } from 'node:crypto'
import path from 'node:path'
import { segmentsOf } from '../../../shared/align/segments.ts'
import type { FileBytes, ImportNote, ImportPlan } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { countWords, editUnits } from '../../../shared/review/words.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { articleWithDigest, insertArticle, insertFile } from '../database/queries/articles.ts'
import { insertSegment } from '../database/queries/segments.ts'
import type { Db } from '../database/sql.ts'
import { transaction } from '../database/sql.ts'
import type { ReadFile, ReadSides } from './read.ts'
import { readSides, toStored } from './read.ts'

/** Beyond this ratio of words the two files are probably not the same article. */
const VERY_DIFFERENT = 2.5
const LONGEST_TITLE = 200

const digestOf = ({ source, target }: ReadSides) =>
  createHash('sha256')
    .update(`${target.text}\0${source?.text ?? ''}`)
    .digest('hex')

/** The first heading, else the file's name without its endings, else the first words. */
function titleOf({ target }: ReadSides): string {
  const heading = target.document.blocks.find((block) => block.kind === 'heading')
  const name = path.parse(target.name).name.replace(/\.(?:de|deu|ger|german|target|mt)$/iu, '')
  const words = target.text.trim().split('\n')[0] ?? ''
  const title = heading ? slice(target.text, heading) : name || words
  return title.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TITLE)
}

function notesOf(db: Db, sides: ReadSides): ImportNote[] {
  const { source, target, swapped } = sides
  const notes: ImportNote[] = []
  if (!source) notes.push('no-source')
  if (swapped && source) notes.push('swapped')
  const files = source ? [source, target] : [target]
  if (files.some((file) => file.warnings.some((warning) => warning.code === 'damaged')))
    notes.push('replaced-characters')
  if (source && areVeryDifferent(source, target)) notes.push('very-different-lengths')
  if (articleWithDigest(db, digestOf(sides)) !== undefined) notes.push('already-there')
  return notes
}

function areVeryDifferent(source: ReadFile, target: ReadFile): boolean {
  const words = [countWords(source.text), countWords(target.text)]
  return Math.max(...words) > VERY_DIFFERENT * Math.max(1, Math.min(...words))
}

const describe = (file: ReadFile) => ({
  name: file.name,
  words: countWords(file.text),
  encoding: file.encoding,
})

/** What importing these files would make, without writing anything. */
export function planImport(db: Db, files: readonly FileBytes[]): ImportPlan {
  const sides = readSides(files)
  return {
    title: titleOf(sides),
    target: describe(sides.target),
    source: sides.source && describe(sides.source),
    swapped: sides.swapped && sides.source !== null,
    notes: notesOf(db, sides),
  }
}

/** Reads, aligns and stores an article, all of it or nothing; answers its id. */
export async function importFiles(
  context: Context,
  analyst: Analyst,
  files: readonly FileBytes[],
  title: string | undefined,
): Promise<string> {
  const sides = readSides(files)
  const source = sides.source?.document ?? null
  const target = sides.target.document
  const drafts = source
    ? segmentsOf(source, target, await analyst.align(source, target))
    : segmentsOf(null, target)
  if (drafts.length === 0) throw new AppError('empty-file')
  const { db, newId } = context
  const id = newId()
  transaction(db, () => {
    insertArticle(db, {
      id,
      title: title?.trim() || titleOf(sides),
      digest: digestOf(sides),
      at: context.now(),
    })
    insertFile(db, id, toStored('target', sides.target))
    if (sides.source) insertFile(db, id, toStored('source', sides.source))
    for (const draft of drafts) {
      const { machine } = draft
      const counts = { words: countWords(machine), units: editUnits(machine).length }
      insertSegment(db, { ...draft, ...counts, id: newId(), articleId: id })
    }
  })
  return id
}
