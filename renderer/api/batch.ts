/** A long analysis answers many times a second; the window is drawn again at most this often for it. */
export const BATCH_MS = 150

export type Batch<Item> = {
  readonly add: (item: Item) => void
  /** Hands over what waits, now: something newer is about to follow. */
  readonly flush: () => void
}

/** Hands the first item over at once, and what follows within BATCH_MS together at its end. */
export function createBatch<Item>(handle: (items: readonly Item[]) => void): Batch<Item> {
  let waiting: Item[] | null = null
  const flush = () => {
    if (!waiting || waiting.length === 0) return
    const items = waiting
    waiting = []
    handle(items)
  }
  const close = () => {
    const items = waiting ?? []
    waiting = null
    if (items.length > 0) open(items)
  }
  const open = (items: readonly Item[]) => {
    waiting = []
    setTimeout(close, BATCH_MS)
    handle(items)
  }
  return {
    add(item) {
      if (waiting) waiting.push(item)
      else open([item])
    },
    flush,
  }
}
