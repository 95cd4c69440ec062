import type { ErrorCode } from '../../../shared/errors.ts'
import type { Context } from '../context.ts'
import { articlesCheckedOtherwise, checkedWith, setCheckedWith } from '../database/queries/articles.ts'
import { listWords } from '../database/queries/dictionary.ts'
import { segmentOf, uncheckedSegments } from '../database/queries/segments.ts'
import { isStorageFault, toAppError } from '../faults.ts'
import { traceOf } from '../trace.ts'
import type { CheckJob, CheckReport, Analyst } from './analyst.ts'
import { createBasis } from './basis.ts'
import type { Job } from './job.ts'
import { soFar } from './job.ts'
import { createJobs } from './jobs.ts'
import { createKeeper } from './keeper.ts'

/** Keeps the flags of all articles those of the rules that are on, the open article first. */
export type Inspector = {
  /** Starts with what was left unchecked. */
  begin(): void
  /** The editor opened this article: whatever of it is not checked is checked now. */
  open(articleId: string): void
  /** The editor does not want the article as a whole to be checked on: what was found so far stays. */
  pause(articleId: string): void
  /** The targets of these segments changed. */
  changed(articleId: string, segmentIds: Iterable<string>): void
  /** Rules were turned on or off. */
  rulesChanged(): void
  /** Terms or own rules changed: every article is checked again, the open one at once. */
  taughtChanged(): void
  /** Words were added to the editors' own dictionary or removed; what is checked from now on knows. */
  wordsChanged(): void
  report(report: CheckReport): void
  /** Nothing is stored any more. */
  stop(): void
}

/** Milliseconds after which articles that nobody has opened are checked. */
const BEGIN_AFTER = 300

/** Does something once every call has been answered that waits now: it comes in between the two turns. */
const afterOthers = (work: () => void) => void setImmediate(() => setImmediate(work))

/** What the disk does is no reason to stop. */
function surviving(
  { log }: Context,
  what: string,
  work: () => void,
  giveUp: (code: ErrorCode) => void,
): void {
  try {
    work()
  } catch (thrown) {
    const error = toAppError(thrown)
    if (!isStorageFault(error)) throw thrown
    log(`${what}: ${traceOf(thrown)}`)
    giveUp(error.code)
  }
}

