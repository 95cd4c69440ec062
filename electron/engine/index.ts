/** The engine's process: opens the database in the data folder, starts the analyst, answers calls of the main process. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Result } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { rules } from '../../shared/rules/registry.ts'
import { findResources } from '../resources.ts'
import { createWorkerAnalyst } from './checking/worker-analyst.ts'
import { closeDatabase, openDatabase } from './database/open.ts'
import { toAppError } from './dispatch.ts'
import type { Engine } from './engine.ts'
import { createEngine } from './engine.ts'
import { openErrorLog } from './error-log.ts'
import type { FromEngine, ToEngine } from './protocol.ts'
import { traceOf } from './trace.ts'

const [folder, logs = folder] = process.argv.slice(2)
if (!folder || !logs) throw new Error('usage: engine DATA-FOLDER [LOG-FOLDER]')
for (const place of [folder, logs]) mkdirSync(place, { recursive: true })
const log = openErrorLog(path.join(logs, 'errors.log'))

const port = process.parentPort
const send = (message: FromEngine) => port.postMessage(message)

/**
 * Room for the analyst's objects: several times what an article of 20,000 segments needs. V8 lets a heap grow in proportion to
 * what it may become; with the usual limit it takes twice the memory before it tidies up.
 */
const ANALYST_LIMITS = { maxOldGenerationSizeMb: 2000, maxYoungGenerationSizeMb: 32 } as const

/** Beside the bundle it is JavaScript, in the sources TypeScript. */
function analystFile(): string {
  const bundled = path.join(import.meta.dirname, 'analyst.js')
  return existsSync(bundled) ? bundled : path.join(import.meta.dirname, 'analyst.ts')
}

function stop(error: unknown): never {
  log(`engine stopped: ${traceOf(error)}`)
  process.exit(1)
}

process.on('uncaughtException', stop)
process.on('unhandledRejection', stop)

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'Editor'
  }
}

type Running = Engine & { readonly damaged: string | null }

function start(dataFolder: string): Running {
  const { db, damaged } = openDatabase(path.join(dataFolder, 'gegenlesen.sqlite'), Date.now())
  const engine = createEngine({
    db,
    rules,
    startAnalyst: (report) =>
      createWorkerAnalyst(new Worker(analystFile(), { resourceLimits: ANALYST_LIMITS }), report, log, stop),
    emit: (event) => send({ kind: 'event', event }),
    log,
    now: Date.now,
    userName: userName(),
  })
  const close = async () => {
    await engine.close()
    closeDatabase(db)
  }
  return { ...engine, damaged, close }
}

/** The engine, or why there is none: then every call answers that. */
function tryToStart(dataFolder: string): Running | AppError {
  try {
    return start(dataFolder)
  } catch (error) {
    log(`start: ${traceOf(error)}`)
    return toAppError(error)
  }
}

const sample = (name: string) => readFileSync(path.join(findResources().sample, name), 'utf8')

const engine = tryToStart(folder)

const refusal = (error: AppError): Result<unknown> => ({
  ok: false,
  error: { code: error.code, details: error.details },
})

port.on('message', ({ data }: { data: ToEngine }) => {
  if (data.kind === 'call') {
    const { id, name, input } = data
    const answer = engine instanceof AppError ? refusal(engine) : engine.dispatch(name, input)
    void Promise.resolve(answer).then((result) => send({ kind: 'answer', id, result }))
  } else {
    const closed = engine instanceof AppError ? Promise.resolve() : engine.close()
    void closed.finally(() => process.exit(0))
  }
})

if (engine instanceof AppError)
  send({ kind: 'event', event: { kind: 'notice', code: engine.code, details: engine.details } })
else {
  if (engine.damaged !== null)
    send({
      kind: 'event',
      event: { kind: 'notice', code: 'database-damaged', details: { file: engine.damaged } },
    })
  // The very first start shows something; a failure of that is no reason not to begin.
  await engine
    .openSampleIfEmpty(sample('drought.en.txt'), sample('drought.de.txt'))
    .catch((error: unknown) => log(`sample: ${traceOf(error)}`))
}
send({ kind: 'event', event: { kind: 'ready' } })
