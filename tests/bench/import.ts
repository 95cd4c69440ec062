/**
 * Time and memory for importing an article of 100,000 segments into the real engine, with the analyst in its own thread, and for
 * answering it to the window; and whether a cancelled import leaves anything behind:
 *   npm run bench:import [-- SEGMENTS]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createWorkerAnalyst } from '../../electron/engine/checking/worker-analyst.ts'
import { closeDatabase, openDatabase } from '../../electron/engine/database/open.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { createBackups } from '../../electron/engine/backups/backups.ts'
import { copyDatabase } from '../../electron/engine/backups/copy.ts'
import type { ArticleSummary, FileBytes } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const ENGLISH = 'The council decided on Monday that the old bridge would be closed until the autumn.'
const GERMAN = 'Der Rat beschloss am Montag, dass die alte Brücke bis zum Herbst gesperrt wird.'

const file = (name: string, lines: readonly string[]): FileBytes => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const numbers = Array.from({ length: COUNT }, (_, at) => at + 1)
const xliff = file('a.xlf', [
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body>',
  ...numbers.map(
    (at) =>
      `<trans-unit id="${at}"><source>${at} ${ENGLISH}</source><target>${at} ${GERMAN}</target></trans-unit>`,
  ),
  '</body></file></xliff>',
])
const texts = [
  file(
    'a.en.txt',
    numbers.map((at) => `In year ${at} ${ENGLISH.replace('The', 'the')}\n`),
  ),
  file(
    'a.de.txt',
    numbers.map(
      (at) => `Im Jahr ${at} beschloss der Rat, dass die alte Brücke bis zum Herbst gesperrt wird.\n`,
    ),
  ),
]

const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-import-'))
const { db } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), 0)
/** Which step the running import has come to, when it began, and how long the engine did not answer at most. */
let step = ''
let ticking = performance.now()
let longest = 0
const engine = createEngine({
  db,
  rules: [],
  startAnalyst: (report) =>
    createWorkerAnalyst(
      () => new Worker(fileURLToPath(new URL('../../electron/engine/analyst.ts', import.meta.url))),
      report,
      console.error,
      console.error,
    ),
  emit: (event) => {
    if (event.kind === 'importing') step = event.step
  },
  log: console.error,
  now: Date.now,
  userName: 'Bench',
  backups: createBackups({ file: db.name, copy: copyDatabase, now: Date.now }),
  restart: () => undefined,
})
const pulse = setInterval(() => {
  longest = Math.max(longest, performance.now() - ticking)
  ticking = performance.now()
}, 5)

async function call<T>(name: string, input: unknown): Promise<Result<T>> {
  return (await engine.dispatch(name, input)) as Result<T>
}

async function importing(name: string, files: readonly FileBytes[]): Promise<string | null> {
  longest = 0
  ticking = performance.now()
  const start = performance.now()
  const result = await call<ArticleSummary>('importArticle', { files, ticket: name })
  await new Promise((resolve) => setTimeout(resolve, 10))
  const took = performance.now() - start
  const size = statSync(db.name).size / 1024 / 1024
  const peak = process.resourceUsage().maxRSS / 1024
  const outcome = result.ok ? `${result.value.segments} segments` : result.error.code
  console.log(
    `${name}: ${outcome} in ${(took / 1000).toFixed(1)} s, no answer for at most ${(longest / 1000).toFixed(1)} s, ` +
      `peak ${peak.toFixed(0)} MB, database ${size.toFixed(0)} MB`,
  )
  return result.ok ? result.value.id : null
}

try {
  for (const [name, files] of [
    ['XLIFF', [xliff]],
    ['pair of texts', texts],
  ] as const) {
    const articleId = await importing(name, files)
    if (articleId === null) continue
    const start = performance.now()
    await call('openArticle', { articleId })
    console.log(`  answered to the window in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    await call('deleteArticle', { articleId })
  }
  const before = db.prepare('SELECT count(*) AS n FROM segments').get()
  const cancel = setInterval(() => {
    if (step === 'storing') void call('cancelImport', { ticket: 'cancelled' })
  }, 20)
  step = ''
  await importing('cancelled', [xliff])
  clearInterval(cancel)
  const after = db.prepare('SELECT count(*) AS n FROM segments').get()
  console.log(`  segments before and after: ${JSON.stringify([before, after])}`)
} finally {
  clearInterval(pulse)
  await engine.close()
  closeDatabase(db)
  rmSync(folder, { recursive: true, force: true })
}
