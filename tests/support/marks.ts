import type { Span } from '../../shared/text/span.ts'

/** Reads a text with «…» marks: the text without them, and where they stood. Throws on a mark that does not close. */
export function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let text = ''
  let open: number | null = null
  for (const character of marked) {
    if (character === '«') {
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
