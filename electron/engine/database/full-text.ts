import { searchWords } from '../../../shared/text/search.ts'

/**
 * What an editor types as an FTS5 expression: every word must occur, each may go on ("wald" finds "Waldbrand"). Nothing of
 * it is taken as FTS5 syntax. '' when there is no word in it.
 */
export function toMatch(query: string): string {
  return searchWords(query)
    .map((word) => `"${word}"*`)
    .join(' ')
}
