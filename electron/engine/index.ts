/** The engine's process: opens the database in the data folder, starts the analyst, answers calls of the main process. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { isLargeAnswer } from '../../shared/calls.ts'
import type { ErrorCode, ErrorDetails, Result } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { toJson } from '../../shared/json.ts'
import { rules } from '../../shared/rules/registry.ts'
import { findResources } from '../resources.ts'
import { tidyWhenIdle } from '../tidy.ts'
import { createBackups, newestSound } from './backups/backups.ts'
import { createWorkerArchivist } from './backups/worker-archivist.ts'
import type { Analyst, CheckReport } from './checking/analyst.ts'
import { createWorkerAnalyst } from './checking/worker-analyst.ts'
import { createLateClerk } from './files/late-clerk.ts'
import { createWorkerClerk } from './files/worker-clerk.ts'
import { closeDatabase, openDatabase, setAside } from './database/open.ts'
import type { Engine } from './engine.ts'
import { createEngine } from './engine.ts'
import { openErrorLog } from './error-log.ts'
import { toAppError } from './faults.ts'
import type { FromEngine, ToEngine } from './protocol.ts'
import { traceOf } from './trace.ts'

const [folder, logs = folder] = process.argv.slice(2)
if (!folder || !logs) throw new Error('usage: engine DATA-FOLDER [LOG-FOLDER]')
const log = openErrorLog(path.join(logs, 'errors.log'))

const port = process.parentPort
const send = (message: FromEngine) => port.postMessage(message)

/**
 * Room for the analyst's objects: several times what an article of 20,000 segments needs. V8 lets a heap grow in proportion to
 * what it may become; with the usual limit it takes twice the memory before it tidies up.
 */
const ANALYST_LIMITS = { maxOldGenerationSizeMb: 2000, maxYoungGenerationSizeMb: 32 } as const

/** Room for what is read of the largest file that is taken. */
const CLERK_LIMITS = { maxOldGenerationSizeMb: 3000 } as const

/** A thread's program: beside the bundle it is JavaScript, in the sources TypeScript. */
function threadFile(name: 'analyst' | 'archivist' | 'clerk'): string {
  const bundled = path.join(import.meta.dirname, `${name}.js`)
  return existsSync(bundled) ? bundled : path.join(import.meta.dirname, `${name}.ts`)
}

/** Milliseconds from the start until a large database is read through: the window comes first. */
const CHECK_AFTER = 2000

/** Milliseconds from the start to the first look whether a back-up is due, when there is most else to do, and between looks. */
const FIRST_LOOK = 30_000
const LOOK_EVERY = 3_600_000

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

type Running = Engine & { readonly damaged: string | null; readonly checked: boolean }

const databaseFile = path.join(folder, 'gegenlesen.sqlite')
const archivist = createWorkerArchivist(threadFile('archivist'), log)
const backups = createBackups({ file: databaseFile, copy: archivist.copy, now: Date.now })

function startAnalyst(report: (report: CheckReport) => void): Analyst {
  const startWorker = () => new Worker(threadFile('analyst'), { resourceLimits: ANALYST_LIMITS })
  return createWorkerAnalyst(startWorker, report, log, stop)
}

function open(): Running {
  for (const place of [folder, logs]) if (place) mkdirSync(place, { recursive: true })
  const { db, damaged, checked } = openDatabase(databaseFile, Date.now())
  try {
    const engine = createEngine({
      db,
      rules,
      startAnalyst,
      openClerk: (large) =>
        large
          ? createWorkerClerk(new Worker(threadFile('clerk'), { resourceLimits: CLERK_LIMITS }), log)
          : createLateClerk(),
      emit: (event) => send({ kind: 'event', event }),
      log,
      now: Date.now,
      userName: userName(),
      backups,
      restart: () => void restart(),
    })
    const close = async () => {
      await engine.close()
      closeDatabase(db)
    }
    return { ...engine, damaged, checked, close }
  } catch (error) {
    db.close()
    throw error
  }
}

/** What cannot even be begun with is set aside like what the check finds. */
function start(): Running {
  try {
    return open()
  } catch (error) {
    if (toAppError(error).code !== 'database-damaged') throw error
    log(`start: ${traceOf(error)}`)
    const damaged = setAside(databaseFile, Date.now())
    return { ...open(), damaged }
  }
}

