/** The archivist's thread: copies a database, so that neither checks nor the window wait for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { copyDatabase } from './backups/copy.ts'
import type { CopyJob, CopyReport } from './backups/worker-copy.ts'
import { toAppError } from './faults.ts'
import { traceOf } from './trace.ts'

const { from, to } = workerData as CopyJob
const report = (answer: CopyReport) => parentPort?.postMessage(answer)

try {
  await copyDatabase(from, to)
  report({ ok: true })
} catch (error) {
  const { code, details } = toAppError(error)
  report({ ok: false, code, details, trace: traceOf(error) })
}
