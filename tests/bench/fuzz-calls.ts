/**
 * Random and damaged calls against the real engine with its real rules, on a library of the sample:
 *   npm run bench:fuzz-calls -- [COUNT, 5000] [SEED]
 * Fails on an answer that is a bug ('internal'), on more than five seconds for one, on an engine that ends, on a database that
 * is not sound, and on memory that is not given back.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { argv, exit, memoryUsage } from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { root } from '../../build/setup/node.mjs'
import { createBackups } from '../../electron/engine/backups/backups.ts'
import { createLocalClerk } from '../../electron/engine/files/clerk.ts'
import { copyDatabase } from '../../electron/engine/backups/copy.ts'
import { createWorkerAnalyst } from '../../electron/engine/checking/worker-analyst.ts'
import { closeDatabase, openDatabase } from '../../electron/engine/database/open.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { rules } from '../../shared/rules/registry.ts'
import { fuzzedCall } from '../support/call-inputs.ts'
import type { Known } from '../support/call-inputs.ts'
import { randomFrom } from './corruption/random.ts'

const SLOWEST_MS = 5000
/** Bytes of heap that may be in use at the end more than after the first fifth. */
const GROWTH = 64 * 1024 * 1024

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const count = Number(argv[2] ?? 5000)
const { next } = randomFrom(argv[3] ?? '1')
const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-fuzz-'))
const { db } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), Date.now())
const log: string[] = []
const fail = (what: string): never => {
  console.error(what, '\n', log.slice(-3).join('\n'))
  rmSync(folder, { recursive: true, force: true })
  return exit(1)
}
process.on('unhandledRejection', (error) => fail(`unhandled: ${String(error)}`))

const engine = createEngine({
  db,
  rules,
  startAnalyst: (report) =>
    createWorkerAnalyst(
      () => new Worker(path.join(root, 'electron/engine/analyst.ts')),
      report,
      (line) => log.push(line),
      (error) => fail(`the analyst ended: ${String(error)}`),
    ),
  emit: () => undefined,
  log: (line) => log.push(line),
  now: Date.now,
  userName: 'Tester',
  openClerk: createLocalClerk,
  backups: createBackups({ file: db.name, copy: copyDatabase, now: Date.now }),
  restart: () => undefined,
})

const sample = (side: string) =>
  new Uint8Array(readFileSync(path.join(root, `shared/sample/drought.${side}.txt`)))
const files = [sample('de'), sample('en'), new Uint8Array([1, 2, 3]), new Uint8Array()]

async function importSample(): Promise<void> {
  const input = {
    files: [
      { name: 'a.de.txt', bytes: sample('de') },
      { name: 'a.en.txt', bytes: sample('en') },
    ],
  }
  const result = await engine.dispatch('importArticle', input)
  if (!result.ok) fail(`import: ${result.error.code}`)
}

/** What there is to be asked about now, a few of each. */
function known(): Known {
  const some = (sql: string) => db.prepare(`${sql} ORDER BY random() LIMIT 20`).pluck().all() as string[]
  return {
    articleId: some('SELECT id FROM articles'),
    segmentId: some('SELECT id FROM segments WHERE position >= 0'),
    flagId: some("SELECT id FROM flags WHERE state IN ('open', 'dismissed')"),
    dismissalId: some('SELECT id FROM dismissals'),
    noteId: some('SELECT id FROM notes'),
    reviewerId: some('SELECT id FROM reviewers'),
    ruleId: some('SELECT DISTINCT rule_id AS id FROM flags'),
  }
}

const outcomes = new Map<string, number>()
const bugs: string[] = []
let slowest = { name: '', milliseconds: 0 }
let before = 0
const started = performance.now()
await importSample()

for (let n = 0; n < count; n++) {
  if (n % 100 === 0) {
    const left = db.prepare('SELECT count(*) FROM articles WHERE deleted_at IS NULL').pluck().get() as number
    if (left < 3) await importSample()
  }
  const { name, input } = fuzzedCall(next, known(), files, path.join(folder, `out-${n % 10}`))
  const begun = performance.now()
  const result = await engine.dispatch(name, input)
  const milliseconds = performance.now() - begun
  if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds }
  const outcome = result.ok ? 'answered' : result.error.code
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  if (outcome === 'internal') bugs.push(`${n} ${name}: ${log.at(-1)}`)
  if (n === Math.floor(count / 5)) {
    collect()
    before = memoryUsage().heapUsed
  }
}
collect()
const growth = memoryUsage().heapUsed - before
const sound =
  db.pragma('integrity_check', { simple: true }) === 'ok' &&
  (db.pragma('foreign_key_check') as unknown[]).length === 0
await engine.close()
closeDatabase(db)
const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'))
rmSync(folder, { recursive: true, force: true })

console.log(`${count} calls in ${Math.round((performance.now() - started) / 1000)} s`)
for (const [outcome, times] of [...outcomes].toSorted((a, b) => b[1] - a[1]))
  console.log(`${times}\t${outcome}`)
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms (${slowest.name})`)
console.log(
  `heap: ${(growth / 2 ** 20).toFixed(1)} MB more than after the first fifth; rss ${Math.round(memoryUsage().rss / 2 ** 20)} MB`,
)
console.log(sound ? 'the database is sound' : 'THE DATABASE IS NOT SOUND')
for (const bug of bugs.slice(0, 20)) console.error(bug)
const polluted = 'polluted' in {}
if (
  bugs.length > 0 ||
  !sound ||
  polluted ||
  left.length > 0 ||
  slowest.milliseconds > SLOWEST_MS ||
  growth > GROWTH
)
  exit(1)
