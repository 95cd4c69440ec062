import type { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts'
import type { Clerk, TaskName, Tasks } from './clerk.ts'

/** What the clerk's thread is asked: one thing after the other. */
export type ClerkRequest = { readonly name: TaskName; readonly input: Tasks[TaskName]['input'] }
export type ClerkAnswer =
  | { readonly ok: true; readonly value: Tasks[TaskName]['output'] }
  | {
      readonly ok: false
      readonly code: ErrorCode
      readonly details: ErrorDetails
      /** Null where the file is to blame. */
      readonly trace: string | null
    }

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: unknown) => void }

const isMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * A clerk in a thread of its own, which ends with it: what it held is given back, and whatever it was at stops at once.
 * @param log takes what went wrong
 */
export function createWorkerClerk(worker: Worker, log: (line: string) => void): Clerk {
  let waiting: Waiting | null = null
  let ended: unknown = null

  const end = (error: unknown) => {
    ended ??= error
    settle(({ reject }) => reject(ended))
  }

  const settle = (act: (waiting: Waiting) => void) => {
    const found = waiting
    waiting = null
    if (found) act(found)
  }

  worker.on('message', (answer: ClerkAnswer) => {
    if (answer.ok) return settle(({ resolve }) => resolve(answer.value as never))
    if (answer.trace !== null) log(`clerk: ${answer.trace}`)
    settle(({ reject }) => reject(new AppError(answer.code, answer.details)))
  })
  worker.on('error', (error) =>
    end(isMemory(error) ? new AppError('engine-memory', {}, { cause: error }) : error),
  )
  worker.on('exit', () => end(new AppError('cancelled')))

  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended)
        waiting = { resolve, reject }
        worker.postMessage({ name, input } satisfies ClerkRequest)
      }),
    close: () => void worker.terminate(),
  }
}
