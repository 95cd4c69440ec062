import type { Span } from '../text/span.ts'

/** A match of a pattern, with its place in the text. */
export type Match = Span & {
  readonly text: string
  /** Capture groups from 1 on; '' where a group took no part. */
  readonly groups: readonly string[]
}

const NONE: readonly Match[] = []

/** All matches of a global pattern, in text order. */
export function matches(text: string, pattern: RegExp): Iterable<Match> {
  // matchAll copies the pattern first; mostly there is nothing to find.
  pattern.lastIndex = 0
  const found = pattern.test(text)
  pattern.lastIndex = 0
  if (!found) return NONE
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    groups: match.slice(1).map((group) => group ?? ''),
  }))
}

/**
 * The same for a pattern whose every match has some part that few texts have: looking for the part first costs much less than
 * trying the pattern at every letter.
 */
export const matchesAround = (part: RegExp, text: string, pattern: RegExp): Iterable<Match> =>
  part.test(text) ? matches(text, pattern) : NONE
