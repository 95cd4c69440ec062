import { diffWordsWithSpace } from 'diff'
import type { Span } from '../text/span.ts'

/**
 * One side of a link: what stands there now, what the file has there, and where. On the source side both texts are the same.
 * Where the file has nothing the span has no width.
 */
export type Piece = { readonly text: string; readonly machine: string; readonly span: Span }

/** A place in a piece: an offset in the text as it stands, or in the text of the file. */
export type CutPlace = { readonly text: number } | { readonly machine: number }

export const isBlank = (text: string) => text.trim() === ''

/** Neither has the file anything there nor did anybody write something. */
export const isEmpty = (piece: Piece) => piece.machine === '' && isBlank(piece.text)

/** Nothing, at a place of the file. */
export const nothingAt = (at: number): Piece => ({ text: '', machine: '', span: { start: at, end: at } })

/**
 * Two neighbours as one piece, with what stands between them in the file.
 * @param file text of the decoded file
 */
export function join(a: Piece, b: Piece, file: string): Piece {
  if (isEmpty(a)) return b
  if (isEmpty(b)) return a
  const both = a.machine !== '' && b.machine !== ''
  const span = both ? { start: a.span.start, end: b.span.end } : a.machine === '' ? b.span : a.span
  const gap = both ? file.slice(a.span.end, b.span.start) : ' '
  const text = isBlank(a.text) ? b.text : isBlank(b.text) ? a.text : a.text + gap + b.text
  return { text, machine: file.slice(span.start, span.end), span }
}

/**
 * A piece in two. The blanks at the cut belong to neither where text and file have the same there; else they stay with the
 * first, so that what is written to the file is the same as before.
 */
export function cut(piece: Piece, place: CutPlace): readonly [Piece, Piece] {
  const { text, machine, span } = piece
  if ('text' in place && place.text <= 0) return [nothingAt(span.start), piece]
  if ('text' in place && place.text >= text.length) return [piece, nothingAt(span.end)]
  const atText = 'text' in place ? place.text : corresponding(machine, text, place.machine)
  const gap = blanksAround(text, atText)
  const atMachine = 'text' in place ? corresponding(text, machine, gap.start) : place.machine
  const gapInFile = blanksAround(machine, atMachine)
  const inside = gapInFile.start > 0 && gapInFile.end < machine.length
  const same = text.slice(gap.start, gap.end) === machine.slice(gapInFile.start, gapInFile.end)
  // Of two parts the file has only one: they are written with a blank between them, so they are cut only where one stands.
  if (!inside && 'text' in place && text.slice(gap.start, gap.end) !== ' ')
    return cut(piece, { text: nextBlank(text, gap.end) })
  const kept = inside && !same
  const first = { text: kept ? gap.end : gap.start, machine: kept ? gapInFile.end : gapInFile.start }
  return [
    part(piece, { text: 0, machine: 0 }, first),
    part(piece, { text: gap.end, machine: gapInFile.end }, { text: text.length, machine: machine.length }),
  ]
}

type Ends = { readonly text: number; readonly machine: number }

function part({ text, machine, span }: Piece, from: Ends, to: Ends): Piece {
  return {
    text: text.slice(from.text, to.text),
    machine: machine.slice(from.machine, to.machine),
    span: { start: span.start + from.machine, end: span.start + to.machine },
  }
}

/** The next single blank behind a place, else the end. */
function nextBlank(text: string, at: number): number {
  const found = /\S(?= \S)/u.exec(text.slice(at))
  return found ? at + found.index + found[0].length : text.length
}

/** The run of blanks that a place stands in or beside. */
function blanksAround(text: string, at: number): Span {
  let start = at
  while (start > 0 && /\s/u.test(text[start - 1] ?? '')) start--
  let end = at
  while (end < text.length && /\s/u.test(text[end] ?? '')) end++
  if (start === end && isSecondHalf(text, at)) return { start: at - 1, end: at - 1 }
  return { start, end }
}

const isSecondHalf = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '')

/** Differences beyond this many words are not looked into. */
const MOST_EDITS = 4000

/** The place in `after` that a place in `before` has become: behind the same words; inside rewritten ones about as far in. */
export function corresponding(before: string, after: string, at: number): number {
  if (before === after) return at
  if (at >= before.length) return after.length
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!parts) return share(after, { start: 0, end: after.length }, at / before.length)
  let i = 0
  let j = 0
  let removed = 0
  let added = 0
  for (const { value, added: isNew, removed: isGone } of parts) {
    if (isGone) removed += value.length
    else if (isNew) added += value.length
    else {
      if (at <= i + removed) break
      i += removed
      j += added
      removed = added = 0
      if (at <= i + value.length) return j + at - i
      i += value.length
      j += value.length
    }
  }
  if (at === i) return j
  return share(after, { start: j, end: j + added }, removed === 0 ? 1 : (at - i) / removed)
}

/** The place between two words that lies nearest to a share of the stretch. */
function share(text: string, { start, end }: Span, of: number): number {
  const wanted = start + (end - start) * of
  let best = of < 0.5 ? start : end
  for (const match of text.slice(start, end).matchAll(/\s+/gu)) {
    const at = start + match.index
    if (Math.abs(at - wanted) < Math.abs(best - wanted)) best = at
  }
  return best
}
