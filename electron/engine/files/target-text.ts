import type { Document, Replacement } from '../../../shared/formats/document.ts'
import { write } from '../../../shared/formats/document.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { PlacedText } from '../database/queries/segments.ts'

const isBlank = (unit: string | undefined) => unit === ' ' || unit === '\t'

/** A removed sentence takes the space before or after it along, so that none is doubled. */
function withSpace(text: string, span: Span): Span {
  if (isBlank(text[span.end])) return { start: span.start, end: span.end + 1 }
  if (isBlank(text[span.start - 1])) return { start: span.start - 1, end: span.end }
  return span
}

/**
 * The corrected text in the shape of the file it came from: what lies between segments stays as it is, sentences that the
 * machine left out and the editor wrote come after the one before them.
 * @param segments in the order of the article
 */
export function correctedText(document: Document, segments: readonly PlacedText[]): string {
  const { text } = document
  const replacements: Replacement[] = []
  const insertions = new Map<number, string>()
  const firstStart = segments.find((segment) => segment.span)?.span?.start ?? 0
  let at = firstStart
  for (const { target, span } of segments) {
    if (span) {
      at = span.end
      if (target === '') replacements.push({ span: withSpace(text, span), text: '' })
      else if (target !== text.slice(span.start, span.end)) replacements.push({ span, text: target })
    } else if (target !== '') {
      const before = insertions.get(at) ?? ''
      insertions.set(at, at === firstStart ? `${before}${target} ` : `${before} ${target}`)
    }
  }
  return write(document, merge(replacements, insertions))
}

/** Insertions at the end of a replaced sentence become part of its replacement: no two may touch one place. */
function merge(replacements: readonly Replacement[], insertions: Map<number, string>): Replacement[] {
  const merged = replacements.map(({ span, text }) => {
    const added = insertions.get(span.end)
    if (added === undefined) return { span, text }
    insertions.delete(span.end)
    return { span, text: text + added }
  })
  const rest = [...insertions].map(([at, text]) => ({ span: { start: at, end: at }, text }))
  return [...merged, ...rest]
}
