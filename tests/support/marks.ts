import type { Span } from '../../shared/text/span.ts'

/**
 * Reads a text with «…» marks: the text without them, and where they stood. Throws on a mark that does not close.
 * „\«“ and „\»“ are the characters themselves.
 */
export function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let open: number | null = null
  let literal = false
  for (const character of marked) {
    if (literal || character === '\\') {
      if (literal) text += character
      literal = !literal
    } else if (character === '«') {
      if (open !== null) throw new Error(`mark inside a mark: ${marked}`)
      open = text.length
    } else if (character === '»' && open !== null) {
      spans.push({ start: open, end: text.length })
      open = null
    } else text += character
  }
  if (open !== null) throw new Error(`mark without an end: ${marked}`)
  return { text, spans }
}
