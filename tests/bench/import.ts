/**
 * Time and memory for importing a long article into the real engine, with the analyst in its own thread, for answering it to the
 * window and for writing it again; how long the engine lets another call wait meanwhile; and whether a cancelled import
 * leaves anything behind; the same while every segment is checked. Each in a process of its own, so that none is blamed for the
 * memory of another:
 *   npm run bench:import [-- SEGMENTS [xliff | pair | checked | cancelled]]
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ArticleSummary, CallName, Calls, FileBytes } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'
import { checkedWith } from '../../electron/engine/database/queries/articles.ts'
import { rules } from '../../shared/rules/registry.ts'
import { faultyOf, pairOf, xliffOf } from './import/articles.ts'
import { begin, PING } from './import/engine.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const [, , , only] = process.argv

type Bench = ReturnType<typeof begin>

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`

type Watched = { readonly took: number; readonly waits: ReadonlyMap<string, number> }

/** Says what something took, how long others waited, and the memory. */
function say(name: string, { took, waits }: Watched, outcome = ''): void {
  const silence = [...waits].map(([at, ms]) => `${at === name ? '' : `${at} `}${ms.toFixed(0)} ms`)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(
    `  ${name}${outcome} in ${seconds(took)}, longest wait of another call: ${silence.join(', ')}; ` +
      `peak ${peak.toFixed(0)} MB, now ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`,
  )
}

/** Times a call and says what it took. */
async function tell<Name extends CallName>(
  { timed }: Bench,
  name: Name,
  input: Calls[Name]['input'],
): Promise<Result<Calls[Name]['output']>> {
  const timing = await timed(name, input)
  say(name, timing, timing.result.ok ? '' : `: ${timing.result.error.code}`)
  return timing.result
}

async function goThrough(files: readonly FileBytes[]): Promise<void> {
  const bench = begin()
  const { db, folder, end } = bench
  try {
    await tell(bench, 'planImport', { files })
    const result: Result<ArticleSummary> = await tell(bench, 'importArticle', { files, ticket: 'bench' })
    if (!result.ok) return
    console.log(
      `  ${result.value.segments} segments, database ${(statSync(db.name).size / 1024 / 1024).toFixed(0)} MB`,
    )
    const articleId = result.value.id
    await tell(bench, 'openArticle', { articleId })
    for (const format of ['file', 'xliff', 'project', 'report'] as const)
      await tell(bench, 'exportTo', { articleId, format, path: path.join(folder, `out.${format}`) })
  } finally {
    await end()
  }
}

async function check(files: readonly FileBytes[]): Promise<void> {
  const bench = begin(rules)
  const { db, watched, end, told } = bench
  try {
    const result: Result<ArticleSummary> = await tell(bench, 'importArticle', { files, ticket: 'bench' })
    if (!result.ok) return
    const articleId = result.value.id
    await tell(bench, 'openArticle', { articleId })
    const wait = async () => {
      while (checkedWith(db, articleId) === '') await new Promise((resolve) => setTimeout(resolve, 50))
    }
    say('checking', await watched('checking', wait))
    const flags = Number(db.prepare('SELECT count(*) FROM flags').pluck().get())
    console.log(`  ${flags} flags; told in ${told.changes} changes with ${told.segments} segments`)
    await tell(bench, 'openArticle', { articleId })
  } finally {
    await end()
  }
}

async function cancel(files: readonly FileBytes[]): Promise<void> {
  const bench = begin()
  const { db, call, end, step } = bench
  const count = () => Number(db.prepare('SELECT count(*) FROM segments').pluck().get())
  try {
    for (const wanted of ['reading', 'storing']) {
      const timer = setInterval(() => {
        if (step() === wanted) void call('cancelImport', { ticket: wanted })
      }, PING)
      console.log(`  while ${wanted}`)
      await tell(bench, 'importArticle', { files, ticket: wanted })
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
  xliff: () => goThrough(xliffOf(COUNT)),
  pair: () => goThrough(pairOf(COUNT)),
  checked: () => check(faultyOf(COUNT)),
  cancelled: () => cancel(xliffOf(COUNT)),
}

const run = only === undefined ? undefined : CASES[only]
if (run) await run()
else
  for (const name of Object.keys(CASES)) {
    console.log(`${name}, ${COUNT} segments`)
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(COUNT), name], { stdio: 'inherit' })
  }
