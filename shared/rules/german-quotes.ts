import { quotesIn } from '../text/quotes.ts'
import type { QuoteMark } from '../text/quotes.ts'
import type { Span } from '../text/span.ts'

/** Marks of a printed German quotation, outer and inner. */
const GERMAN = { open: ['„', '‚'], close: ['“', '‘'] } as const

/** „Ja,“ sagte sie: before the words around a quotation the comma stands inside, as in English. */
const COMMA_INSIDE = /[\p{L}\p{N}!?…’]$/u
const GOES_ON = /^[\s\u00a0]\p{Ll}/u

/** The printed mark and what it replaces: the mark, and a comma that has to come behind it. */
function printed(text: string, { start, end, role, single }: QuoteMark): { at: Span; text: string } {
  const mark = GERMAN[role][single ? 1 : 0]
  const comma =
    role === 'close' &&
    text[start - 1] === ',' &&
    COMMA_INSIDE.test(text.slice(0, start - 1)) &&
    GOES_ON.test(text.slice(end))
  return comma ? { at: { start: start - 1, end }, text: `${mark},` } : { at: { start, end }, text: mark }
}

const CLOSING = { straight: '"', english: '”' } as const

/** The marks of double quotations of one style, with those that found no partner in this text. */
export function marksOfStyle(text: string, style: 'straight' | 'english'): QuoteMark[] {
  if (!text.includes(CLOSING[style])) return []
  const { marks, quotations } = quotesIn(text)
  const paired = new Set(
    quotations
      .filter((quotation) => quotation.style === style)
      .flatMap(({ open, close }) => [open.start, close.start]),
  )
  const elsewhere = new Set(
    quotations
      .filter((quotation) => quotation.style !== style)
      .flatMap(({ open, close }) => [open.start, close.start]),
  )
  return marks.filter(
    (mark) =>
      paired.has(mark.start) || (style === 'straight' && mark.mark === '"' && !elsewhere.has(mark.start)),
  )
}

/** Inches and feet ("27" Zoll"), which no quotation mark stands for. */
const INCHES = /\d"/u

/** Straight double quotation marks of a text. */
export function straightIn(text: string): QuoteMark[] {
  return marksOfStyle(text, 'straight').filter(({ start }) => !INCHES.test(text.slice(start - 1, start + 1)))
}

const SET_OTHERWISE = /["“”]/u

/** „…” and „…": the two marks of a quotation that do not belong together, but for guillemets. */
function mixedIn(text: string): QuoteMark[] {
  return quotesIn(text)
    .quotations.filter(({ style, open, close }) => style === 'mixed' && !open.single && !close.single)
    .flatMap(({ open, close }) => [open, close])
    .filter(({ mark, role }) => SET_OTHERWISE.test(mark) && mark !== GERMAN[role][0])
}

/** Every double mark of consecutive texts that is straight, English or half German, and the German one for it with its comma. */
export function marksToSet(
  texts: readonly string[],
): readonly { readonly segment: number; readonly at: Span; readonly text: string }[] {
  return texts.flatMap((text, segment) =>
    [...straightIn(text), ...marksOfStyle(text, 'english'), ...mixedIn(text)]
      .sort((a, b) => a.start - b.start)
      .map((mark) => ({ segment, ...printed(text, mark) })),
  )
}

/** One replacement that sets all these marks the German way: from the first to the last of them. */
export function inGerman(text: string, marks: readonly QuoteMark[]): { at: Span; text: string } | null {
  const places = marks.map((mark) => printed(text, mark))
  const [first] = places
  const last = places.at(-1)
  if (!first || !last) return null
  let result = ''
  let from = first.at.start
  for (const place of places) {
    result += text.slice(from, place.at.start) + place.text
    from = place.at.end
  }
  return { at: { start: first.at.start, end: last.at.end }, text: result }
}
