import type { Worker } from 'node:worker_threads'
import type { FixedLink } from '../../../shared/align/around.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/formats/document.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { Analyst, CheckJob, CheckReport } from './analyst.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import type { QuestionName, Questions } from './taught-tools.ts'
import type { SearchAnswer, SearchRequest } from './search.ts'

/** What the engine asks of the worker. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly job: CheckJob }
  | { readonly kind: 'cancel'; readonly id: number }
  | {
      readonly kind: 'align'
      readonly id: number
      readonly source: Document
      readonly target: Document
      readonly fixed: readonly FixedLink[]
    }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest }
  | { readonly kind: 'taught'; readonly taught: Taught }
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly name: QuestionName
      readonly input: Questions[QuestionName]['input']
    }

/** What the worker says. */
export type WorkerMessage =
  | { readonly kind: 'report'; readonly report: CheckReport }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly value:
        readonly AlignedPair[] | readonly string[] | SearchAnswer | Questions[QuestionName]['output']
    }
  | { readonly kind: 'failed'; readonly id: number; readonly trace: string }
  /** A rule threw; its other findings and all other rules are not affected. */
  | { readonly kind: 'problem'; readonly trace: string }

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }

/**
 * An analyst in a thread of its own: lexicons load and articles are checked without a call ever waiting.
 * @param ended called when the thread died, with what it died of
 */
export function createWorkerAnalyst(
  worker: Worker,
  report: (report: CheckReport) => void,
  log: (line: string) => void,
  ended: (error: unknown) => void,
): Analyst {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closing = false

  const send = (request: WorkerRequest) => worker.postMessage(request)

  const ask = <T>(request: (id: number) => WorkerRequest): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      send(request(id))
    })

  const settle = (id: number, act: (waiting: Waiting) => void) => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (found) act(found)
  }

  worker.on('message', (message: WorkerMessage) => {
    switch (message.kind) {
      case 'report':
        return report(message.report)
      case 'answer':
        return settle(message.id, ({ resolve }) => resolve(message.value as never))
      case 'problem':
        return log(message.trace)
      case 'failed':
        log(`analyst: ${message.trace}`)
        return settle(message.id, ({ reject }) => reject(new AppError('internal')))
    }
  })

  const end = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(new AppError('engine-stopped'))
    waiting.clear()
    if (!closing) ended(error)
    closing = true
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the analyst stopped')))

  return {
    start: (job) => send({ kind: 'start', job }),
    cancel: (id) => send({ kind: 'cancel', id }),
    setWords: (words) => send({ kind: 'words', words }),
    setTaught: (taught) => send({ kind: 'taught', taught }),
    ask: (name, input) => ask((id) => ({ kind: 'ask', id, name, input })),
    search: (request) => ask((id) => ({ kind: 'search', id, request })),
    align: (source, target, fixed) => ask((id) => ({ kind: 'align', id, source, target, fixed })),
    suggest: (word) => ask((id) => ({ kind: 'suggest', id, word })),
    async close() {
      closing = true
      await worker.terminate()
    },
  }
}
