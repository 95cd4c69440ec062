const HASHES = 0x10000

/** A word as a small number (FNV-1a, folded), for quick looks: two words may share one, and then cost a closer look. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 16)) & (HASHES - 1)
}
