/** A small random generator (mulberry32), so that every run makes the same database. */
export type Chance = {
  /** 0…1, 1 excluded. */
  readonly next: () => number
  /** 0…n-1. */
  readonly below: (n: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** Index of one of the weights, as likely as it weighs. */
  readonly weighted: (weights: readonly number[]) => number
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (items) => items[below(items.length)]!,
    weighted(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0)
      for (const [index, weight] of weights.entries()) {
        rest -= weight
        if (rest < 0) return index
      }
      return weights.length - 1
    },
  }
}
