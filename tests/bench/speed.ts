/**
 * How fast articles are checked, beside pofilter (translate-toolkit) over the same segments, in one run.
 *   npm run bench:speed -- DATA [--segments 9000] : DATA holds pe/pe-train.jsonl and mqm/mqm-dev.jsonl
 * Processor time stands beside the clock, since machines are shared.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureChecking, measureStarts, measureTyping, speedRows } from './speed/checking.ts'
import type { Cost } from './speed/processes.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { segments: { type: 'string', default: '9000' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('Usage: npm run bench:speed -- DATA [--segments 9000]')
  process.exit(2)
}
const rows = speedRows(folder, Number(values.segments))
const work = mkdtempSync(path.join(tmpdir(), 'gegenlesen-speed-'))

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

const { single, threads, pofilter } = await measureChecking(rows, work)
console.log(`${rows.length} segments, ${availableParallelism()} processors\n`)
console.log(
  `${''.padEnd(38)}${'segments/s'.padStart(12)}${'per processor-s'.padStart(16)}${'pofilter'.padStart(12)}${'MB'.padStart(10)}`,
)
line('gegenlesen, one thread', single, pofilter)
line('gegenlesen check --jsonl, all threads', threads, pofilter)
if (pofilter) line('pofilter', pofilter, pofilter)
else console.log('pofilter is not installed (translate-toolkit): no comparison')

const starts = await measureStarts(rows, work)
console.log(`\nstart to the first answer: ${starts.map((ms) => ms.toFixed(0)).join(', ')} ms (target 1500)`)
for (const { size, p50, p95, processor } of await measureTyping(rows))
  console.log(
    `typing in an article of ${size}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, of processor time ${processor.toFixed(1)} ms (target p95 16)`,
  )
rmSync(work, { recursive: true, force: true })
