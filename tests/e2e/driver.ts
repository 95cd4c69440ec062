import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { _electron } from 'playwright-core'
import type { ElectronApplication } from 'playwright-core'

/** A program and its first process, which the driver no longer names once it is closed. */
export type Driven = { readonly electron: ElectronApplication; readonly child: ChildProcess }

type Launch = NonNullable<Parameters<typeof _electron.launch>[0]>

/** Longest wait for the program itself, and for its first answer: milliseconds, on a slow and busy machine. */
const LAUNCH_LIMIT = 30_000
const ANSWER_LIMIT = 20_000
/** Longest wait for a program that was told to quit. */
const QUIT_LIMIT = 20_000

/** What a promise comes to, or 'late'. */
const within = <T>(promise: Promise<T>, milliseconds: number): Promise<T | 'late'> =>
  Promise.race([promise, sleep(milliseconds, 'late' as const, { ref: false })])

/**
 * Starts a program under Playwright, again if need be: once in some hundred starts the driver never hears that the program
 * is up, or gets no answer out of it. Started without the driver, the app was up in each of 270 starts.
 */
export async function drive(options: Launch): Promise<Driven> {
  for (let attempt = 1; ; attempt++) {
    const electron = await _electron.launch({ ...options, timeout: LAUNCH_LIMIT }).catch((error: unknown) => {
      if (attempt === 3) throw error
      return null
    })
    if (!electron) continue
    const driven = { electron, child: electron.process() }
    const answer = await within(
      electron.evaluate(() => 'here'),
      ANSWER_LIMIT,
    )
    if (answer === 'here') return driven
    await killGroup(driven)
    if (attempt === 3) throw new Error('The app was started three times and never answered.')
  }
}

/**
 * Closes a program as an editor would. One whose driver has lost it is asked by the system. Throws when it does not end.
 */
export async function quit({ electron, child }: Driven): Promise<void> {
  if ((await within(electron.close(), QUIT_LIMIT)) !== 'late' || hasEnded(child)) return
  const gone = endOf(child)
  child.kill('SIGTERM')
  if ((await within(gone, QUIT_LIMIT)) !== 'late') return
  await killGroup({ child })
  throw new Error('The app was told to quit and did not end.')
}

/** Playwright starts the app as the leader of a process group, so one signal reaches every process of it. */
export async function killGroup({ child }: Pick<Driven, 'child'>): Promise<void> {
  if (hasEnded(child)) return
  const gone = endOf(child)
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await gone
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

const endOf = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()))
