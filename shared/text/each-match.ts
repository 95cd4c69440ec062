/**
 * What matchAll finds, without the copy of the pattern that it makes first: of patterns that every text is searched for, the copy
 * costs more than the search.
 * @param pattern global, and never satisfied with nothing
 */
export function eachMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}
