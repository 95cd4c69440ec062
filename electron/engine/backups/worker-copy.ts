import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts'
import type { Copy } from './backups.ts'

/** What the archivist's thread is given, and what it answers. */
export type CopyJob = { readonly from: string; readonly to: string }
export type CopyReport =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails; readonly trace: string }

/**
 * Copies in a thread of its own.
 * @param file the thread's program
 * @param log takes what went wrong
 */
export function createWorkerCopy(file: string, log: (line: string) => void): Copy {
  return (from, to) =>
    new Promise((resolve, reject) => {
      const job: CopyJob = { from, to }
      const worker = new Worker(file, { workerData: job })
      worker.once('message', (report: CopyReport) => {
        if (report.ok) return resolve()
        log(`copy: ${report.trace}`)
        reject(new AppError(report.code, report.details))
      })
      worker.once('error', reject)
      // After an answer this changes nothing.
      worker.once('exit', () => reject(new AppError('internal')))
    })
}
