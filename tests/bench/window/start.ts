/** The app's start and memory beside those of an empty window in the same runtime, both without a driver. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { appArguments, surroundings } from '../../../build/setup/launch.ts'
import { linkFolder } from '../../../build/setup/link-folder.ts'
import { root } from '../../../build/setup/node.mjs'
import { readRuntime } from '../../../build/setup/runtime.ts'
import { program } from '../../e2e/harness.ts'
import { setup } from '../../e2e/prepare.ts'
import { treeMemory } from '../speed/processes.ts'

const STARTS = 5
const LIMIT = 60_000
/** Checks are done and caches filled by then. */
const REST = 8000

export type Start = { readonly ms: number; readonly megabytes: number }

type Begun = { readonly child: ChildProcess; readonly at: number }

function begin(executable: string, args: readonly string[]): Begun {
  const at = performance.timeOrigin + performance.now()
  return { child: spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] }), at }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What a process says, until it says this. */
function said(stream: NodeJS.ReadableStream | null, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error(`never said ${wanted}: ${text}`)), LIMIT)
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = wanted.exec(text)
      if (!found) return
      clearTimeout(timer)
      resolve(found)
    })
  })
}

async function rest({ child }: Begun): Promise<number> {
  await pause(REST)
  return treeMemory(child.pid ?? 0)
}

async function end({ child }: Begun): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await gone
}

/** An Electron of its own that runs the empty window. */
async function bareProgram(work: string): Promise<string> {
  const runtime = readRuntime(root)
  if (!runtime) throw new Error('No Electron is set up: run `npm run runtime`.')
  const folder = path.join(work, 'electron')
  await linkFolder(runtime.dist, folder)
  const app = path.join(folder, 'resources/app')
  mkdirSync(app, { recursive: true })
  cpSync(new URL('bare.mjs', import.meta.url), path.join(app, 'bare.mjs'))
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'bare.mjs' }))
  return path.join(folder, path.basename(runtime.executable))
}

async function startBare(executable: string, dataFolder: string): Promise<Start> {
  const args = appArguments({ args: [] }, surroundings(), [`--user-data-dir=${dataFolder}`])
  const begun = begin(executable, args)
  try {
    await said(begun.child.stdout, /ready-to-show/u)
    const ms = performance.timeOrigin + performance.now() - begun.at
    return { ms, megabytes: await rest(begun) }
  } finally {
    await end(begun)
  }
}

type Target = { readonly type: string; readonly url: string; readonly webSocketDebuggerUrl: string }

/** Asks the page through the debugging port for the moment at which its first row was painted. */
async function firstRowAt(port: string): Promise<number> {
  const until = performance.now() + LIMIT
  let page: Target | undefined
  while (!page) {
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`)
      .then((answer) => answer.json() as Promise<Target[]>)
      .catch(() => [])
    page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app:'))
    if (performance.now() > until) throw new Error('there is no page')
    if (!page) await pause(10)
  }
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  const expression = `new Promise((resolve) => {
    const look = () => document.querySelector('[role=group][aria-current=true]')
      ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
      : requestAnimationFrame(look)
    look()
  })`
  const ask = () =>
    socket.send(
      JSON.stringify({
        id: 1,
        method: 'Runtime.evaluate',
        params: { expression, awaitPromise: true, returnByValue: true },
      }),
    )
  const answered = new Promise<number>((resolve) =>
    socket.addEventListener('message', ({ data }) => {
      const { result } = JSON.parse(String(data)) as { result?: { result?: { value?: number } } }
      const value = result?.result?.value
      // The page was still on its way to its address.
      if (value === undefined) ask()
      else resolve(value)
    }),
  )
  ask()
  const at = await answered
  socket.close()
  return at
}

async function startApp(dataFolder: string): Promise<Start> {
  const { executablePath, args } = program()
  const begun = begin(executablePath, [...args, `--user-data-dir=${dataFolder}`, '--remote-debugging-port=0'])
  try {
    const [, port = ''] = await said(begun.child.stderr, /DevTools listening on ws:\/\/[^:]+:(\d+)/u)
    const ms = (await firstRowAt(port)) - begun.at
    return { ms, megabytes: await rest(begun) }
  } finally {
    await end(begun)
  }
}

/** Several starts of each by turns, on data that an earlier start left, as on every day but the first. */
export async function measureStart(): Promise<{
  readonly bare: readonly Start[]
  readonly app: readonly Start[]
}> {
  const stop = await setup()
  const work = mkdtempSync(path.join(tmpdir(), 'gegenlesen-start-'))
  try {
    const executable = await bareProgram(work)
    const [bareData, appData] = [path.join(work, 'bare-data'), path.join(work, 'app-data')]
    await startBare(executable, bareData)
    await startApp(appData)
    const bare: Start[] = []
    const app: Start[] = []
    for (let time = 0; time < STARTS; time++) {
      bare.push(await startBare(executable, bareData))
      app.push(await startApp(appData))
    }
    return { bare, app }
  } finally {
    rmSync(work, { recursive: true, force: true })
    stop?.()
  }
}
