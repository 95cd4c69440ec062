import type { Document } from '../formats/document.ts'
import type { DraftSegment } from './segments.ts'
import type { Link } from './mend.ts'
import type { Piece } from './pieces.ts'
import { cut, isEmpty, join, nothingAt } from './pieces.ts'
import type { Span } from '../text/span.ts'

/** What became of the rows: `kept` is the number of the row that stays as it is, null where texts were put together anew. */
export type Realigned = { readonly draft: DraftSegment; readonly kept: number | null; readonly link: Link }

/**
 * The rows that a new alignment of the same files makes, with the texts as they stand now: what was written stays in the place
 * of the file that it was written for.
 * @param rows all rows of the article; those with a translation that the file has nothing for are in the drafts too
 */
export function realigned(
  rows: readonly Link[],
  drafts: readonly DraftSegment[],
  target: Document,
): Realigned[] {
  const known = new Map(rows.map((row, index) => [keyOf(row.source.span, row.target.span), index]))
  const keys = drafts.map((draft) => keyOf(draft.sourceSpan ?? NOWHERE, draft.targetSpan))
  const wanted = new Set(keys)
  const borders = drafts.flatMap(({ targetSpan: span }) => [span.start, span.end])
  const pieces = rows
    .filter((row) => !wanted.has(keyOf(row.source.span, row.target.span)))
    .flatMap((row) => cutAtBorders(row.target, borders))
    .filter((piece) => !isEmpty(piece))
  let next = 0
  return drafts.map((draft, index) => {
    const kept = known.get(keys[index] ?? '') ?? null
    const row = kept === null ? undefined : rows[kept]
    if (row) return { draft, kept, link: row }
    const end = index === drafts.length - 1 ? Infinity : draft.targetSpan.end
    let whole = nothingAt(draft.targetSpan.start)
    for (let piece = pieces[next]; piece && piece.span.start < end; piece = pieces[++next])
      whole = join(whole, piece, target.text)
    const span = draft.sourceSpan ?? NOWHERE
    const source = { text: draft.source, machine: draft.source, span }
    return { draft, kept: null, link: { source, target: whole } }
  })
}

const NOWHERE: Span = { start: 0, end: 0 }

/** A row without a translation is known by its source alone: where a translation would go may have moved. */
function keyOf(source: Span, target: Span): string {
  const name = (span: Span) => (span.start < span.end ? `${span.start}-${span.end}` : 'nothing')
  return `${name(source)} ${name(target)}`
}

/** The piece cut wherever a new row begins or ends inside of it. */
function cutAtBorders(piece: Piece, borders: readonly number[]): Piece[] {
  const inside = borders.filter((border) => border > piece.span.start && border < piece.span.end)
  const parts: Piece[] = []
  let rest = piece
  for (const border of [...new Set(inside)].sort((a, b) => a - b)) {
    if (border <= rest.span.start || border >= rest.span.end) continue
    const [first, second] = cut(rest, { machine: border - rest.span.start })
    parts.push(first)
    rest = second
  }
  return [...parts, rest]
}
