/** FNV-1a over UTF-16 units from `start` to `end`, 32 bits. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}

/** Key of a feature: its template and up to three values, mixed into 32 bits. */
export function key(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ a, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x165667b1)
  return (hash ^ (hash >>> 16)) | 0
}
