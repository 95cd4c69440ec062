/** The clerk's thread: reads what is large for an import, writes what is long, so that no call waits for it. */
import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { toAppError } from './faults.ts'
import { createLocalClerk } from './files/clerk.ts'
import type { ClerkAnswer, ClerkRequest } from './files/worker-clerk.ts'
import { traceOf } from './trace.ts'

const port = parentPort
if (!port) throw new Error('the clerk runs as a worker thread')

const clerk = createLocalClerk()

async function answer({ name, input }: ClerkRequest): Promise<ClerkAnswer> {
  try {
    return { ok: true, value: await clerk.ask(name, input) }
  } catch (error) {
    const { code, details, cause } = toAppError(error)
    const expected = error instanceof AppError && cause === undefined
    return { ok: false, code, details, trace: expected ? null : traceOf(error) }
  }
}

port.on('message', (request: ClerkRequest) => {
  void answer(request).then((result) => port.postMessage(result))
})
