/**
 * Time and memory for importing a long article into the real engine, with the analyst in its own thread, for answering it to the
 * window and for writing it again; how long the engine lets another call wait meanwhile; and whether a cancelled import
 * leaves anything behind; the same while every segment is checked. Each in a process of its own, so that none is blamed for the
 * memory of another:
 *   npm run bench:import [-- SEGMENTS [xliff | pair | checked | cancelled]]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createWorkerAnalyst } from '../../electron/engine/checking/worker-analyst.ts'
import { closeDatabase, openDatabase } from '../../electron/engine/database/open.ts'
import { checkedWith } from '../../electron/engine/database/queries/articles.ts'
import { createEngine } from '../../electron/engine/engine.ts'
import { createLocalClerk } from '../../electron/engine/files/clerk.ts'
import { createWorkerClerk } from '../../electron/engine/files/worker-clerk.ts'
import { createBackups } from '../../electron/engine/backups/backups.ts'
import { copyDatabase } from '../../electron/engine/backups/copy.ts'
import type { ArticleSummary, CallName, Calls, FileBytes } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'
import { rules } from '../../shared/rules/registry.ts'
import type { Rule } from '../../shared/rules/rule.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const [, , , only] = process.argv
/** Milliseconds between two questions of somebody else. */
const PING = 20

const ENGLISH = 'The council decided on Monday that the old bridge would be closed until the autumn.'
const GERMAN = 'Der Rat beschloss am Montag, dass die alte Brücke bis zum Herbst gesperrt wird.'

const file = (name: string, lines: readonly string[]): FileBytes => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const numbers = Array.from({ length: COUNT }, (_, at) => at + 1)

const xliff = (german: (at: number) => string = () => GERMAN) => [
  file('a.xlf', [
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body>',
    ...numbers.map(
      (at) =>
        `<trans-unit id="${at}"><source>${at} ${ENGLISH}</source><target>${at} ${german(at)}</target></trans-unit>`,
    ),
    '</body></file></xliff>',
  ]),
]

