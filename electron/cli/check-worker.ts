/** A thread of `gegenlesen check --jsonl`: gets the lexicons, then checks batches of articles in the order they come. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { LexiconFiles } from '../../shared/lexicon/open.ts'
import { openAnalysis } from '../analysis.ts'
import { createRowChecker } from './check-rows.ts'
import type { RowOptions } from './check-rows.ts'
import type { WorkerAnswer } from './check-pool.ts'
import type { Row } from './lines.ts'

const port = parentPort
if (!port) throw new Error('the checker runs as a worker thread')

const say = (answer: WorkerAnswer) => port.postMessage(answer)
const [files] = (await once(port, 'message')) as [LexiconFiles]
const check = createRowChecker(await openAnalysis(undefined, files), workerData as RowOptions)
port.on('message', (batch: readonly (readonly Row[])[]) => say({ kind: 'checked', results: check(batch) }))
say({ kind: 'ready' })
