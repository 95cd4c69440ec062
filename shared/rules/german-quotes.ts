import { quotesIn } from '../text/quotes.ts'
import type { QuoteMark } from '../text/quotes.ts'
import type { Span } from '../text/span.ts'

/** Marks of a printed German quotation, outer and inner. */
const GERMAN = { open: ['„', '‚'], close: ['“', '‘'] } as const

const printed = (mark: QuoteMark) => GERMAN[mark.role][mark.single ? 1 : 0]

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

/** Every straight double mark of consecutive texts, and the German one for it. */
export function straightMarks(
  texts: readonly string[],
): readonly { readonly segment: number; readonly at: Span; readonly text: string }[] {
  return texts.flatMap((text, segment) =>
    straightIn(text).map((mark) => ({
      segment,
      at: { start: mark.start, end: mark.end },
      text: printed(mark),
    })),
  )
}

/** One replacement that sets all these marks the German way: from the first to the last of them. */
export function inGerman(text: string, marks: readonly QuoteMark[]): { at: Span; text: string } | null {
  const [first] = marks
  const last = marks.at(-1)
  if (!first || !last) return null
  let result = ''
  let from = first.start
  for (const mark of marks) {
    result += text.slice(from, mark.start) + printed(mark)
    from = mark.end
  }
  return { at: { start: first.start, end: last.end }, text: result }
}
