import { quotesIn } from '../text/quotes.ts'
import type { QuoteMark, QuoteStyle } from '../text/quotes.ts'
import type { Span } from '../text/span.ts'

/** Marks of a printed German quotation, outer and inner. */
const GERMAN = { open: ['„', '‚'], close: ['“', '‘'] } as const

const printed = (mark: QuoteMark) => GERMAN[mark.role][mark.single ? 1 : 0]

/** The marks of double quotations of one style, with those that found no partner in this text. */
export function marksOfStyle(text: string, style: QuoteStyle): QuoteMark[] {
  const { marks, quotations } = quotesIn(text)
  const character = { straight: '"', english: '“”' }[style as string] ?? ''
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
      paired.has(mark.start) ||
      (style === 'straight' && character.includes(mark.mark) && !elsewhere.has(mark.start)),
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
