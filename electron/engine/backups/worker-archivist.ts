import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts'
import type { Copy } from './backups.ts'

/** What the archivist's thread is given, and what it answers. */
export type ArchiveJob =
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'check'; readonly file: string }
export type ArchiveReport =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails; readonly trace: string }

export type Archivist = {
  readonly copy: Copy
  /** Reads all of a database that may be in use. Throws AppError database-damaged; 'cancelled' when it was let go of. */
  check(file: string): Promise<void>
  /** Lets go of the file that is being checked. */
  stopChecking(): Promise<void>
}

/**
 * Copies and checks databases, each time in a thread of its own.
 * @param file the thread's program
 * @param log takes what went wrong
 */
export function createWorkerArchivist(file: string, log: (line: string) => void): Archivist {
  const checks = new Set<Worker>()

  const run = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      worker.once('message', (report: ArchiveReport) => {
        if (report.ok) return resolve()
        log(`archivist: ${report.trace}`)
        reject(new AppError(report.code, report.details))
      })
      worker.once('error', reject)
      // After an answer this changes nothing.
      worker.once('exit', () => reject(new AppError(checks.has(worker) ? 'cancelled' : 'internal')))
    })

  const begin = (job: ArchiveJob) => new Worker(file, { workerData: job })

  return {
    copy: (from, to) => run(begin({ kind: 'copy', from, to })),

    async check(checked) {
      const worker = begin({ kind: 'check', file: checked })
      checks.add(worker)
      await run(worker).finally(() => checks.delete(worker))
    },

    async stopChecking() {
      await Promise.all([...checks].map((worker) => worker.terminate()))
    },
  }
}
