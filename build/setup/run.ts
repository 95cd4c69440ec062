import { spawn } from 'node:child_process'
import type { SpawnOptions } from 'node:child_process'

export type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a program to its end and keeps what it says. A program that can't be started has status null. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly timeout?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', (error) => resolve({ status: null, stdout, stderr: `${stderr}${error.message}` }))
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}
