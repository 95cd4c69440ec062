import type { Span } from '../text/span.ts'

/** A place in one of several texts. */
export type Placed = { readonly row: number; readonly span: Span }

/** How many characters of a text went into which. */
export type Share = { readonly row: number; readonly count: number }

/** Follows text from rows to the rows that the same text was divided into anew. */
export type Carrier = {
  /** Where a span of a row stands now; null when it was torn apart or its words are not the same any more. */
  readonly span: (row: number, span: Span) => Placed | null
  /** The same, or where its beginning stands when it was torn apart. */
  readonly beginning: (row: number, span: Span) => Placed | null
  /** Where the characters of a row went, in order; blanks do not count. */
  readonly shares: (row: number) => readonly Share[]
}

type Characters = { readonly row: Int32Array; readonly at: Int32Array; readonly first: readonly number[] }

/** All visible characters of the texts: row and place of each, and the number of the first of each row. */
function charactersOf(texts: readonly string[]): Characters {
  const rows: number[] = []
  const places: number[] = []
  const first: number[] = []
  for (const [row, text] of texts.entries()) {
    first.push(rows.length)
    for (let at = 0; at < text.length; at++) {
      if (isBlankAt(text, at)) continue
      rows.push(row)
      places.push(at)
    }
  }
  first.push(rows.length)
  return { row: Int32Array.from(rows), at: Int32Array.from(places), first }
}

const isBlankAt = (text: string, at: number) => /\s/u.test(text[at] ?? '')

/**
 * Texts and the same texts divided otherwise: they differ in blanks, and in what stands between paragraphs of a file
 * (the dash of a list), which belongs to a text only where it runs across.
 */
export function createCarrier(from: readonly string[], to: readonly string[]): Carrier {
  const here = charactersOf(from)
  const there = charactersOf(to)
  const counterpart = follow(from, here, to, there)

  const numberAt = (row: number, at: number): number => {
    let low = here.first[row] ?? 0
    let high = here.first[row + 1] ?? low
    while (low < high) {
      const middle = (low + high) >> 1
      if ((here.at[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const placeOf = (number: number): { row: number; at: number } | null => {
    const other = counterpart[number] ?? -1
    return other < 0 ? null : { row: there.row[other] ?? 0, at: there.at[other] ?? 0 }
  }

  const around = (row: number, span: Span): Placed | null => {
    const begin = numberAt(row, span.start)
    const end = numberAt(row, span.end)
    if (begin < end) {
      const a = placeOf(begin)
      const b = placeOf(end - 1)
      if (!a || !b || a.row !== b.row) return null
      const start = a.at - ((here.at[begin] ?? 0) - span.start)
      return { row: a.row, span: { start, end: b.at + (span.end - (here.at[end - 1] ?? 0)) } }
    }
    // A gap: it goes with the word before it, at the beginning of a row with the one behind it.
    const length = span.end - span.start
    const isFirst = begin === here.first[row]
    if (isFirst && begin === here.first[row + 1]) return null
    const neighbour = placeOf(isFirst ? begin : begin - 1)
    if (!neighbour) return null
    const at = here.at[isFirst ? begin : begin - 1] ?? 0
    const start = neighbour.at + (span.start - at)
    return { row: neighbour.row, span: { start, end: start + length } }
  }

  const whole = (row: number, span: Span): Placed | null => {
    const placed = around(row, span)
    const text = to[placed?.row ?? 0] ?? ''
    if (!placed || placed.span.start < 0 || placed.span.end > text.length) return null
    const same =
      text.slice(placed.span.start, placed.span.end) === (from[row] ?? '').slice(span.start, span.end)
    return same ? placed : null
  }

  return {
    span: whole,
    beginning(row, span) {
      for (let number = numberAt(row, span.end); number > numberAt(row, span.start); number--) {
        const part = whole(row, { start: span.start, end: (here.at[number - 1] ?? 0) + 1 })
        if (part) return part
      }
      return whole(row, span)
    },
    shares(row) {
      const counts = new Map<number, number>()
      for (let number = here.first[row] ?? 0; number < (here.first[row + 1] ?? 0); number++) {
        const place = placeOf(number)
        if (place) counts.set(place.row, (counts.get(place.row) ?? 0) + 1)
      }
      return [...counts].map(([to, count]) => ({ row: to, count }))
    },
  }
}

/** For every visible character the number of the same one on the other side, -1 where only one side has it. */
function follow(
  from: readonly string[],
  here: Characters,
  to: readonly string[],
  there: Characters,
): Int32Array {
  const counterpart = new Int32Array(here.at.length).fill(-1)
  let i = 0
  let j = 0
  while (i < here.at.length && j < there.at.length) {
    const a = from[here.row[i] ?? 0]?.[here.at[i] ?? 0]
    const b = to[there.row[j] ?? 0]?.[there.at[j] ?? 0]
    if (a === b) counterpart[i++] = j++
    else if (there.at.length - j > here.at.length - i) j++
    else i++
  }
  return counterpart
}
