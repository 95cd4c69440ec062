import type { Span } from './span.ts'

/** Longest query that is looked up; more words would only slow it down. */
const MOST_WORDS = 12

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of what an editor typed to find; everything else in it separates them. */
export function searchWords(query: string): string[] {
  return (query.match(WORD) ?? []).slice(0, MOST_WORDS)
}

/** Without regard to case and diacritics, as the full text index compares ("bucherei" finds "Bücherei"). */
const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Where words that begin with a word of the query stand in a text: what the full text index found it by. */
export function findWords(text: string, query: string): Span[] {
  const wanted = searchWords(query).map(folded)
  if (wanted.length === 0) return []
  return Array.from(text.matchAll(WORD)).flatMap((match) => {
    const word = folded(match[0])
    return wanted.some((beginning) => word.startsWith(beginning))
      ? [{ start: match.index, end: match.index + match[0].length }]
      : []
  })
}
