/**
 * How fast the history answers when it is long: makes a database of flag events through the app's own queries, then times
 * every query of the history, the full text and the pictures.
 *   npm run bench:history -- [events, 1000000] [--keep FOLDER] : with --keep the database stays there and is used again
 * Targets at a million events: history 100 ms, full text 50 ms, pictures 500 ms (95th percentile each).
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '../../electron/engine/database/open.ts'
import { generate } from './history/generate.ts'
import { measure } from './history/measure.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } })
const events = Number(positionals[0] ?? 1_000_000)
if (!Number.isInteger(events) || events < 1000) {
  console.error('Usage: npm run bench:history -- [events, at least 1000] [--keep FOLDER]')
  process.exit(2)
}
const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), 'gegenlesen-history-'))
mkdirSync(folder, { recursive: true })
const file = path.join(folder, 'gegenlesen.sqlite')
const isNew = !existsSync(file)
const { db } = openDatabase(file, Date.now())
try {
  if (isNew) {
    const started = performance.now()
    db.pragma('synchronous = OFF')
    generate(db, { events, articles: Math.round(events / 100) }, (done) =>
      process.stderr.write(`\r${done} events`),
    )
    db.pragma('wal_checkpoint(TRUNCATE)')
    process.stderr.write(`, made in ${Math.round((performance.now() - started) / 1000)} s\n`)
  }
  measure(db)
  console.log(`database: ${Math.round(statSync(file).size / 1_000_000)} MB`)
} finally {
  closeDatabase(db)
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
