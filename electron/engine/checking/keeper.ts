/**
 * Stores what checks find, and tells the window: of single segments at once, of whole articles in bundles. A transaction takes
 * as long for one segment as for twenty, and what the window is told holds figures of the whole article: one by one, 100,000
 * segments would keep the engine from everything else.
 */
import type { Context } from '../context.ts'
import { toJson } from '../../../shared/json.ts'
import { transactionOfFindings } from '../database/sql.ts'
import { changeOf } from '../views.ts'
import type { Job } from './job.ts'
import { settle, soFar, storeFound } from './job.ts'
import { createPace } from './pace.ts'

export type Keeper = {
  /** Part of the answer to a check, or its end. */
  take(job: Job, positions: readonly number[], finished: boolean): void
  /** All of it is found; only storing is left, and soon done. */
  isEnding(job: Job): boolean
  /** What was found so far is stored and told now: nothing more comes. */
  flush(job: Job): void
  /** The texts of these segments changed since: the window is not told that they are checked. */
  unsettle(job: Job, segmentIds: Iterable<string>): void
  /** Nothing of it is stored any more; what was is told. */
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
  /**
   * At first what is found is stored as it comes; at the end, when it is known what the rules over the article say, what is gone
   * is taken away; then the segments count as checked.
   */
  stage: 'beginning' | 'ending' | 'settling'
  /** Segments that changed and of which the window does not know; those that only count as checked now. */
  readonly changed: Set<string>
  readonly settled: Set<string>
}

/**
 * Milliseconds of storing before anything else gets its turn, and from one turn to the next once all is stored: a transaction costs
 * a tenth of a millisecond for each segment when it holds twenty, half of that when it holds more.
 */
const STORE_FOR = 12
const STORE_EVERY = 50
/** Segments that are marked as checked at once: some milliseconds. */
const SETTLED_AT_ONCE = 1000
/**
 * Milliseconds between what the window is told, at least: so many, and for each segment of the article, since whatever it is told
 * it draws its list anew. TELL_REST times as long as telling takes nothing is told.
 */
const TELL_EVERY = 50
const TELL_EVERY_BY_SEGMENT = 0.1
const TELL_REST = 4

/** The next of the places, as many as there is time for. */
function* some(waiting: Waiting, most = Infinity): Generator<number> {
  const until = performance.now() + STORE_FOR
  for (let count = 0; count < most && performance.now() < until; count++) {
    const position = waiting.positions[waiting.at]
    if (position === undefined) return
    waiting.at++
    yield position
  }
}

export function createKeeper({ context, isOpen, storing, conclude }: Parts): Keeper {
  const { db, emit } = context
  const jobs = new Map<Job, Waiting>()

  const announce = (
    { articleId }: Job,
    changed: ReadonlySet<string>,
    settled: ReadonlySet<string> = new Set(),
  ) => {
    if (changed.size + settled.size === 0 || !isOpen(articleId)) return
    const change = changeOf(db, articleId, changed, null)
    emit({
      kind: 'checked',
      change: toJson(settled.size > 0 ? { ...change, settled: [...settled] } : change),
    })
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
    const worth = new Set([
      ...begun,
      ...positions.filter((at) => isChecked(at) || job.found.get(at)?.partial !== true),
    ])
    const changed = transactionOfFindings(context.db, () => [
      ...storeFound(context, job, worth, true),
      ...(finished ? settle(context, job, worth) : []),
    ])
    announce(job, new Set(changed))
    if (finished) conclude(job)
  }

  const tell = (job: Job, { changed, settled }: Waiting) => {
    const { articleId, segments } = job
    announce(job, changed, settled)
    changed.clear()
    settled.clear()
    const done = soFar(job)
    emit({ kind: 'progress', articleId, done, total: segments.length })
  }

  /** Segments of the open article, if it is checked; of others only their progress is told. */
  const shown = () => [...jobs.keys()].find(({ articleId }) => isOpen(articleId))?.segments.length ?? 0

  const telling = createPace(
    () => {
      for (const [job, waiting] of jobs) tell(job, waiting)
      return false
    },
    () => Math.max(TELL_EVERY, TELL_EVERY_BY_SEGMENT * shown()),
    TELL_REST,
  )

  /** Answers whether something is left to store. */
  const store = (job: Job, waiting: Waiting): boolean => {
    if (waiting.stage === 'settling')
      for (const id of settle(context, job, some(waiting, SETTLED_AT_ONCE))) waiting.settled.add(id)
    else
      for (const id of storeFound(context, job, some(waiting), waiting.stage === 'ending'))
        waiting.changed.add(id)
    if (waiting.at < waiting.positions.length) return true
    Object.assign(waiting, { positions: [], at: 0 })
    if (!waiting.finished) return false
    switch (waiting.stage) {
      case 'beginning':
        // What was found means more now that all of the article is known.
        Object.assign(waiting, { positions: [...job.left], stage: 'ending' })
        return store(job, waiting)
      case 'ending':
        Object.assign(waiting, { positions: [...job.segments.keys()], stage: 'settling' })
        return true
      case 'settling':
        jobs.delete(job)
        tell(job, waiting)
        conclude(job)
        return false
    }
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
    () => STORE_EVERY,
    0,
  )

  const takeArticle = (job: Job, positions: readonly number[], finished: boolean) => {
    const waiting = jobs.get(job) ?? {
      positions: [],
      at: 0,
      finished: false,
      stage: 'beginning',
      changed: new Set(),
      settled: new Set(),
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
      const { positions, at, changed } = waiting
      for (const id of storeFound(context, job, positions.slice(at), false)) changed.add(id)
      jobs.delete(job)
      tell(job, waiting)
    },
    unsettle(job, segmentIds) {
      const waiting = jobs.get(job)
      for (const id of segmentIds) waiting?.settled.delete(id)
    },
    forget(job) {
      const waiting = jobs.get(job)
      jobs.delete(job)
      // The check that takes its place finds these flags as they are stored, and sees nothing to tell.
      if (waiting) announce(job, waiting.changed, waiting.settled)
    },
    stop() {
      jobs.clear()
      keeping.stop()
      telling.stop()
    },
  }
}
