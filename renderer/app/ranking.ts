/** How well a label answers a query: 0 not at all; at the start of a word counts more than inside it. */
export function scoreOf(label: string, query: string): number {
  const text = label.toLocaleLowerCase('de')
  const words = query.trim().toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  let score = 1
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return 0
    const startsWord = at === 0 || /\P{L}/u.test(text[at - 1] ?? '')
    score += at === 0 ? 4 : startsWord ? 3 : 1
  }
  return score
}

/** Entries that answer the query, best first; equals keep their order. */
export function rankEntries<Entry extends { readonly label: string }>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry.label, query) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}
