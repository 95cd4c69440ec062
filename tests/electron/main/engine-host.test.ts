import { fork } from 'node:child_process'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { FromEngine } from '../../../electron/engine/protocol.ts'
import type { EngineProcess } from '../../../electron/main/engine-host.ts'
import { createEngineHost } from '../../../electron/main/engine-host.ts'
import { restartDelay } from '../../../electron/main/restarts.ts'
import type { EngineEvent } from '../../../shared/calls.ts'

/** A real process that speaks the engine's protocol; its calls make it answer, hang or die. */
function startProcess(): EngineProcess {
  const child = fork(path.join(import.meta.dirname, 'engine-stand-in.ts'), { serialization: 'advanced' })
  return {
    postMessage: (message) => void child.send(message),
    on: (event: string, listener: (message: FromEngine) => void) => child.on(event, listener),
    kill: () => child.kill('SIGKILL'),
  }
}

function openHost() {
  const events: EngineEvent[] = []
  const host = createEngineHost(startProcess, (event) => events.push(event))
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

test('closing waits for the engine, and ends one that hangs', async () => {
  const { host } = openHost()
  await host.call('ignore-close', null)
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
        on: (event: string, listener: (message: FromEngine) => void) => {
          if (event === 'exit')
            process.on('exit', () => {
              listener({} as FromEngine)
              setTimeout(listener, 500, {} as FromEngine)
            })
          else process.on('message', listener)
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
