/** What other programs take: time on the clock, processor time, memory. The latter two are read from /proc, so only Linux has them. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100

export type Cost = {
  readonly seconds: number
  readonly processor: number | null
  readonly megabytes: number | null
}

/** What the kernel says of a running process: processor seconds and the most memory it had. */
export function usage(pid: number): Pick<Cost, 'processor' | 'megabytes'> {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const peak = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const processor = (Number(fields[11]) + Number(fields[12])) / TICKS
    return { processor, megabytes: peak === undefined ? null : Number(peak) / 1024 }
  } catch {
    return { processor: null, megabytes: null }
  }
}

/** Megabytes of a process and all its children, each page that several share counted once (PSS). */
export function treeMemory(pid: number): number {
  try {
    const shared = /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    const threads = readdirSync(`/proc/${pid}/task`)
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return children.reduce((sum, child) => sum + treeMemory(Number(child)), Number(shared ?? 0) / 1024)
  } catch {
    return 0
  }
}

/** Runs a program to its end; what it writes is thrown away. */
export function run(command: string, args: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    let last: Pick<Cost, 'processor' | 'megabytes'> = { processor: null, megabytes: null }
    const watch = setInterval(() => {
      const now = usage(child.pid ?? 0)
      if (now.megabytes !== null) last = now
    }, 20)
    child.on('error', reject)
    child.on('close', () => {
      clearInterval(watch)
      resolve({ seconds: (performance.now() - started) / 1000, ...last })
    })
  })
}

/** Milliseconds from the start of the program to the first answer. */
export function firstAnswer(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    child.on('error', reject)
    child.stdout.once('data', () => resolve(performance.now() - started))
  })
}
