import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { appArguments, surroundings } from '../../build/setup/launch.ts'
import { root } from '../../build/setup/node.mjs'
import { readRuntime } from '../../build/setup/runtime.ts'
import { drive, killGroup, quit } from './driver.ts'

export type LaunchOptions = {
  /** Where the app keeps its data; a fresh temporary folder that goes away with the app when left out. */
  readonly dataFolder?: string
  /** More arguments for the app. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The real app in a real window. */
export type LaunchedApp = {
  readonly electron: ElectronApplication
  readonly window: Page
  readonly dataFolder: string
  /** Errors that the page logged or threw so far. */
  readonly problems: readonly string[]
  /** Closes it as an editor would, and removes the data folder if it was a temporary one. Throws if it asked a network. */
  readonly close: () => Promise<void>
  /** Closes it and opens it again on the same data. The app it is called on is gone afterwards. */
  readonly relaunch: () => Promise<LaunchedApp>
  /** Kills all its processes at once (SIGKILL), as a power cut would. The data folder stays. */
  readonly killHard: () => Promise<void>
}

/** Longest wait for a window, on a slow and busy machine. */
const WINDOW_LIMIT = 60_000

/** Starts the built app (or the packed one that GEGENLESEN_APP names) and waits for its window to be loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const temporary = options.dataFolder === undefined
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'gegenlesen-e2e-'))
  const app = await start(options, dataFolder)
  const forget = () => {
    if (temporary) rmSync(dataFolder, { recursive: true, force: true })
  }
  return {
    ...app,
    dataFolder,
    close: async () => {
      await quit(app)
      forget()
      refuseNetwork(netLog(dataFolder))
    },
    relaunch: async () => {
      await quit(app)
      refuseNetwork(netLog(dataFolder))
      const again = await launchApp({ ...options, dataFolder })
      return { ...again, close: async () => (await again.close(), forget()) }
    },
    killHard: () => killGroup(app),
  }
}

async function start(options: LaunchOptions, dataFolder: string) {
  const { executablePath, args } = program()
  const { electron, child } = await drive({
    executablePath,
    args: [
      ...args,
      `--user-data-dir=${dataFolder}`,
      `--log-net-log=${netLog(dataFolder)}`,
      ...(options.args ?? []),
    ],
    env: { ...(process.env as Record<string, string>), ...options.env },
  })
  const problems: string[] = []
  const window = await electron.firstWindow({ timeout: WINDOW_LIMIT })
  window.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  window.on('pageerror', (error) => problems.push(String(error)))
  await window.waitForLoadState('load')
  return { electron, child, window, problems }
}

const netLog = (dataFolder: string) => `${dataFolder}.net.json`

/** What Chromium's network log calls a request for something outside the app, and bytes that leave the machine. */
const NETWORK = ['URL_REQUEST_START_JOB', 'TCP_CONNECT_ATTEMPT', 'SSL_CONNECT', 'UDP_BYTES_SENT']

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[]
}

/** Throws when the log of a run, written as the app closes, has a request in it; removes the log. */
function refuseNetwork(file: string): void {
  if (!existsSync(file)) return
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  const { constants, events } = JSON.parse(text) as NetLog
  const types = new Map(NETWORK.map((name) => [constants.logEventTypes[name], name]))
  const asked = events.filter(({ type }) => types.has(type))
  if (asked.length === 0) return
  const lines = asked.map(({ type, params }) => `${types.get(type)} ${params?.url ?? ''}`)
  throw new Error(`The app asked a network: ${[...new Set(lines)].join(', ')}`)
}

/** The built app, or the packed one that GEGENLESEN_APP names. */
export function program(): { executablePath: string; args: string[] } {
  const packed = process.env['GEGENLESEN_APP']
  if (packed) return { executablePath: packed, args: appArguments({ args: [] }, surroundings()) }
  const runtime = readRuntime(root)
  if (!runtime) throw new Error('No Electron is set up: run `npm run runtime`.')
  return { executablePath: runtime.executable, args: appArguments(runtime, surroundings()) }
}
