/**
 * Entries of a generation. When it is full the next begins, and of the one before only what is asked for again moves on: an
 * article has a few thousand forms, and of a long file the frequent ones stay. There are some thirty caches, and an entry
 * takes up to a few kilobytes.
 */
const GENERATION = 3_000
/** Longer strings are no words; they are computed each time rather than kept. */
const LONGEST_KEY = 80

/** Remembers the results of a pure function of one string, in bounded memory. */
export function cached<T>(compute: (key: string) => T): (key: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (key) => {
    const hit = young.get(key)
    if (hit !== undefined) return hit
    const value = old.get(key) ?? compute(key)
    if (key.length <= LONGEST_KEY) {
      if (young.size >= GENERATION) {
        old = young
        young = new Map()
      }
      young.set(key, value)
    }
    return value
  }
}

/** Computes something when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => (found ??= { value: compute() }).value
}
