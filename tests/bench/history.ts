/**
 * How fast the history answers when it is long: makes a database of flag events through the app's own queries, then times
 * every query of the history, the full text and the pictures.
 *   npm run bench:history -- [events, 1000000] [--keep FOLDER] : with --keep the database stays there and is used again
 * Targets at a million events: history 100 ms, full text 50 ms, pictures 500 ms (95th percentile each).
 */
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { withLibrary } from './history/library.ts'
import { measure } from './history/measure.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } })
const events = Number(positionals[0] ?? 1_000_000)
if (!Number.isInteger(events) || events < 1000) {
  console.error('Usage: npm run bench:history -- [events, at least 1000] [--keep FOLDER]')
  process.exit(2)
}
withLibrary(events, values.keep, ({ db, seconds }) => {
  if (seconds > 0) console.log(`made in ${Math.round(seconds)} s`)
  for (const { title, limit, queries, p50, p95, processor, slowest } of measure(db))
    console.log(
      `${title}: ${queries} queries, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ` +
        `p95 of processor time ${processor.toFixed(1)} ms ` +
        `(target ${limit} ms${p95 > limit ? ', MISSED' : ''}); ` +
        `slowest: ${slowest.map(({ name, ms }) => `${name} ${ms.toFixed(0)} ms`).join(', ')}`,
    )
  console.log(`database: ${Math.round(statSync(db.name).size / 1_000_000)} MB`)
})
