/**
 * Decisions are shown at once and sent one after the other, so that what the engine writes has the order of the keys
 * pressed. A segment with decisions still under way keeps what the window shows; the answer to the last one replaces it.
 */
export type SaveState = { readonly pending: number; readonly savedAt: number | null }

export type DecisionQueue = {
  /** Runs `send` after all earlier ones have settled. */
  readonly add: <T>(segmentId: string | null, send: () => Promise<T>) => Promise<T>
  readonly isPending: (segmentId: string) => boolean
  /** Resolves when everything added so far has settled. */
  readonly settled: () => Promise<void>
  readonly subscribe: (listener: () => void) => () => void
  readonly state: () => SaveState
}

/** @param now milliseconds since 1970, for the "saved at" of the status line */
export function createDecisionQueue(now: () => number): DecisionQueue {
  const counts = new Map<string, number>()
  const listeners = new Set<() => void>()
  let tail: Promise<unknown> = Promise.resolve()
  let state: SaveState = { pending: 0, savedAt: null }

  const publish = (next: SaveState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const count = (segmentId: string | null, by: 1 | -1) => {
    if (segmentId === null) return
    const next = (counts.get(segmentId) ?? 0) + by
    if (next > 0) counts.set(segmentId, next)
    else counts.delete(segmentId)
  }

  return {
    add(segmentId, send) {
      count(segmentId, 1)
      publish({ ...state, pending: state.pending + 1 })
      const run = async () => {
        try {
          const value = await send()
          count(segmentId, -1)
          publish({ pending: state.pending - 1, savedAt: now() })
          return value
        } catch (error) {
          count(segmentId, -1)
          publish({ ...state, pending: state.pending - 1 })
          throw error
        }
      }
      const result = tail.then(run, run)
      tail = result.catch(() => undefined)
      return result
    },
    isPending: (segmentId) => counts.has(segmentId),
    async settled() {
      await tail
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
  }
}
