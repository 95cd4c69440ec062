import type { Span } from '../../shared/text/span.ts'

type Part = { readonly text: string; readonly start: number; readonly marked: boolean }

/** The text in pieces, those inside of spans marked; spans that overlap are one. */
export function marking(text: string, spans: readonly Span[]): Part[] {
  const pieces: Part[] = []
  let at = 0
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at, marked })
    at = Math.max(at, end)
  }
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    add(Math.min(span.start, text.length), false)
    add(Math.min(span.end, text.length), true)
  }
  add(text.length, false)
  return pieces
}
