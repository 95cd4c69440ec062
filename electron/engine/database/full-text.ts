/** Longest query that is looked up; more words would only slow it down. */
const MOST_WORDS = 12

/**
 * What an editor types as an FTS5 expression: every word must occur, each may go on ("wald" finds "Waldbrand"). Nothing of
 * it is taken as FTS5 syntax. '' when there is no word in it.
 */
export function toMatch(query: string): string {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words
    .slice(0, MOST_WORDS)
    .map((word) => `"${word}"*`)
    .join(' ')
}
