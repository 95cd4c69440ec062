/**
 * How many known defects of annotated articles are flagged, and how many flags are at one.
 *   npm run bench:article -- FOLDER [NAME …] [--hints] [--list] : FOLDER/NAME.de.txt, NAME.en.txt, NAME.gold.json
 * Without names all articles of the folder. tests/bench/articles has some of our own.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { overlaps } from '../../shared/text/span.ts'

type Gold = { id: string; start: number; end: number; text: string; category: string; better: string }
type Found = {
  ruleId: string
  level: string
  start: number
  end: number
  text: string
  spans?: { start: number; end: number }[]
  fixes: { text: string }[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hints: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
})
const [folder, ...chosen] = positionals
if (!folder) {
  console.error('Usage: npm run bench:article -- FOLDER [NAME …] [--hints] [--list]')
  process.exit(2)
}
const cli = new URL('../../electron/cli/index.ts', import.meta.url).pathname

const spansOf = (flag: Found) => flag.spans ?? [{ start: flag.start, end: flag.end }]
const hit = (flag: Found, defect: Gold) => spansOf(flag).some((span) => overlaps(span, defect))

type Counts = {
  readonly found: number
  readonly defects: number
  readonly right: number
  readonly flags: number
}

function measure(name: string): Counts {
  const base = resolve(folder ?? '', name)
  const gold = JSON.parse(readFileSync(`${base}.gold.json`, 'utf8')) as Gold[]
  const output = execFileSync(
    process.execPath,
    [
      cli,
      ...['check', `${base}.de.txt`, '--source', `${base}.en.txt`, '--format', 'json', '--fail-on', 'never'],
      ...(values.hints ? ['--hints'] : []),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  const { flags } = JSON.parse(output) as { flags: Found[] }
  const found = gold.filter((defect) => flags.some((flag) => hit(flag, defect)))
  const right = flags.filter((flag) => gold.some((defect) => hit(flag, defect)))
  if (values.list) list(gold, found, flags, right)
  return { found: found.length, defects: gold.length, right: right.length, flags: flags.length }
}

function list(
  gold: readonly Gold[],
  found: readonly Gold[],
  flags: readonly Found[],
  right: readonly Found[],
) {
  for (const flag of flags)
    console.log(
      `${right.includes(flag) ? '+' : '-'} ${flag.level.padEnd(6)} ${flag.ruleId.padEnd(22)} ${flag.text.slice(0, 50)} → ${flag.fixes.map((fix) => fix.text).join(' | ')}`,
    )
  console.log('\nmissed:')
  for (const defect of gold)
    if (!found.includes(defect))
      console.log(`  ${defect.id} ${defect.category.padEnd(24)} ${defect.text} → ${defect.better}`)
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(0)} %`
const line = (name: string, { found, defects, right, flags }: Counts) =>
  console.log(
    `${name.padEnd(12)} ${found} of ${defects} defects flagged (${percent(found, defects)}); ${right} of ${flags} flags at a defect (${percent(right, flags)})`,
  )

const names =
  chosen.length > 0
    ? chosen
    : readdirSync(folder).flatMap((file) => /^(.+)\.gold\.json$/u.exec(file)?.slice(1) ?? [])
const all = names.map((name) => {
  const counts = measure(name)
  line(name, counts)
  return counts
})
const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
if (all.length > 1)
  line('together', { found: sum('found'), defects: sum('defects'), right: sum('right'), flags: sum('flags') })
