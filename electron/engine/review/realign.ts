import type { FixedLink } from '../../../shared/align/around.ts'
import type { Link } from '../../../shared/align/mend.ts'
import type { Piece } from '../../../shared/align/pieces.ts'
import { realigned } from '../../../shared/align/realign.ts'
import { segmentsOf as draftsOf } from '../../../shared/align/segments.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { Step } from '../../../shared/review/undo.ts'
import type { Context } from '../context.ts'
import type { SegmentRow } from '../database/queries/segments.ts'
import { segmentsOf } from '../database/queries/segments.ts'
import type { SegmentSpans } from '../database/queries/structure.ts'
import { spansOf } from '../database/queries/structure.ts'
import type { Documents } from '../files/documents.ts'
import type { NewRow } from './structure.ts'
import { structureStep } from './structure.ts'

/** A row as two pieces of the files. */
export function linkOf(row: SegmentRow, spans: SegmentSpans): Link {
  const { sourceStart, sourceEnd, targetStart, targetEnd } = spans
  const source: Piece = {
    text: row.source,
    machine: row.source,
    span: { start: sourceStart ?? 0, end: sourceEnd ?? 0 },
  }
  const target = { text: row.target, machine: row.machine, span: { start: targetStart, end: targetEnd } }
  return { source, target }
}

/** The rows that are to stay as given links; where one has no source, its place is behind the source before it. */
export function fixedLinks(
  rows: readonly SegmentSpans[],
  isFixed: (row: SegmentSpans, index: number) => boolean,
): FixedLink[] {
  let end = 0
  return rows.flatMap((row, index) => {
    const source = { start: row.sourceStart ?? end, end: row.sourceEnd ?? end }
    end = source.end
    const target = { start: row.targetStart, end: row.targetEnd }
    return isFixed(row, index) ? [{ source, target }] : []
  })
}

/**
 * The steps that bring the article to a new alignment of its files. Rows that are the same stay, with everything that is known
 * of them.
 */
export function realignSteps(
  context: Context,
  articleId: string,
  documents: Documents,
  pairs: readonly AlignedPair[],
): Step[] {
  const rows = segmentsOf(context.db, articleId)
  const spans = spansOf(context.db, articleId)
  const links = rows.map((row, index) => linkOf(row, spans[index]!))
  const drafts = draftsOf(documents.source, documents.target, pairs)
  const found = realigned(links, drafts, documents.target)
  let first = 0
  while (first < rows.length && found[first]?.kept === first) first++
  let last = 0
  while (last < rows.length - first && found.at(-1 - last)?.kept === rows.length - 1 - last) last++
  const replaced = rows.slice(first, rows.length - last)
  const made = found.slice(first, found.length - last).map(({ draft, kept, link }): NewRow => {
    const row = kept === null ? undefined : rows[kept]
    if (row) return { kept: row.id }
    return { kept: null, link, manual: false, alignment: draft.alignment, kind: draft.kind }
  })
  if (replaced.length === 0) return []
  return [structureStep(context, replaced, made, documents)]
}
