import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { LexiconFiles } from '../../shared/lexicon/open.ts'
import type { CheckedRows, RowOptions } from './check-rows.ts'
import type { Row } from './lines.ts'

/** Articles that are checked together, so that short ones cost few messages. */
export type Batch = readonly (readonly Row[])[]

export type WorkerAnswer =
  { readonly kind: 'ready' } | { readonly kind: 'checked'; readonly results: readonly CheckedRows[] }

export type CheckPool = {
  /** Checks a batch as soon as a thread is free, in the order they are given. */
  check(batch: Batch): Promise<readonly CheckedRows[]>
  close(): Promise<void>
}

/** More threads than this wait for memory rather than for the processor. */
const MOST_THREADS = 4
/** A thread keeps so many processors busy, with its compiler and with what tidies its memory up. */
const PROCESSORS = 1.5
/** Batches a thread is given at a time, so that it never waits for the next. */
const AT_A_TIME = 2
/** Young objects hardly ever grow old here, so more room for them costs memory and saves no time. */
const LIMITS = { maxOldGenerationSizeMb: 4000, maxYoungGenerationSizeMb: 16 } as const
/** How far a heap grows beyond what is alive before it is tidied up; the usual doubling takes 100 MB more a thread. */
const HEAP_GROWTH = '--heap-growing-percent=25'

type Task = { readonly batch: Batch; readonly done: (results: readonly CheckedRows[]) => void }

type Thread = { readonly worker: Worker; ready: boolean; readonly running: Task[] }

function workerFile(): string {
  const bundled = path.join(import.meta.dirname, 'checker.js')
  return existsSync(bundled) ? bundled : path.join(import.meta.dirname, 'check-worker.ts')
}

/**
 * A thread for every one and a half processors, at most four; this one only reads and writes. (On two processors a second thread
 * takes 190 MB and saves no time: what it starts and compiles anew is as much as it does.) A thread that dies ends the
 * process with its error.
 * @param lexicons shared by all threads; a failure to read them is the caller's to report
 */
export function openCheckPool(options: RowOptions, lexicons: Promise<LexiconFiles>): CheckPool {
  setFlagsFromString(HEAP_GROWTH)
  const count = Math.min(MOST_THREADS, Math.max(1, Math.floor(availableParallelism() / PROCESSORS)))
  const queue: Task[] = []
  const threads = Array.from({ length: count }, () => openThread(options, () => handOut()))
  lexicons.then(
    (files) => {
      for (const { worker } of threads) worker.postMessage(files)
    },
    () => {},
  )

  /** To the thread with the least to do. */
  const handOut = () => {
    for (;;) {
      const free = threads.filter(({ ready, running }) => ready && running.length < AT_A_TIME)
      const [thread] = free.toSorted((a, b) => a.running.length - b.running.length)
      const task = thread && queue.shift()
      if (!task) return
      thread.running.push(task)
      thread.worker.postMessage(task.batch)
    }
  }

  return {
    check: (batch) =>
      new Promise((done) => {
        queue.push({ batch, done })
        handOut()
      }),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

/** @param free called when the thread can take more */
function openThread(options: RowOptions, free: () => void): Thread {
  const worker = new Worker(workerFile(), {
    workerData: {
      hints: options.hints,
      failOn: options.failOn,
      taught: options.taught,
      rules: options.rules,
    } satisfies RowOptions,
    resourceLimits: LIMITS,
  })
  const thread: Thread = { worker, ready: false, running: [] }
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.kind === 'ready') thread.ready = true
    else thread.running.shift()?.done(answer.results)
    free()
  })
  worker.on('error', (error) => {
    throw error
  })
  return thread
}
