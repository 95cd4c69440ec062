import type { EngineEvent } from '../../shared/calls.ts'
import type { ErrorCode, Result } from '../../shared/errors.ts'
import type { FromEngine, ToEngine } from '../engine/protocol.ts'
import type { Heartbeat, Patience } from '../heartbeat.ts'
import { watchHeartbeat } from '../heartbeat.ts'
import { restartDelay } from './restarts.ts'

/** As much of Electron's UtilityProcess as is needed, so that tests can use another process. */
export type EngineProcess = {
  postMessage(message: ToEngine): void
  on(event: 'message', listener: (message: FromEngine) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  /** V8 cannot go on, mostly for want of memory; `exit` follows. */
  on(event: 'error', listener: (type: string, location: string) => void): unknown
  kill(): unknown
}

export type EngineHost = {
  /** Hands a call to the engine; answers 'engine-stopped' when it dies over it or is not there. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** What a window that opens now has missed. */
  missed(): readonly EngineEvent[]
  /** Lets the engine close its database; resolves when it is gone, or cannot be ended. */
  close(): Promise<void>
}

const STOPPED: Result<never> = { ok: false, error: { code: 'engine-stopped', details: {} } }

/** Where V8 says it stopped: "Reached heap limit", "CALL_AND_RETRY_LAST Allocation failed" … Newer Electrons tell. */
const OUT_OF_MEMORY = /heap limit|out of memory|allocation failed|mark-compact/iu

/** How a process ends that V8 gives up in: by SIGABRT, or by Windows' own code for it. V8 hardly does that but for memory. */
const ABORTED: ReadonlySet<number> = new Set([6, 134, 0xe0000008, 0xe0000008 - 2 ** 32])

/** Whether an engine ended for want of memory, by what Electron says of it: a place in V8, or the exit code. */
export const isOutOfMemory = (said: string | number): boolean =>
  typeof said === 'number' ? ABORTED.has(said) : OUT_OF_MEMORY.test(said)

/** Milliseconds that the engine has to close its database before it is ended, and that its end may take. */
const PATIENCE = 3000
const ENDS_WITHIN = 2000

/**
 * A minute. The engine leaves long work to its analyst, but reading the largest file allowed (200 MB) keeps it for some ten
 * seconds on a slow machine.
 */
const HUNG_AFTER: Patience = { everyMs: 5000, turns: 12 }

/**
 * Keeps the engine's process running: starts it, starts it again when it dies or hangs, gives up when that goes on.
 * @param patience how long it may be silent once it was ready; before that it may be migrating a large database
 */
export function createEngineHost(
  startProcess: () => EngineProcess,
  onEvent: (event: EngineEvent) => void,
  patience: Patience = HUNG_AFTER,
): EngineHost {
  const pending = new Map<number, (result: Result<unknown>) => void>()
  const deaths: number[] = []
  const notices: EngineEvent[] = []
  let lastId = 0
  let engine: EngineProcess | null = null
  /** Null until it is ready for the first time. */
  let state: EngineEvent | null = null
  let closing: (() => void) | null = null
  let heartbeat: Heartbeat | null = null

  const tell = (event: EngineEvent) => {
    if (event.kind === 'notice') notices.push(event)
    if (event.kind === 'ready') watch()
    if (event.kind === 'restarting') heartbeat?.stop()
    if (event.kind === 'ready' || event.kind === 'restarting' || event.kind === 'stopped') state = event
    onEvent(event)
  }

  const note = (code: ErrorCode) => tell({ kind: 'notice', code, details: {} })

  const watch = () => {
    const watched = engine
    heartbeat?.stop()
    if (!watched) return
    const hung = () => {
      note('engine-hung')
      watched.kill()
    }
    heartbeat = watchHeartbeat(() => watched.postMessage({ kind: 'ping' }), hung, patience)
  }

  const receive = (message: FromEngine) => {
    heartbeat?.beat()
    if (message.kind === 'pong') return
    if (message.kind === 'event') return tell(message.event)
    const answer = pending.get(message.id)
    pending.delete(message.id)
    answer?.(message.result)
  }

  const mourn = () => {
    engine = null
    heartbeat?.stop()
    for (const answer of pending.values()) answer(STOPPED)
    pending.clear()
    if (closing) return closing()
    // Not the time of day, which can be set back.
    deaths.push(performance.now())
    const delay = restartDelay(deaths, performance.now())
    if (delay === null) return tell({ kind: 'stopped' })
    tell({ kind: 'restarting' })
    setTimeout(start, delay)
  }

  const start = () => {
    if (closing) return
    const started = startProcess()
    engine = started
    let told = false
    started.on('message', (message) => {
      if (engine === started) receive(message)
    })
    started.on('error', (_type, location) => {
      if (engine === started) told = isOutOfMemory(location)
    })
    // One that is killed may say so twice; by then another may have taken its place.
    started.on('exit', (code) => {
      if (engine !== started) return
      if (!closing && (told || isOutOfMemory(code))) note('engine-memory')
      mourn()
    })
  }
  start()

  return {
    call(name, input) {
      const to = engine
      if (!to || closing) return Promise.resolve(STOPPED)
      return new Promise((resolve) => {
        const id = ++lastId
        pending.set(id, resolve)
        to.postMessage({ kind: 'call', id, name, input })
      })
    },

    missed: () => (state ? [...notices, state] : notices),

    close() {
      const to = engine
      if (!to) {
        closing ??= () => undefined
        return Promise.resolve()
      }
      return new Promise((resolve) => {
        // One that is only being started cannot be killed and never says that it is gone.
        const timers = [setTimeout(() => to.kill(), PATIENCE), setTimeout(resolve, PATIENCE + ENDS_WITHIN)]
        closing = () => {
          for (const timer of timers) clearTimeout(timer)
          resolve()
        }
        to.postMessage({ kind: 'close' })
      })
    },
  }
}
