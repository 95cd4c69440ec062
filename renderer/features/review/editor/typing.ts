/** Typing on its way to the engine. Saved after a short pause, and at once when anything else is about to happen. */
export type Typing = {
  /** The text as it now stands in the editor. */
  readonly type: (segmentId: string, text: string) => void
  /** Sends what has not been sent yet. */
  readonly flush: () => void
  readonly isDirty: () => boolean
}

/** A pause this long is the end of a word or a thought: worth saving and checking. */
export const SAVE_AFTER_MS = 300

/** Whoever types without a pause is saved this often all the same. */
export const SAVE_AT_LEAST_MS = 600

/** Pauses longer than this are not time spent on the text. */
const IDLE_MS = 30_000

type Clock = {
  readonly now: () => number
  readonly later: (run: () => void, ms: number) => number
  readonly cancel: (timer: number) => void
}

/** @param save gets the text and the milliseconds spent on it since the last time */
export function createTyping(
  save: (segmentId: string, text: string, took: number) => void,
  clock: Clock,
): Typing {
  let waiting: { segmentId: string; text: string; timer: number; first: number } | null = null
  let since = clock.now()

  const flush = () => {
    if (!waiting) return
    const { segmentId, text, timer } = waiting
    clock.cancel(timer)
    waiting = null
    const took = Math.min(IDLE_MS, Math.max(0, clock.now() - since))
    since = clock.now()
    save(segmentId, text, took)
  }

  return {
    type(segmentId, text) {
      if (waiting && waiting.segmentId !== segmentId) flush()
      if (waiting) clock.cancel(waiting.timer)
      const now = clock.now()
      const first = waiting?.first ?? now
      const pause = Math.max(0, Math.min(SAVE_AFTER_MS, first + SAVE_AT_LEAST_MS - now))
      waiting = { segmentId, text, first, timer: clock.later(flush, pause) }
    },
    flush,
    isDirty: () => waiting !== null,
  }
}
