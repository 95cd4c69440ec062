/** Half-open range [start, end) in UTF-16 code units of one text. The field that holds it names the side. */
export type Span = { readonly start: number; readonly end: number }

/** True when the two spans share a code unit, or when one is empty and lies inside or at the edge of the other. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}

/** From the beginning of one to the end of the other. */
export const spanOf = (first: Span, last = first): Span => ({ start: first.start, end: last.end })

/** The smallest span that covers all of the given ones. Throws RangeError when there is none. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('hull of no spans')
  let start = Infinity
  let end = -Infinity
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
