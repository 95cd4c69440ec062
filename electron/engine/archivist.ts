/** The archivist's thread: copies or checks a database, so that neither the analyst nor the window waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { copyDatabase } from './backups/copy.ts'
import type { ArchiveJob, ArchiveReport } from './backups/worker-archivist.ts'
import { checkDatabase } from './database/open.ts'
import { toAppError } from './faults.ts'
import { traceOf } from './trace.ts'

const job = workerData as ArchiveJob
const report = (answer: ArchiveReport) => parentPort?.postMessage(answer)

try {
  switch (job.kind) {
    case 'copy':
      await copyDatabase(job.from, job.to)
      break
    case 'check':
      checkDatabase(job.file)
      break
  }
  report({ ok: true })
} catch (error) {
  const { code, details } = toAppError(error)
  report({ ok: false, code, details, trace: traceOf(error) })
}
