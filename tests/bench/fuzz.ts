/**
 * Mutated files of every format: `npm run bench:fuzz -- [COUNT] [SEED]`. Each is read, written unchanged and written edited.
 * Fails on anything but a good reading or a refusal with a reason, on more than five seconds for one file, and on memory
 * that is not given back.
 */
import { argv, exit, memoryUsage } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { seeds, tryMutation } from '../support/fuzzing.ts'
import { randomFrom } from './corruption/random.ts'

const SLOWEST_MS = 5000
/** Bytes of heap that may be in use after all files more than after the first hundred. */
const GROWTH = 64 * 1024 * 1024

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const count = Number(argv[2] ?? 3000)
const seed = Number(argv[3] ?? 1)
const files = seeds()
const outcomes = new Map<string, number>()
let slowest = { name: '', milliseconds: 0 }
let before = 0

for (let n = 0; n < count; n++) {
  const file = files[n % files.length]
  if (!file) break
  const name = `${file.name}, seed ${seed + n}`
  try {
    const { format, refused, milliseconds } = tryMutation(file, randomFrom(String(seed + n)).next)
    const outcome = refused ?? `read as ${format}`
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds }
  } catch (error) {
    console.error(name, error)
    exit(1)
  }
  if (n === 100) {
    collect()
    before = memoryUsage().heapUsed
  }
}
collect()
const growth = memoryUsage().heapUsed - before

console.log(`${count} mutations of ${files.length} files`)
for (const [outcome, times] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
  console.log(`${times}\t${outcome}`)
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms (${slowest.name})`)
console.log(
  `heap: ${(growth / 2 ** 20).toFixed(1)} MB more than after the first hundred; rss ${Math.round(memoryUsage().rss / 2 ** 20)} MB`,
)
if (slowest.milliseconds > SLOWEST_MS || growth > GROWTH) exit(1)