export function createInspector(context: Context, analyst: Analyst): Inspector {
  const { db } = context
  const basis = createBasis(context)
  const jobs = createJobs(context, analyst, basis)
  /** Articles on which the checker threw, or whose check was paused; not tried again until they are opened or rules change. */
  const givenUp = new Set<string>()
  /** What was found could not be stored; tried again when the editor goes on. */
  let stalled = false
  let stopped = false
  let active: string | null = null
  let beginning: NodeJS.Timeout | undefined

  const cancel = (job: Job) => {
    jobs.cancel(job)
    // Telling what was stored reads the database, and it may be for its faults that the check is given up.
    surviving(
      context,
      'telling a check',
      () => keeper.forget(job),
      () => undefined,
    )
  }

  /** Takes the place of one of the same kind that is under way. */
  const start = (articleId: string, changed: ReadonlySet<string> | null, priority: CheckJob['priority']) => {
    const before = changed === null ? jobs.ofWhole(articleId) : jobs.ofSegments(articleId)
    if (before) cancel(before)
    jobs.start(articleId, changed, priority, articleId === active)
  }

  /** Unless that is under way. */
  const checkWhole = (articleId: string) => {
    const priority = articleId === active ? 1 : 2
    const running = jobs.ofWhole(articleId)
    if (!running || running.priority > priority) start(articleId, null, priority)
  }

  /**
   * Unless what they say now is being looked at. A check of segments of the same article that has not ended is taken over:
   * of two side by side the later would not know where the earlier is about to put flags of article rules.
   */
  const checkSegments = (articleId: string, segmentIds: readonly string[]) => {
    const running = jobs.ofSegments(articleId)
    const known = new Map(running?.segments.map(({ id, revision }) => [id, revision]))
    const isLookedAt = (id: string) =>
      running?.changed?.has(id) === true && known.get(id) === segmentOf(db, id)?.revision
    if (segmentIds.every(isLookedAt)) return
    start(articleId, new Set([...(running?.changed ?? []), ...segmentIds]), 0)
  }

  /** One article in the background at a time. */
  const checkNext = () => {
    if (jobs.all().length > 0) return
    const next = articlesCheckedOtherwise(db, basis.signature()).find((id) => !givenUp.has(id))
    if (next !== undefined) checkWhole(next)
  }

  /** The article's progress is at its end, also where nothing came of it. */
  const endProgress = ({ articleId, segments: { length } }: Job) =>
    context.emit({ kind: 'progress', articleId, done: length, total: length })

  /** Gives a check up. */
  const abandon = (job: Job, code: ErrorCode) => {
    cancel(job)
    givenUp.add(job.articleId)
    context.emit({ kind: 'notice', code, details: {} })
    endProgress(job)
  }

  /**
   * Stores what was found. When the disk is full the check is given up, for every check to come would fail like it, and the
   * texts stay unchecked until the editor goes on.
   */
  const storing = (job: Job, work: () => void) =>
    surviving(context, 'storing a check', work, (code) => {
      stalled = true
      abandon(job, code)
    })

  const conclude = (job: Job) => {
    jobs.end(job)
    if (job.changed === null) {
      if (basis.isThatOf(job)) setCheckedWith(db, job.articleId, basis.signature())
      endProgress(job)
      if (job.again.size > 0) start(job.articleId, job.again, 0)
    }
    checkNext()
  }

  const keeper = createKeeper({
    context,
    isOpen: (articleId) => articleId === active,
    storing,
    conclude,
  })

  const bringUpToDate = (articleId: string) => {
    if (checkedWith(db, articleId) !== basis.signature()) checkWhole(articleId)
    else checkSegments(articleId, uncheckedSegments(db, articleId))
  }

  const tellWords = () => analyst.setWords(listWords(db).map(({ word }) => word))

  const tellLessons = () => analyst.setTaught(basis.taught())

  tellWords()
  tellLessons()

  /** Everything is checked again as rules and lessons are now. */
  const checkAnew = () => {
    givenUp.clear()
    for (const job of jobs.all()) cancel(job)
    if (active !== null) bringUpToDate(active)
    checkNext()
  }

  return {
    begin() {
      // Who imported an article mostly opens it next, and it is then checked before all others: not twice.
      beginning ??= setTimeout(() => {
        beginning = undefined
        if (!stopped) checkNext()
      }, BEGIN_AFTER)
    },

    open(articleId) {
      active = articleId
      // The editor gets the article before its segments are read once more, to be checked.
      afterOthers(() => {
        if (active !== articleId || stopped) return
        surviving(
          context,
          'beginning a check',
          () => bringUpToDate(articleId),
          (code) => context.emit({ kind: 'notice', code, details: {} }),
        )
      })
    },

    pause(articleId) {
      const job = jobs.ofWhole(articleId)
      if (!job || keeper.isEnding(job)) return
      storing(job, () => keeper.flush(job))
      if (!jobs.has(job)) return
      cancel(job)
      givenUp.add(articleId)
      const { segments, again } = job
      context.emit({
        kind: 'progress',
        articleId,
        done: soFar(job),
        total: segments.length,
        paused: true,
      })
      // What the editor writes is checked all the same.
      if (again.size > 0) checkSegments(articleId, [...again])
      checkNext()
    },

    changed(articleId, segmentIds) {
      const ids = [...segmentIds]
      if (stalled) {
        stalled = false
        givenUp.clear()
        return bringUpToDate(articleId)
      }
      checkSegments(articleId, ids)
      const whole = jobs.ofWhole(articleId)
      if (!whole) return
      for (const id of ids) whole.again.add(id)
      keeper.unsettle(whole, ids)
    },

    rulesChanged() {
      basis.readRules()
      checkAnew()
    },

    taughtChanged() {
      basis.readLessons()
      tellLessons()
      checkAnew()
    },

    wordsChanged: tellWords,

    stop() {
      stopped = true
      clearTimeout(beginning)
      keeper.stop()
      for (const job of jobs.all()) cancel(job)
    },

    report({ job: id, checked, finished, failure }) {
      const job = jobs.get(id)
      if (!job) return
      if (failure !== undefined) {
        context.log(`check of an article failed: ${failure}`)
        abandon(job, 'check-stopped')
        checkNext()
        return
      }
      for (const segment of checked) job.found.set(segment.index, segment)
      keeper.take(
        job,
        checked.map(({ index }) => index),
        finished,
      )
    },
  }
}
