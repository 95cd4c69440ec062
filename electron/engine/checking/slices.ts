import type { CheckedSegment, Checker } from '../../../shared/review/checker.ts'
import { traceOf } from '../trace.ts'
import type { CheckJob, CheckReport } from './analyst.ts'

/** Milliseconds of checking before anything else gets its turn. */
const SLICE = 12

type Running = CheckJob & { readonly items: Iterator<CheckedSegment> }

function itemsOf(checker: Checker, job: CheckJob): Iterator<CheckedSegment> {
  const options = { rules: job.rules, articleFlagged: job.articleFlagged }
  const items =
    job.changed === null
      ? checker.check(job.segments, options)
      : checker.recheck(job.segments, job.changed, options)
  return items[Symbol.iterator]()
}

/** Checks in slices, the most urgent job first; a job that comes later may overtake one that has begun. */
export function checkInSlices(checker: Checker, report: (report: CheckReport) => void) {
  let jobs: Running[] = []
  let scheduled = false

  const schedule = () => {
    if (scheduled || jobs.length === 0) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      runSlice()
      schedule()
    })
  }

  const runSlice = () => {
    const [job] = jobs
    if (!job) return
    const until = performance.now() + SLICE
    const checked: CheckedSegment[] = []
    let finished = false
    let failure: string | undefined
    try {
      while (!finished && (checked.length === 0 || performance.now() < until)) {
        const next = job.items.next()
        if (next.done) finished = true
        else checked.push(next.value)
      }
    } catch (error) {
      finished = true
      failure = traceOf(error)
    }
    if (finished) jobs = jobs.filter((other) => other !== job)
    report({ job: job.id, checked, finished, ...(failure === undefined ? {} : { failure }) })
  }

  return {
    start(job: CheckJob): void {
      jobs = [...jobs, { ...job, items: itemsOf(checker, job) }].sort((a, b) => a.priority - b.priority)
      schedule()
    },
    cancel(id: number): void {
      jobs = jobs.filter((job) => job.id !== id)
    },
    stop(): void {
      jobs = []
    },
  }
}
