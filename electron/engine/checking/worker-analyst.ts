import type { Worker } from 'node:worker_threads'
import type { FixedLink } from '../../../shared/align/around.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { Patience } from '../../heartbeat.ts'
import { watchHeartbeat } from '../../heartbeat.ts'
import type { Unaligned } from '../files/reading.ts'
import type { Packed } from '../packed.ts'
import { traceOf } from '../trace.ts'
import type { Analyst, CheckJob, CheckReport } from './analyst.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import type { SegmentChange } from './sent-segments.ts'
import { createSegmentSender } from './sent-segments.ts'
import type { QuestionName, Questions } from './taught-tools.ts'
import type { SearchAnswer, SearchRequest } from './search.ts'

/** What the engine asks of the worker. */
export type WorkerRequest =
  | {
      readonly kind: 'start'
      readonly job: Omit<CheckJob, 'segments'>
      readonly segments: SegmentChange
    }
  | { readonly kind: 'cancel'; readonly id: number }
  | {
      readonly kind: 'align'
      readonly id: number
      readonly documents: Packed<Unaligned>
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
  | { readonly kind: 'ping' }

/** What the worker says. */
export type WorkerMessage =
  | { readonly kind: 'report'; readonly report: CheckReport }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly value:
        Packed<readonly AlignedPair[]> | readonly string[] | SearchAnswer | Questions[QuestionName]['output']
    }
  | { readonly kind: 'failed'; readonly id: number; readonly trace: string }
  /** A rule threw; its other findings and all other rules are not affected. */
  | { readonly kind: 'problem'; readonly trace: string }
  /** The lexicons are loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }

/** Deaths after which it is not started again: whatever it works on, it does not come to an end. */
const MOST_DEATHS = 8

/** Three minutes: aligning some 100,000 sentences keeps it for half of that. */
const HUNG_AFTER: Patience = { everyMs: 10_000, turns: 18 }

/**
 * Milliseconds after which the thread begins to load: in any case, and once there is something to check. Loading keeps a processor
 * busy for half a second, in which the window is to show the article. Whoever waits for an answer does not wait for this.
 */
const BEGIN_AFTER = { start: 1500, job: 200 } as const

/**
 * An analyst in a thread of its own: lexicons load and articles are checked without a call ever waiting. When the thread dies,
 * of too little memory for example, or hangs, what it was doing fails, and another one goes on with the rest.
 * @param startWorker starts such a thread
 * @param ended called when that does not help, with what it died of
 */
export function createWorkerAnalyst(
  startWorker: () => Worker,
  report: (report: CheckReport) => void,
  log: (line: string) => void,
  ended: (error: unknown) => void,
  patience: Patience = HUNG_AFTER,
): Analyst {
  const waiting = new Map<number, Waiting>()
  /** Checks that have not come to their end. */
  const jobs = new Map<number, CheckJob>()
  let words: readonly string[] = []
  let taught: Taught | null = null
  let lastId = 0
  let deaths = 0
  let closing = false

  const take = (message: WorkerMessage) => {
    switch (message.kind) {
      case 'report':
        if (message.report.finished) jobs.delete(message.report.job)
        return report(message.report)
      case 'answer':
        return settle(message.id, ({ resolve }) => resolve(message.value as never))
      case 'problem':
        return log(message.trace)
      case 'failed':
        log(`analyst: ${message.trace}`)
        return settle(message.id, ({ reject }) => reject(new AppError('internal')))
      case 'ready':
      case 'pong':
        return
    }
  }

  const settle = (id: number, act: (waiting: Waiting) => void) => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (found) act(found)
  }

  const send = (request: WorkerRequest) => current?.worker.postMessage(request)

  const sendJob = ({ segments, ...job }: CheckJob) => {
    if (current) send({ kind: 'start', job, segments: current.changeOf(job.articleId, segments) })
  }

  /** All that a thread that just started has to know. */
  const introduce = () => {
    send({ kind: 'words', words })
    if (taught) send({ kind: 'taught', taught })
    for (const job of jobs.values()) sendJob(job)
  }

  const begin = () => {
    clearTimeout(beginning)
    if (current || closing) return
    current = employ()
    introduce()
  }

  /** Another thread takes over, but for what the last one was busy with: what was asked of it, else the most urgent check. */
  const takeOver = (error: unknown) => {
    const asked = [...waiting.values()]
    waiting.clear()
    const [urgent] = [...jobs.values()].sort((a, b) => a.priority - b.priority || a.id - b.id)
    const blamed = asked.length > 0 ? undefined : urgent
    if (blamed) jobs.delete(blamed.id)
    current = employ()
    introduce()
    for (const { reject } of asked) reject(new AppError('check-stopped', {}, { cause: error }))
    if (blamed) report({ job: blamed.id, checked: [], finished: true, failure: traceOf(error) })
  }

  const giveUp = (error: unknown) => {
    closing = true
    for (const { reject } of waiting.values()) reject(new AppError('engine-stopped'))
    waiting.clear()
    ended(error)
  }

  /** Starts a thread and listens to it until it ends. */
  const employ = () => {
    const worker = startWorker()
    let isReady = false
    const end = (error: unknown) => {
      heartbeat.stop()
      if (closing || current?.worker !== worker) return
      log(`analyst ended: ${traceOf(error)}`)
      if (isReady && ++deaths < MOST_DEATHS) takeOver(error)
      else giveUp(error)
    }
    const heartbeat = watchHeartbeat(
      () => worker.postMessage({ kind: 'ping' } satisfies WorkerRequest),
      () => {
        end(new Error('the analyst hangs'))
        void worker.terminate()
      },
      patience,
    )
    worker.on('message', (message: WorkerMessage) => {
      if (current?.worker !== worker) return
      isReady = true
      heartbeat.beat()
      take(message)
    })
    worker.on('error', end)
    worker.on('exit', () => end(new Error('the analyst stopped')))
    return { worker, heartbeat, changeOf: createSegmentSender() }
  }

  let current: ReturnType<typeof employ> | null = null
  let beginning = setTimeout(begin, BEGIN_AFTER.start)

  const ask = <T>(request: (id: number) => WorkerRequest): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      begin()
      send(request(id))
    })

  return {
    start(job) {
      jobs.set(job.id, job)
      if (current) return sendJob(job)
      // From the first job on: an editor who types brings one after the other.
      if (jobs.size > 1) return
      clearTimeout(beginning)
      beginning = setTimeout(begin, BEGIN_AFTER.job)
    },
    cancel(id) {
      jobs.delete(id)
      send({ kind: 'cancel', id })
    },
    setWords(now) {
      words = now
      send({ kind: 'words', words })
    },
    setTaught(now) {
      taught = now
      send({ kind: 'taught', taught })
    },
    ask: (name, input) => ask((id) => ({ kind: 'ask', id, name, input })),
    search: (request) => ask((id) => ({ kind: 'search', id, request })),
    align: (documents, fixed) => ask((id) => ({ kind: 'align', id, documents, fixed })),
    suggest: (word) => ask((id) => ({ kind: 'suggest', id, word })),
    async close() {
      closing = true
      clearTimeout(beginning)
      current?.heartbeat.stop()
      await current?.worker.terminate()
    },
  }
}
