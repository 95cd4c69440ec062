import { spawn } from 'node:child_process'
import { SetupError } from './setup-error.mjs'

/** Whether a window can open: always, but on Linux only under X11 or Wayland. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? '') || Boolean(env['WAYLAND_DISPLAY'] ?? '')
}

export type Display = {
  /** Value for DISPLAY, such as `:99`. */
  readonly name: string
  readonly stop: () => void
}

/** Longest wait for an X server that starts. */
const START_LIMIT = 20_000

/** Starts a virtual X server on a display number that it finds free itself and tells on descriptor 3. */
export function startXvfb(): Promise<Display> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const stop = () => void server.kill()
    const fail = () => reject(new SetupError('Xvfb does not start: run `Xvfb -displayfd 1` to see why.'))
    const timer = setTimeout(() => {
      stop()
      fail()
    }, START_LIMIT)
    server.on('error', fail).on('exit', fail)
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      clearTimeout(timer)
      resolve({ name: `:${chunk.toString().trim()}`, stop })
    })
  })
}
