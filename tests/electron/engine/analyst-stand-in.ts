import { parentPort } from 'node:worker_threads'
import { createSegmentReceiver } from '../../../electron/engine/checking/sent-segments.ts'
import type { WorkerMessage, WorkerRequest } from '../../../electron/engine/checking/worker-analyst.ts'

const segmentsOf = createSegmentReceiver()
let words: readonly string[] = []

/** A thread that speaks the analyst's protocol: it does to itself what the first target of a job says. */
const send = (message: WorkerMessage) => parentPort?.postMessage(message)

function suffer(fate: string): void {
  const hoard: string[][] = []
  if (fate === 'exit') process.exit(3)
  if (fate === 'throw') throw new TypeError('on purpose')
  while (fate === 'hang');
  while (fate === 'memory') hoard.push(Array.from({ length: 10_000 }, (_, at) => `${hoard.length} ${at}`))
}

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.kind === 'ping') send({ kind: 'pong' })
  if (request.kind === 'suggest') {
    suffer(request.word)
    send({ kind: 'answer', id: request.id, value: [request.word] })
  }
  if (request.kind === 'words') words = request.words
  if (request.kind === 'start') {
    const { id } = request.job
    const segments = segmentsOf(request.segments)
    // In a turn of its own, as the real one checks: what else was sent has arrived by then.
    setImmediate(() => {
      suffer(segments[0]?.target ?? '')
      send({ kind: 'problem', trace: `${id} knows ${words.join()}` })
      send({ kind: 'report', report: { job: id, checked: [], finished: true } })
    })
  }
})
send({ kind: 'ready' })
