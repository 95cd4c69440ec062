/** Words of a text by where they stand. */
import type { Span } from '../../../../shared/text/span.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu

/** Where the words of a text stand, hyphens and apostrophes inside of them included. */
export function wordSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The word at a place, its ends included; null between words. */
export function wordAt(text: string, at: number): Span | null {
  return wordSpans(text).find((span) => span.start <= at && at <= span.end) ?? null
}

/** A span without the white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = start + words.trimEnd().length
  return from < to ? { start: from, end: to } : null
}
