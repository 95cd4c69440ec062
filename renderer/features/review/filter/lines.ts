/** What stands in the list of a filtered article: rows, and a line for each run of rows that are left out. Pure. */
import type { SegmentView } from '../../../../shared/calls.ts'

/** Segments `from` up to, not including, `until` are left out. */
export type Gap = { readonly gap: true; readonly id: string; readonly from: number; readonly until: number }

export type Line = SegmentView | Gap

export const isGap = (line: Line): line is Gap => 'gap' in line

export function linesOf(
  segments: readonly SegmentView[],
  isShown: (segment: SegmentView) => boolean,
): readonly Line[] {
  const lines: Line[] = []
  let from = -1
  const close = (until: number) => {
    if (from >= 0) lines.push({ gap: true, id: `gap-${segments[from]?.id}`, from, until })
    from = -1
  }
  for (const [index, segment] of segments.entries()) {
    if (!isShown(segment)) {
      if (from < 0) from = index
      continue
    }
    close(index)
    lines.push(segment)
  }
  close(segments.length)
  return lines
}

const startOf = (line: Line): number => (isGap(line) ? line.from : line.index)

/** Number of the line that holds a segment: a row, or the gap it lies in. */
export function lineOf(lines: readonly Line[], index: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line && startOf(line) <= index) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** A gap up to this size opens as a whole. */
const SMALL = 24
/** Of a larger one this many rows come to light at each end that borders on something. */
const PORTION = 8

/** The segments that come to light when a gap is opened, by number. */
export function portionOf({ from, until }: Gap, segments: number): readonly number[] {
  const all = Array.from({ length: until - from }, (_, at) => from + at)
  if (all.length <= SMALL) return all
  const below = from === 0 ? [] : all.slice(0, PORTION)
  const above = until === segments ? [] : all.slice(-PORTION)
  return [...below, ...above]
}

/**
 * The segments nearest to a line that are left out before and behind it, at most `most` on each side; behind rows that came to
 * light before, but not behind other rows of the filter.
 */
export function besides(
  lines: readonly Line[],
  line: number,
  most: number,
  isContext: (segment: SegmentView) => boolean,
): readonly number[] {
  const gapFrom = (step: 1 | -1): Gap | null => {
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      const next = lines[at]
      if (next && isGap(next)) return next
      if (!next || !isContext(next)) return null
    }
    return null
  }
  const [above, below] = [gapFrom(-1), gapFrom(1)]
  const range = (from: number, until: number) => Array.from({ length: until - from }, (_, n) => from + n)
  return [
    ...(above ? range(Math.max(above.from, above.until - most), above.until) : []),
    ...(below ? range(below.from, Math.min(below.until, below.from + most)) : []),
  ]
}

/** The row `by` rows away from a line, gaps not counted; at most the first or the last one. */
export function rowFrom(lines: readonly Line[], line: number, by: number): SegmentView | null {
  const step = by < 0 ? -1 : 1
  let found: SegmentView | null = null
  for (let at = line + step, left = Math.abs(by); left > 0 && at >= 0 && at < lines.length; at += step) {
    const next = lines[at]
    if (!next || isGap(next)) continue
    found = next
    left--
  }
  return found
}

/** Of rows in text order the one nearest to segment number `index`; null when there are none. */
export function nearestRow(rows: readonly SegmentView[], index: number): SegmentView | null {
  const at = lineOf(rows, index)
  const [before, after] = [rows[at], rows[at + 1]]
  if (!before || !after) return before ?? null
  return Math.abs(after.index - index) < Math.abs(before.index - index) ? after : before
}
