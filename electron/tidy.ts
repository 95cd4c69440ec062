import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds without work before it is tidied up, and at least between two times. */
const IDLE_FOR = 3000
const APART = 60_000

/** Bytes up to which that takes a tenth of a second; a larger heap belongs to a long article, and V8 looks after it anyway. */
const MOST = 100 * 1024 * 1024

type Collect = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void

/** V8's collector, which this thread's context does not name. */
function collector(): Collect {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as Collect
}

/**
 * Gives memory back once a thread has nothing to do. V8 collects garbage when memory is asked for, and a thread that waits asks for
 * none: what was left of loading and of the last check (30 to 80 MB) would stay as long as the app is open.
 * @returns to be called with each piece of work
 */
export function tidyWhenIdle(collect: Collect = collector()): () => void {
  let tidiedAt = -Infinity
  const tidy = () => {
    tidiedAt = performance.now()
    if (getHeapStatistics().used_heap_size < MOST) collect({ type: 'major', flavor: 'last-resort' })
  }
  let timer: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(tidy, Math.max(IDLE_FOR, tidiedAt + APART - performance.now())).unref()
  }
}
