import type { CheckInput } from '../../../shared/review/checker.ts'
import { hasSource } from '../database/queries/articles.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { revisionsOf, segmentsOf, segmentsWithIds } from '../database/queries/segments.ts'
import type { Db } from '../database/sql.ts'

/** A segment as the checker reads it, and in which state of its text. */
export type CopiedSegment = {
  readonly id: string
  readonly revision: number
  readonly input: CheckInput
}

/** Segments that are read one by one; of more than these the whole article is read. */
const FEW = 50

/**
 * The segments of the article that was checked last. A key stroke in a long article reads only what it changed: segments that
 * are as they were are the same objects as the last time.
 */
export function createArticleCopy(db: Db) {
  let articleId = ''
  let withSource = false
  let known: ReadonlyMap<string, CopiedSegment> = new Map()

  const copy = ({ id, revision, index, kind, source, target, tags }: SegmentRow): CopiedSegment => ({
    id,
    revision,
    input: { index, kind, source: withSource ? source : null, target, tags },
  })

  /** The segment at this place; one that only moved keeps its texts. */
  const placed = (segment: CopiedSegment, index: number): CopiedSegment =>
    segment.input.index === index ? segment : { ...segment, input: { ...segment.input, index } }

  return {
    /** All segments of an article, in order. */
    read(id: string): readonly CopiedSegment[] {
      const sourced = hasSource(db, id)
      if (id !== articleId || sourced !== withSource) known = new Map()
      articleId = id
      withSource = sourced
      if (known.size === 0) {
        const segments = segmentsOf(db, id).map(copy)
        known = new Map(segments.map((segment) => [segment.id, segment]))
        return segments
      }
      const now = revisionsOf(db, id)
      const isKnown = (segment: { id: string; revision: number }) =>
        known.get(segment.id)?.revision === segment.revision
      const missing = now.filter((segment) => !isKnown(segment)).map((segment) => segment.id)
      const rows = missing.length > FEW ? segmentsOf(db, id) : segmentsWithIds(db, missing)
      const fresh = new Map(rows.map((row) => [row.id, copy(row)]))
      const segments = now.flatMap((segment, index) => {
        const found = isKnown(segment) ? known.get(segment.id) : fresh.get(segment.id)
        return found ? placed(found, index) : []
      })
      known = new Map(segments.map((segment) => [segment.id, segment]))
      return segments
    },
  }
}
