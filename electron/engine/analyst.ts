/** The analyst's thread: loads the lexicons, then checks, aligns and suggests on request. */
import { parentPort } from 'node:worker_threads'
import { alignmentLexicon } from '../../shared/align/lexicon.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import { openAnalysis } from '../analysis.ts'
import { tidyWhenIdle } from '../tidy.ts'
import type { Tools } from './checking/local-analyst.ts'
import { createLocalAnalyst } from './checking/local-analyst.ts'
import type { WorkerMessage, WorkerRequest } from './checking/worker-analyst.ts'
import { createSegmentReceiver } from './checking/sent-segments.ts'
import { createTaughtTools } from './checking/taught-tools.ts'
import { createSearch } from './checking/search.ts'
import { traceOf } from './trace.ts'

const port = parentPort
if (!port) throw new Error('the analyst runs as a worker thread')

const send = (message: WorkerMessage) => port.postMessage(message)

const segmentsOf = createSegmentReceiver()

const complained = new Set<string>()

/** Once a rule and session is enough to mend it. */
function complain(ruleId: string, error: unknown): void {
  if (complained.has(ruleId)) return
  complained.add(ruleId)
  send({ kind: 'problem', trace: `rule ${ruleId}: ${traceOf(error)}` })
}

async function openTools(): Promise<Tools> {
  const { lexicons, analyse } = await openAnalysis()
  const taught = createTaughtTools(analyse, lexicons)
  const context = {
    lexicons,
    get taught() {
      return taught.lessons()
    },
  }
  return {
    checker: createChecker(analyse, rules, context, complain),
    taught,
    alignment: alignmentLexicon(lexicons),
    suggest: (word) => lexicons.german.suggest(word),
    search: createSearch(analyse, lexicons.german),
  }
}

const worked = tidyWhenIdle()

const analyst = createLocalAnalyst(await openTools(), (report) => {
  worked()
  send({ kind: 'report', report })
})

async function answer(request: WorkerRequest): Promise<void> {
  switch (request.kind) {
    case 'start':
      return analyst.start({ ...request.job, segments: segmentsOf(request.segments) })
    case 'cancel':
      return analyst.cancel(request.id)
    case 'align':
      return send({
        kind: 'answer',
        id: request.id,
        value: await analyst.align(request.documents, request.fixed),
      })
    case 'suggest':
      return send({ kind: 'answer', id: request.id, value: await analyst.suggest(request.word) })
    case 'words':
      return analyst.setWords(request.words)
    case 'ping':
      return send({ kind: 'pong' })
    case 'search':
      return send({ kind: 'answer', id: request.id, value: await analyst.search(request.request) })
    case 'taught':
      return analyst.setTaught(request.taught)
    case 'ask':
      return send({ kind: 'answer', id: request.id, value: await analyst.ask(request.name, request.input) })
  }
}

port.on('message', (request: WorkerRequest) => {
  if (request.kind !== 'ping') worked()
  answer(request).catch((error: unknown) => {
    if ('id' in request) send({ kind: 'failed', id: request.id, trace: traceOf(error) })
    else throw error
  })
})

worked()
send({ kind: 'ready' })
