/** Work that is done bit by bit and leaves time for others. */
export type Pace = {
  /** There is something to do: at once, unless it was done just now. */
  wake(): void
  stop(): void
}

/**
 * @param work does some of it; answers whether something is left, which is then done at once
 * @param every milliseconds from one beginning to the next, at least, once nothing was left
 * @param rest how many times as long as it took nothing is done afterwards
 */
export function createPace(work: () => boolean, every: () => number, rest: number): Pace {
  let timer: NodeJS.Timeout | null = null
  let free = 0

  const run = () => {
    timer = null
    const began = performance.now()
    const isLeft = work()
    const took = performance.now() - began
    free = began + Math.max(every(), took * (1 + rest))
    // What others asked for in the meantime gets its turn.
    if (isLeft) timer ??= setTimeout(run, 1)
  }

  const wake = () => {
    timer ??= setTimeout(run, Math.max(0, free - performance.now()))
  }

  return {
    wake,
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
