/**
 * Tells a process or thread that no longer answers from one that is busy. Turns are counted, not time: while a computer
 * sleeps nobody can answer, and nobody is asked either.
 */
export type Heartbeat = {
  /** A sign of life. */
  readonly beat: () => void
  readonly stop: () => void
}

/** Turns of asking, and how many of them may pass without an answer. */
export type Patience = { readonly everyMs: number; readonly turns: number }

/** @param silent called once, when nothing was heard in all the turns */
export function watchHeartbeat(ask: () => void, silent: () => void, { everyMs, turns }: Patience): Heartbeat {
  let unanswered = 0
  const timer = setInterval(() => {
    if (unanswered >= turns) {
      clearInterval(timer)
      return silent()
    }
    unanswered++
    ask()
  }, everyMs)
  timer.unref()
  return { beat: () => void (unanswered = 0), stop: () => clearInterval(timer) }
}
