/**
 * How fast articles are checked, beside pofilter (translate-toolkit) over the same segments, in one run.
 *   npm run bench:speed -- DATA [--segments 9000] : DATA holds pe/pe-train.jsonl and mqm/mqm-dev.jsonl
 * Processor time stands beside the clock, since machines are shared. Memory and processor time of other processes are
 * read from /proc, so only Linux has them.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBundle } from '../../build/bundle/bundle.ts'
import { root } from '../../build/setup/node.mjs'
import { openAnalysis } from '../../electron/analysis.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import { readRows } from './quality/material.ts'
import type { Row } from './quality/material.ts'
import { typing } from './speed/typing.ts'

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100

type Cost = { readonly seconds: number; readonly processor: number | null; readonly megabytes: number | null }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { segments: { type: 'string', default: '9000' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('Usage: npm run bench:speed -- DATA [--segments 9000]')
  process.exit(2)
}
const half = Math.ceil(Number(values.segments) / 2)
const rows = [
  ...readRows(folder, 'pe/pe-train.jsonl').slice(0, half),
  ...readRows(folder, 'mqm/mqm-dev.jsonl').slice(0, half),
]
const articleOf = (row: Row) => `${row.testset}|${row.doc}|${row.system ?? ''}`
const work = mkdtempSync(path.join(tmpdir(), 'gegenlesen-speed-'))

/** What the kernel says of a running process: processor seconds and the most memory it had. */
function usage(pid: number): Pick<Cost, 'processor' | 'megabytes'> {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const peak = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const processor = (Number(fields[11]) + Number(fields[12])) / TICKS
    return { processor, megabytes: peak === undefined ? null : Number(peak) / 1024 }
  } catch {
    return { processor: null, megabytes: null }
  }
}

/** Runs a program to its end; what it writes is thrown away. */
function run(command: string, args: readonly string[]): Promise<Cost> {
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
function firstAnswer(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    child.on('error', reject)
    child.stdout.once('data', () => resolve(performance.now() - started))
  })
}

function oneProcess(checker: ReturnType<typeof createChecker>): Cost {
  const started = performance.now()
  const before = process.cpuUsage()
  for (const article of Map.groupBy(rows, articleOf).values()) {
    const input = article.map(({ src, tgt }, index) => ({
      index,
      kind: 'text' as const,
      source: src,
      target: tgt,
    }))
    Array.from(checker.check(input))
  }
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (performance.now() - started) / 1000,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

function writeJsonl(name: string, some: readonly Row[]): string {
  const file = path.join(work, name)
  const lines = some.map((row) =>
    JSON.stringify({ id: row.id, src: row.src, tgt: row.tgt, doc: articleOf(row) }),
  )
  writeFileSync(file, lines.join('\n'))
  return file
}

function writePo(some: readonly Row[]): string {
  const file = path.join(work, 'rows.po')
  const header = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
  const units = some.map(
    ({ src, tgt }, at) => `msgctxt "${at}"\nmsgid ${JSON.stringify(src)}\nmsgstr ${JSON.stringify(tgt)}\n`,
  )
  writeFileSync(file, [header, ...units].join('\n'))
  return file
}

function line(name: string, cost: Cost, other: Cost | null): void {
  const rate = rows.length / cost.seconds
  const perProcessor = cost.processor ? rows.length / cost.processor : null
  const ratio = other ? `${(rate / (rows.length / other.seconds)).toFixed(2)}×` : '–'
  const cell = (value: number | null, width: number) =>
    (value === null ? '–' : value.toFixed(0)).padStart(width)
  console.log(
    `${name.padEnd(38)}${cell(rate, 12)}${cell(perProcessor, 16)}${ratio.padStart(12)}${cell(cost.megabytes, 10)}`,
  )
}

await ensureBundle(root, ['programs'])
const cli = path.join(root, 'out/cli.js')
const check = (file: string) => [cli, 'check', '--jsonl', file, '--fail-on', 'never']
const hasPofilter = spawnSync('pofilter', ['--version']).status === 0

const { analyse, lexicons } = await openAnalysis()
const single = oneProcess(createChecker(analyse, rules, { lexicons }, undefined, 0))
const threads = await run(process.execPath, check(writeJsonl('rows.jsonl', rows)))
const pofilter = hasPofilter
  ? await run('pofilter', ['--progress=none', '--language=de', writePo(rows), path.join(work, 'found.po')])
  : null

console.log(`${rows.length} segments, ${availableParallelism()} processors\n`)
console.log(
  `${''.padEnd(38)}${'segments/s'.padStart(12)}${'per processor-s'.padStart(16)}${'pofilter'.padStart(12)}${'MB'.padStart(10)}`,
)
line('gegenlesen, one thread', single, pofilter)
line('gegenlesen check --jsonl, all threads', threads, pofilter)
if (pofilter) line('pofilter', pofilter, pofilter)
else console.log('pofilter is not installed (translate-toolkit): no comparison')

const start: number[] = []
for (let time = 0; time < 5; time++)
  start.push(await firstAnswer(process.execPath, check(writeJsonl('one.jsonl', rows.slice(0, 1)))))
console.log(`\nstart to the first answer: ${start.map((ms) => ms.toFixed(0)).join(', ')} ms (target 1500)`)
for (const size of [50, 1000, 5000]) {
  const { p50, p95 } = typing(createChecker(analyse, rules, { lexicons }), rows.slice(0, size))
  console.log(
    `typing in an article of ${size}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (target p95 16)`,
  )
}
rmSync(work, { recursive: true, force: true })
