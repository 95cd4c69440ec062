/** Entries a cache holds before it starts again: an article has a few thousand forms, a batch of a week tens of thousands. */
const CACHE_LIMIT = 100_000
/** Longer strings are no words; they are computed each time rather than kept. */
const LONGEST_KEY = 80

/**
 * One string object for all equal ones. Words cut from texts are new strings each; as map keys they are hashed and compared
 * letter by letter every time, and they keep their texts in memory.
 */
export const createInterner = (): ((text: string) => string) => cached((text) => text)

/** Remembers the results of a pure function of one string, in bounded memory. */
export function cached<T>(compute: (key: string) => T): (key: string) => T {
  let known = new Map<string, T>()
  return (key) => {
    const hit = known.get(key)
    if (hit !== undefined) return hit
    const value = compute(key)
    if (key.length <= LONGEST_KEY) {
      if (known.size >= CACHE_LIMIT) known = new Map()
      known.set(key, value)
    }
    return value
  }
}
