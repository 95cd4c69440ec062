import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LexiconFiles } from '../../shared/lexicon/open.ts'
import type { CheckedRows, RowOptions } from './check-rows.ts'
import type { Row } from './lines.ts'

/** Articles that are checked together, so that short ones cost few messages. */
export type Batch = readonly (readonly Row[])[]

export type WorkerAnswer =
  { readonly kind: 'ready' } | { readonly kind: 'checked'; readonly results: readonly CheckedRows[] }

export type CheckPool = {
  /** Hands a batch to the thread with the least to do; null when all have enough or none is ready yet. */
  offer(batch: Batch): Promise<readonly CheckedRows[]> | null
  close(): Promise<void>
}

/** More threads than this wait for memory rather than for the processor. */
const MOST_THREADS = 4
/** Batches a thread is given ahead, so that it never waits for the next. */
const AHEAD = 3
/** Young objects of a thread. More costs memory and saves no time: hardly any of them grow old. */
const YOUNG_MEGABYTES = 24

type Thread = {
  readonly worker: Worker
  ready: boolean
  readonly waiting: ((results: readonly CheckedRows[]) => void)[]
}

function workerFile(): string {
  const bundled = path.join(import.meta.dirname, 'checker.js')
  return existsSync(bundled) ? bundled : path.join(import.meta.dirname, 'check-worker.ts')
}

/**
 * Threads beside this one, which checks as well: as many as there are processors, four in all. A thread that dies
 * ends the process with its error.
 * @param lexicons shared by all threads; a failure to read them is the caller's to report
 */
export function openCheckPool(options: RowOptions, lexicons: Promise<LexiconFiles>): CheckPool {
  const count = Math.min(MOST_THREADS, availableParallelism()) - 1
  const threads = Array.from({ length: count }, () => openThread(options))
  lexicons.then(
    (files) => {
      for (const { worker } of threads) worker.postMessage(files)
    },
    () => {},
  )
  return {
    offer(batch) {
      const free = threads.filter(({ ready, waiting }) => ready && waiting.length < AHEAD)
      const [thread] = free.toSorted((a, b) => a.waiting.length - b.waiting.length)
      if (!thread) return null
      return new Promise((resolve) => {
        thread.waiting.push(resolve)
        thread.worker.postMessage(batch)
      })
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function openThread(options: RowOptions): Thread {
  const worker = new Worker(workerFile(), {
    workerData: { hints: options.hints, failOn: options.failOn } satisfies RowOptions,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  const thread: Thread = { worker, ready: false, waiting: [] }
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind === 'ready') thread.ready = true
    else thread.waiting.shift()?.(answer.results)
  })
  worker.on('error', (error) => {
    throw error
  })
  return thread
}
