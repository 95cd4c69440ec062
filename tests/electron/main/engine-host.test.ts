import { fork } from 'node:child_process'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { FromEngine } from '../../../electron/engine/protocol.ts'
import type { EngineProcess } from '../../../electron/main/engine-host.ts'
import { createEngineHost, isOutOfMemory } from '../../../electron/main/engine-host.ts'
import type { Patience } from '../../../electron/heartbeat.ts'
import { restartDelay } from '../../../electron/main/restarts.ts'
import type { EngineEvent } from '../../../shared/calls.ts'

/** A real process that speaks the engine's protocol; its calls make it answer, hang or die. */
function startProcess(): EngineProcess {
  const child = fork(path.join(import.meta.dirname, 'engine-stand-in.ts'), { serialization: 'advanced' })
  return {
    postMessage: (message) => void child.send(message),
    on: (event: string, listener: (...said: never[]) => void) => child.on(event, listener as () => void),
    kill: () => child.kill('SIGKILL'),
  }
}

function openHost(start = startProcess, patience?: Patience) {
  const events: EngineEvent[] = []
  const host = createEngineHost(start, (event) => events.push(event), patience)
  onTestFinished(() => host.close())
  const kinds = () => events.map((event) => event.kind)
  const until = async (done: () => boolean) => {
    for (let turn = 0; turn < 1000 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(done()).toBe(true)
  }
  return { host, events, kinds, until }
}

test('calls go to the engine and come back, also large and many', async () => {
  const { host } = openHost()
  expect(await host.call('echo', { bytes: new Uint8Array([1, 2, 3]) })).toEqual({
    ok: true,
    value: { bytes: new Uint8Array([1, 2, 3]) },
  })
  const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => host.call('echo', i)))
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual(Array.from({ length: 50 }, (_, i) => i))
})

test('an engine that dies is started again; what it left is answered', async () => {
  const { host, kinds, until } = openHost()
  await until(() => kinds().includes('ready'))
  const hanging = host.call('hang', null)
  const deadly = host.call('die', null)
  const stopped = { ok: false, error: { code: 'engine-stopped', details: {} } }
  expect(await Promise.all([hanging, deadly])).toEqual([stopped, stopped])
  await until(() => kinds().filter((kind) => kind === 'ready').length === 2)
  expect(kinds()).toEqual(['ready', 'restarting', 'ready'])
  expect(await host.call('echo', 'again')).toEqual({ ok: true, value: 'again' })
})

test('a window that opens late hears what it has missed', async () => {
  const { host, kinds, until } = openHost()
  await until(() => kinds().includes('ready'))
  await host.call('notice', null)
  await until(() => kinds().includes('notice'))
  expect(host.missed().map((event) => event.kind)).toEqual(['notice', 'ready'])
})

test('the ways of an engine to run out of memory are told from others', () => {
  expect(['Reached heap limit', 'CALL_AND_RETRY_LAST', 6, 134].map(isOutOfMemory)).toEqual([
    true,
    false,
    true,
    true,
  ])
  expect([0, 1, 9, 139].map(isOutOfMemory)).toEqual([false, false, false, false])
})

test('closing waits for the engine, and ends one that hangs', async () => {
  const { host } = openHost()
  await host.call('ignore-close', null)
  await host.close()
  expect(await host.call('echo', 1)).toMatchObject({ ok: false })
})

test('closing does not wait for ever for an engine that cannot be ended', async () => {
  const never: EngineProcess = { postMessage: () => undefined, on: () => undefined, kill: () => false }
  const host = createEngineHost(
    () => never,
    () => undefined,
  )
  await host.close()
  expect(await host.call('echo', 1)).toMatchObject({ ok: false })
})

test('restarts come later each time, and end', () => {
  expect([1, 2, 3].map((deaths) => restartDelay(Array<number>(deaths).fill(0), 1))).toEqual([200, 800, 3200])
  expect(restartDelay([0, 1, 2, 3], 4)).toBeNull()
  expect(restartDelay([0, 1, 2, 70_000], 70_000)).toBe(200)
})

test('a death that is told twice counts once', async () => {
  let started = 0
  const { until } = openHost()
  const events: string[] = []
  const host = createEngineHost(
    () => {
      started++
      const process = startProcess()
      return {
        ...process,
        on: (event: string, listener: (...said: never[]) => void) => {
          if (event === 'exit')
            process.on('exit', () => {
              listener()
              setTimeout(listener, 500)
            })
          else process.on('message', listener as (message: FromEngine) => void)
        },
      }
    },
    (event) => events.push(event.kind),
  )
  onTestFinished(() => host.close())
  await until(() => events.includes('ready'))
  await host.call('die', null)
  await until(() => events.filter((kind) => kind === 'ready').length === 2)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(started).toBe(2)
  expect(await host.call('echo', 1)).toEqual({ ok: true, value: 1 })
})

const IMPATIENT: Patience = { everyMs: 100, turns: 5 }

test('an engine that hangs is ended and started again, and the editor is told; what it left is answered', async () => {
  const { host, events, kinds, until } = openHost(startProcess, IMPATIENT)
  await until(() => kinds().includes('ready'))
  const hanging = host.call('spin', null)
  expect(await hanging).toEqual({ ok: false, error: { code: 'engine-stopped', details: {} } })
  await until(() => kinds().filter((kind) => kind === 'ready').length === 2)
  expect(kinds()).toEqual(['ready', 'notice', 'restarting', 'ready'])
  expect(events[1]).toEqual({ kind: 'notice', code: 'engine-hung', details: {} })
  expect(await host.call('echo', 'again')).toEqual({ ok: true, value: 'again' })
})

test('an engine that is slow with an answer but alive is left alone', async () => {
  const { host, kinds, until } = openHost(startProcess, IMPATIENT)
  await until(() => kinds().includes('ready'))
  const unanswered = host.call('hang', null)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(kinds()).toEqual(['ready'])
  await host.call('die', null)
  expect(await unanswered).toMatchObject({ ok: false })
})

test('an engine that runs out of memory is started again, and the editor is told why', async () => {
  const { host, events, kinds, until } = openHost(() => {
    const process = startProcess()
    return {
      ...process,
      // As Electron says it (tests/e2e/engine.test.ts has it say so).
      on: (event: string, listener: (...said: never[]) => void) =>
        event === 'error'
          ? process.on('exit', () =>
              (listener as (...said: string[]) => void)('FatalError', 'Reached heap limit'),
            )
          : process.on(event as 'exit', listener as () => void),
    }
  })
  await until(() => kinds().includes('ready'))
  await host.call('die', null)
  await until(() => kinds().filter((kind) => kind === 'ready').length === 2)
  expect(events).toContainEqual({ kind: 'notice', code: 'engine-memory', details: {} })
})