const pair = () => [
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

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`

/** The engine on a library of its own, and somebody who asks it something all the time. */
function begin(withRules: readonly Rule[] = []) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-import-'))
  const { db } = openDatabase(path.join(folder, 'gegenlesen.sqlite'), 0)
  let step = ''
  /** What the window was told of checks. */
  const told = { changes: 0, segments: 0 }
  const engine = createEngine({
    db,
    rules: withRules,
    startAnalyst: (report) =>
      createWorkerAnalyst(
        () => new Worker(fileURLToPath(new URL('../../electron/engine/analyst.ts', import.meta.url))),
        report,
        console.error,
        console.error,
      ),
    openClerk: (large) =>
      large
        ? createWorkerClerk(
            new Worker(fileURLToPath(new URL('../../electron/engine/clerk.ts', import.meta.url))),
            console.error,
          )
        : createLocalClerk(),
    emit: (event) => {
      if (event.kind === 'importing') step = event.step
      if (event.kind === 'checked') {
        told.changes++
        told.segments += event.change.segments.length
      }
    },
    log: console.error,
    now: Date.now,
    userName: 'Bench',
    backups: createBackups({ file: db.name, copy: copyDatabase, now: Date.now }),
    restart: () => undefined,
  })
  const call = async <Name extends CallName>(name: Name, input: Calls[Name]['input']) =>
    (await engine.dispatch(name, input)) as Result<Calls[Name]['output']>

  /** The longest that anybody waited for an answer since the last look, by what the engine was at. */
  let waits = new Map<string, number>()
  let doing = ''
  let due = performance.now() + PING
  const pings = setInterval(() => {
    const asked = due
    due = performance.now() + PING
    void call('countArticles', { query: '' }).then(() => {
      const at = doing === 'importArticle' ? step : doing
      waits.set(at, Math.max(waits.get(at) ?? 0, performance.now() - asked))
    })
  }, PING)

  /** Does something and prints how long it took, how long others waited, and the memory. */
  const watched = async <T>(name: string, act: () => Promise<T>, outcome: (value: T) => string) => {
    await new Promise((resolve) => setTimeout(resolve, 3 * PING))
    waits = new Map()
    doing = name
    const start = performance.now()
    const value = await act()
    const took = performance.now() - start
    await new Promise((resolve) => setTimeout(resolve, 3 * PING))
    doing = ''
    const silence = [...waits].map(([at, ms]) => `${at === name ? '' : `${at} `}${ms.toFixed(0)} ms`)
    const peak = process.resourceUsage().maxRSS / 1024
    console.log(
      `  ${name}${outcome(value)} in ${seconds(took)}, longest wait of another call: ${silence.join(', ')}; ` +
        `peak ${peak.toFixed(0)} MB, now ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`,
    )
    return value
  }

  const timed = <Name extends CallName>(name: Name, input: Calls[Name]['input']) =>
    watched(
      name,
      () => call(name, input),
      (result) => (result.ok ? '' : `: ${result.error.code}`),
    )

  const end = async () => {
    clearInterval(pings)
    await engine.close()
    closeDatabase(db)
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, folder, call, timed, watched, end, told, step: () => step }
}

async function goThrough(files: readonly FileBytes[]): Promise<void> {
  const { db, folder, timed, end } = begin()
  try {
    await timed('planImport', { files })
    const result: Result<ArticleSummary> = await timed('importArticle', { files, ticket: 'bench' })
    if (!result.ok) return
    console.log(
      `  ${result.value.segments} segments, database ${(statSync(db.name).size / 1024 / 1024).toFixed(0)} MB`,
    )
    const articleId = result.value.id
    await timed('openArticle', { articleId })
    for (const format of ['file', 'xliff', 'project', 'report'] as const)
      await timed('exportTo', { articleId, format, path: path.join(folder, `out.${format}`) })
  } finally {
    await end()
  }
}

/** Every tenth segment has something to be flagged. */
const faulty = () => xliff((at) => (at % 10 === 0 ? GERMAN.replace('Montag', 'Montag Montag') : GERMAN))

async function check(files: readonly FileBytes[]): Promise<void> {
  const { db, timed, watched, end, told } = begin(rules)
  try {
    const result = await timed('importArticle', { files, ticket: 'bench' })
    if (!result.ok) return
    const articleId = result.value.id
    await timed('openArticle', { articleId })
    const isChecked = () => checkedWith(db, articleId) !== ''
    const wait = async () => {
      while (!isChecked()) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await watched('checking', wait, () => '')
    const flags = Number(db.prepare('SELECT count(*) FROM flags').pluck().get())
    console.log(`  ${flags} flags; told in ${told.changes} changes with ${told.segments} segments`)
    await timed('openArticle', { articleId })
  } finally {
    await end()
  }
}

async function cancel(files: readonly FileBytes[]): Promise<void> {
  const { db, call, timed, end, step } = begin()
  const count = () => Number(db.prepare('SELECT count(*) FROM segments').pluck().get())
  try {
    for (const wanted of ['reading', 'storing']) {
      const timer = setInterval(() => {
        if (step() === wanted) void call('cancelImport', { ticket: wanted })
      }, PING)
      console.log(`  while ${wanted}`)
      await timed('importArticle', { files, ticket: wanted })
      clearInterval(timer)
    }
    const start = performance.now()
    while (count() > 0 && performance.now() - start < 20_000)
      await new Promise((resolve) => setTimeout(resolve, 200))
    console.log(`  ${count()} segments are left after ${seconds(performance.now() - start)}`)
  } finally {
    await end()
  }
}

const CASES: Readonly<Record<string, () => Promise<void>>> = {
  xliff: () => goThrough(xliff()),
  pair: () => goThrough(pair()),
  checked: () => check(faulty()),
  cancelled: () => cancel(xliff()),
}

const run = only === undefined ? undefined : CASES[only]
if (run) await run()
else
  for (const name of Object.keys(CASES)) {
    console.log(`${name}, ${COUNT} segments`)
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(COUNT), name], { stdio: 'inherit' })
  }
