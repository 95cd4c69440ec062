/**
 * Stores what checks find, and tells the window: of single segments at once, of whole articles in bundles. A transaction takes
 * as long for one segment as for twenty, and what the window is told holds figures of the whole article: one by one, 100,000
 * segments would keep the engine from everything else.
 */
import type { Context } from '../context.ts'
import { changeOf } from '../views.ts'
import type { Job } from './job.ts'
import { storeFound } from './job.ts'
import { createPace } from './pace.ts'

export type Keeper = {
  /** Part of the answer to a check, or its end. */
  take(job: Job, positions: readonly number[], finished: boolean): void
  /** All of it is found; only storing is left, and soon done. */
  isEnding(job: Job): boolean
  /** What was found so far is stored and told now: nothing more comes. */
  flush(job: Job): void
  /** Nothing of it is stored any more. */
  forget(job: Job): void
  stop(): void
}

type Parts = {
  readonly context: Context
  /** Whether the window shows the article. */
  readonly isOpen: (articleId: string) => boolean
  /** Runs what may find the disk full; then the check is given up. */
  readonly storing: (job: Job, work: () => void) => void
  /** All that the check found is stored and told. */
  readonly conclude: (job: Job) => void
}

type Waiting = {
  /** Places that are not stored yet, from `at` on. */
  positions: number[]
  at: number
  /** Nothing more comes. */
  finished: boolean
  /** It was known what the article's rules say when these places began to be stored. */
  complete: boolean
  /** Segments that changed and of which the window does not know. */
  readonly changed: Set<string>
}

/** Milliseconds of storing before anything else gets its turn, and from one turn to the next. */
const STORE_FOR = 12
const STORE_EVERY = 24
/** Milliseconds between what the window is told, at least; in a long article it takes more, and is done the less often. */
const TELL_EVERY = 50
const TELL_REST = 4

function* some(waiting: Waiting): Generator<number> {
  const until = performance.now() + STORE_FOR
  while (waiting.at < waiting.positions.length && performance.now() < until)
    yield waiting.positions[waiting.at++] ?? 0
}

export function createKeeper({ context, isOpen, storing, conclude }: Parts): Keeper {
  const { db, emit } = context
  const jobs = new Map<Job, Waiting>()

  const announce = ({ articleId }: Job, changed: ReadonlySet<string>) => {
    if (changed.size > 0 && isOpen(articleId))
      emit({ kind: 'checked', change: changeOf(db, articleId, changed, null) })
  }

  const takeSegments = (
    job: Job,
    segmentIds: ReadonlySet<string>,
    positions: readonly number[],
    finished: boolean,
  ) => {
    const isChecked = (at: number) => segmentIds.has(job.segments[at]?.id ?? '')
    const begun = finished ? [...job.found.keys()].filter(isChecked) : []
    // Others that are answered in part are only being read for the rules over the article.
    const worth = positions.filter((at) => isChecked(at) || job.found.get(at)?.partial !== true)
    announce(job, new Set(storeFound(context, job, new Set([...begun, ...worth]), true, finished)))
    if (finished) conclude(job)
  }

  const tell = (job: Job, { changed }: Waiting) => {
    const { articleId, found, segments } = job
    announce(job, changed)
    changed.clear()
    emit({ kind: 'progress', articleId, done: found.size, total: segments.length })
  }

  const telling = createPace(
    () => {
      for (const [job, waiting] of jobs) tell(job, waiting)
      return false
    },
    TELL_EVERY,
    TELL_REST,
  )

  /** Answers whether something is left to store. */
  const store = (job: Job, waiting: Waiting): boolean => {
    const { complete } = waiting
    for (const id of storeFound(context, job, some(waiting), complete, complete)) waiting.changed.add(id)
    if (waiting.at < waiting.positions.length) return true
    const isEnd = waiting.finished && complete
    Object.assign(waiting, { positions: [], at: 0 })
    if (isEnd) {
      jobs.delete(job)
      tell(job, waiting)
      conclude(job)
      return false
    }
    if (!waiting.finished) return false
    // What was found means more now that all of the article is known.
    Object.assign(waiting, { positions: [...job.segments.keys()], complete: true })
    return store(job, waiting)
  }

  const keeping = createPace(
    () => {
      let isLeft = false
      for (const [job, waiting] of jobs)
        storing(job, () => {
          isLeft = store(job, waiting) || isLeft
        })
      telling.wake()
      return isLeft
    },
    STORE_EVERY,
    0,
  )

  const takeArticle = (job: Job, positions: readonly number[], finished: boolean) => {
    const waiting = jobs.get(job) ?? {
      positions: [],
      at: 0,
      finished: false,
      complete: false,
      changed: new Set(),
    }
    jobs.set(job, waiting)
    waiting.positions.push(...positions)
    waiting.finished = finished
    keeping.wake()
  }

  return {
    take(job, positions, finished) {
      const { changed } = job
      if (changed === null) takeArticle(job, positions, finished)
      else storing(job, () => takeSegments(job, changed, positions, finished))
    },
    isEnding: (job) => jobs.get(job)?.finished === true,
    flush(job) {
      const waiting = jobs.get(job)
      if (!waiting) return
      const { positions, at, complete, changed } = waiting
      for (const id of storeFound(context, job, positions.slice(at), complete, complete)) changed.add(id)
      jobs.delete(job)
      tell(job, waiting)
    },
    forget: (job) => void jobs.delete(job),
    stop() {
      jobs.clear()
      keeping.stop()
      telling.stop()
    },
  }
}