/**
 * The engine, or why there is none: then every call answers that.
 * @param isDamaged whether what lies there is set aside first
 */
function tryToStart(isDamaged = false): Running | AppError {
  try {
    const damaged = isDamaged ? setAside(databaseFile, Date.now()) : null
    const running = start()
    return damaged === null ? running : { ...running, damaged }
  } catch (error) {
    log(`start: ${traceOf(error)}`)
    return toAppError(error)
  }
}

const sample = (name: string) => readFileSync(path.join(findResources().sample, name), 'utf8')

let engine = Promise.resolve(tryToStart())

/** Ends the engine and starts another one on what lies there then. Calls wait until it is there. */
async function restart(isDamaged = false): Promise<void> {
  send({ kind: 'event', event: { kind: 'restarting' } })
  engine = engine.then(async (running) => {
    if (!(running instanceof AppError)) await running.close()
    await archivist.stopChecking()
    return tryToStart(isDamaged)
  })
  await tell(await engine)
}

/** Reads a large database through beside the work; what proves damaged is set aside. */
async function checkBeside(running: Running): Promise<void> {
  const isInUse = async () => (await engine) === running
  if (running.checked || !(await isInUse())) return
  await archivist.check(databaseFile).catch(async (error: unknown) => {
    log(`check: ${traceOf(error)}`)
    const isDamaged = error instanceof AppError && error.code === 'database-damaged'
    if (isDamaged && (await isInUse())) await restart(true)
  })
}

const refusal = (error: AppError): Result<unknown> => ({
  ok: false,
  error: { code: error.code, details: error.details },
})

/** Milliseconds after which a start that failed is tried again, on the next call: the editor may have made room by then. */
const TRY_AGAIN = 1000
let triedAt = performance.now()

/** The engine; where there is none, perhaps by now there can be. */
async function current(): Promise<Running | AppError> {
  const running = await engine
  if (!(running instanceof AppError) || performance.now() - triedAt < TRY_AGAIN) return running
  triedAt = performance.now()
  const again = tryToStart()
  engine = Promise.resolve(again)
  if (!(again instanceof AppError)) void tell(again)
  return again
}

async function answer(name: string, input: unknown): Promise<Result<unknown>> {
  const running = await current()
  if (running instanceof AppError) return refusal(running)
  const result = await running.dispatch(name, input)
  return result.ok && isLargeAnswer(name) ? { ok: true, value: toJson(result.value) } : result
}

const worked = tidyWhenIdle()

port.on('message', ({ data }: { data: ToEngine }) => {
  switch (data.kind) {
    case 'call': {
      worked()
      const { id, name, input } = data
      return void answer(name, input).then((result) => send({ kind: 'answer', id, result }))
    }
    case 'ping':
      return send({ kind: 'pong' })
    case 'close': {
      const closed = engine.then((running) => (running instanceof AppError ? undefined : running.close()))
      return void closed.finally(() => process.exit(0))
    }
  }
})

/** What an editor has to know of how it started; at last that it has. */
async function tell(running: Running | AppError): Promise<void> {
  const notice = (code: ErrorCode, details: ErrorDetails) =>
    send({ kind: 'event', event: { kind: 'notice', code, details } })
  if (running instanceof AppError) notice(running.code, running.details)
  else {
    const { damaged } = running
    const backup = damaged === null ? null : newestSound(databaseFile)
    if (damaged !== null)
      notice('database-damaged', {
        file: damaged,
        ...(backup && { backup: backup.name, at: backup.at }),
      })
    // The very first start shows something; a failure of that is no reason not to begin.
    if (!backup)
      await running
        .openSampleIfEmpty(sample('drought.en.txt'), sample('drought.de.txt'))
        .catch((error: unknown) => log(`sample: ${traceOf(error)}`))
  }
  send({ kind: 'event', event: { kind: 'ready' } })
  if (!(running instanceof AppError)) setTimeout(() => void checkBeside(running), CHECK_AFTER)
}

/** Not of a library that cannot be opened. */
async function backUp(): Promise<void> {
  if ((await engine) instanceof AppError) return
  await backups.makeDaily().catch((error: unknown) => log(`back-up: ${traceOf(error)}`))
}

await tell(await engine)
setTimeout(() => void backUp(), FIRST_LOOK)
setInterval(() => void backUp(), LOOK_EVERY)
