/**
 * Pairs of lemmas that translators use and the dictionary does not list, as "German\tEnglish" keys.
 * @param text lines of "German\tEnglish\tcount"; lines that begin with # are comments
 */
export function readLearned(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [german, english] = line.split('\t')
    if (german !== undefined && english !== undefined) pairs.add(`${german}\t${english}`)
  }
  return pairs
}
