/** The same segments checked by this program and by pofilter. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureBundle } from '../../../build/bundle/bundle.ts'
import { root } from '../../../build/setup/node.mjs'
import { openAnalysis } from '../../../electron/analysis.ts'
import type { CheckWhole } from '../../../shared/rules/check-whole.ts'
import { createWholeChecker } from '../../../shared/rules/check-whole.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import { rules } from '../../../shared/rules/registry.ts'
import { readRows, segmentsOf } from '../quality/material.ts'
import type { Row } from '../quality/material.ts'
import type { Cost } from './processes.ts'
import { firstAnswer, run } from './processes.ts'
import type { Typed } from './typing.ts'
import { typing } from './typing.ts'

const STARTS = 5
const TYPED_IN = [50, 1000, 5000]

export type Checked = {
  readonly single: Cost
  readonly threads: Cost
  /** Null where it is not installed. */
  readonly pofilter: Cost | null
}

const articleOf = (row: Row) => `${row.testset}|${row.doc}|${row.system ?? ''}`

/** Half of them post-edited Wikipedia, half of them news, each article in one piece. */
export function speedRows(data: string, count: number): readonly Row[] {
  const half = Math.ceil(count / 2)
  return [
    ...readRows(data, 'pe/pe-train.jsonl').slice(0, half),
    ...readRows(data, 'mqm/mqm-dev.jsonl').slice(0, half),
  ]
}

function oneProcess(rows: readonly Row[], check: CheckWhole): Cost {
  const started = performance.now()
  const before = process.cpuUsage()
  Array.from(check([...Map.groupBy(rows, articleOf).values()].map(segmentsOf)))
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (performance.now() - started) / 1000,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

function writeJsonl(file: string, rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    JSON.stringify({ id: row.id, src: row.src, tgt: row.tgt, doc: articleOf(row) }),
  )
  writeFileSync(file, lines.join('\n'))
  return file
}

function writePo(file: string, rows: readonly Row[]): string {
  const header = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
  const units = rows.map(
    ({ src, tgt }, at) => `msgctxt "${at}"\nmsgid ${JSON.stringify(src)}\nmsgstr ${JSON.stringify(tgt)}\n`,
  )
  writeFileSync(file, [header, ...units].join('\n'))
  return file
}

const check = (file: string) => [
  path.join(root, 'out/cli.js'),
  'check',
  '--jsonl',
  file,
  '--fail-on',
  'never',
]

/** Checks the rows with one thread, with all, and with pofilter. `work` is a folder for the files between. */
export async function measureChecking(rows: readonly Row[], work: string): Promise<Checked> {
  await ensureBundle(root, ['programs'])
  const { analyse, lexicons } = await openAnalysis()
  const single = oneProcess(rows, createWholeChecker(analyse, rules, { lexicons }))
  const threads = await run(process.execPath, check(writeJsonl(path.join(work, 'rows.jsonl'), rows)))
  const hasPofilter = spawnSync('pofilter', ['--version']).status === 0
  const po = writePo(path.join(work, 'rows.po'), rows)
  const pofilter = hasPofilter
    ? await run('pofilter', ['--progress=none', '--language=de', po, path.join(work, 'found.po')])
    : null
  return { single, threads, pofilter }
}

/** Milliseconds from the start of the terminal's program to its first answer, several times. */
export async function measureStarts(rows: readonly Row[], work: string): Promise<readonly number[]> {
  const file = writeJsonl(path.join(work, 'one.jsonl'), rows.slice(0, 1))
  const times: number[] = []
  for (let time = 0; time < STARTS; time++) times.push(await firstAnswer(process.execPath, check(file)))
  return times
}

/** What a key stroke costs in articles of several lengths. */
export async function measureTyping(
  rows: readonly Row[],
): Promise<readonly (Typed & { readonly size: number })[]> {
  const { analyse, lexicons } = await openAnalysis()
  return TYPED_IN.map((size) => ({
    size,
    ...typing(createChecker(analyse, rules, { lexicons }), rows.slice(0, size)),
  }))
}
