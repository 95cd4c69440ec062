import { createNumberSet } from './number-set.ts'
import type { NumberSet } from './number-set.ts'

const HASHES = 0x10000

/** Words as small numbers (FNV-1a, folded), for quick looks: two words may share one, and then cost a closer look. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 16)) & (HASHES - 1)
}

export const createHashSet = (): NumberSet => createNumberSet(HASHES)
