/**
 * Pairs of lemmas that translators use and the dictionary does not list: English words (lower case) by German lemma.
 * @param text lines of "German\tEnglish\tcount"; lines that begin with # are comments
 */
export function readLearned(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [german, english] = line.split('\t')
    if (german === undefined || english === undefined) continue
    pairs.set(german, (pairs.get(german) ?? new Set()).add(english))
  }
  return pairs
}
