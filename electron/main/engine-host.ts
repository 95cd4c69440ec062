import type { EngineEvent } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'
import type { FromEngine, ToEngine } from '../engine/protocol.ts'
import { restartDelay } from './restarts.ts'

/** As much of Electron's UtilityProcess as is needed, so that tests can use another process. */
export type EngineProcess = {
  postMessage(message: ToEngine): void
  on(event: 'message', listener: (message: FromEngine) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  kill(): unknown
}

export type EngineHost = {
  /** Hands a call to the engine; answers 'engine-stopped' when it dies over it or is not there. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** What a window that opens now has missed. */
  missed(): readonly EngineEvent[]
  /** Lets the engine close its database; resolves when it is gone. */
  close(): Promise<void>
}

const STOPPED: Result<never> = { ok: false, error: { code: 'engine-stopped', details: {} } }

/** Milliseconds that the engine has to close its database before it is ended. */
const PATIENCE = 3000

/** Keeps the engine's process running: starts it, starts it again when it dies, gives up when that goes on. */
export function createEngineHost(
  startProcess: () => EngineProcess,
  onEvent: (event: EngineEvent) => void,
): EngineHost {
  const pending = new Map<number, (result: Result<unknown>) => void>()
  const deaths: number[] = []
  const notices: EngineEvent[] = []
  let lastId = 0
  let engine: EngineProcess | null = null
  /** Null until it is ready for the first time. */
  let state: EngineEvent | null = null
  let closing: (() => void) | null = null

  const tell = (event: EngineEvent) => {
    if (event.kind === 'notice') notices.push(event)
    if (event.kind === 'ready' || event.kind === 'restarting' || event.kind === 'stopped') state = event
    onEvent(event)
  }

  const receive = (message: FromEngine) => {
    if (message.kind === 'event') return tell(message.event)
    const answer = pending.get(message.id)
    pending.delete(message.id)
    answer?.(message.result)
  }

  const mourn = () => {
    engine = null
    for (const answer of pending.values()) answer(STOPPED)
    pending.clear()
    if (closing) return closing()
    deaths.push(Date.now())
    const delay = restartDelay(deaths, Date.now())
    if (delay === null) return tell({ kind: 'stopped' })
    tell({ kind: 'restarting' })
    setTimeout(start, delay)
  }

  const start = () => {
    if (closing) return
    const started = startProcess()
    engine = started
    started.on('message', receive)
    // One that is killed may say so twice; by then another may have taken its place.
    started.on('exit', () => {
      if (engine === started) mourn()
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
        const timer = setTimeout(() => to.kill(), PATIENCE)
        closing = () => {
          clearTimeout(timer)
          resolve()
        }
        to.postMessage({ kind: 'close' })
      })
    },
  }
}
