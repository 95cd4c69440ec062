/** A set of numbers from 0 up, for tests inside loops: adding and asking are one array access each, emptying is free. */
export type NumberSet = {
  add(value: number): void
  addAll(values: readonly number[]): void
  has(value: number): boolean
  hasAny(values: readonly number[]): boolean
  clear(): void
}

/**
 * Every number is stamped with the generation it was added in; emptying begins the next.
 * @param room for numbers below this from the start; for others it grows
 */
export function createNumberSet(room = 1024): NumberSet {
  let stamps = new Uint32Array(room)
  let generation = 1
  const grow = (value: number) => {
    const wider = new Uint32Array(Math.max(value + 1, stamps.length * 2))
    wider.set(stamps)
    stamps = wider
  }
  const add = (value: number) => {
    if (value >= stamps.length) grow(value)
    stamps[value] = generation
  }
  const has = (value: number) => stamps[value] === generation
  return {
    add,
    addAll(values) {
      for (let at = 0; at < values.length; at++) add(values[at] as number)
    },
    has,
    hasAny(values) {
      for (let at = 0; at < values.length; at++) if (has(values[at] as number)) return true
      return false
    },
    clear() {
      generation++
      if (generation <= 0xffffffff) return
      stamps.fill(0)
      generation = 1
    },
  }
}
