/** Chance that is the same in every run. */
export type Random = {
  /** A number from 0 up to 1. */
  next(): number
  /** One of the items; undefined of none. */
  pick<T>(items: readonly T[]): T | undefined
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[]
}

/** Seeded by a text, so that one corruptor's choices do not hang on another's. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    pick: (items) => items[below(items.length)],
    shuffled(items) {
      const copy = [...items]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1)
        ;[copy[last], copy[other]] = [copy[other]!, copy[last]!]
      }
      return copy
    },
  }
}
