/**
 * How many known defects of an annotated article are flagged, and how many flags are at one.
 *   npm run bench:article -- FOLDER NAME [--hints] [--list] : FOLDER/NAME.de.txt, NAME.en.txt, NAME.gold.json
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
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
const [folder, name] = positionals
if (!folder || !name) {
  console.error('Usage: npm run bench:article -- FOLDER NAME [--hints] [--list]')
  process.exit(2)
}
const base = resolve(folder, name)
const gold = JSON.parse(readFileSync(`${base}.gold.json`, 'utf8')) as Gold[]
const cli = new URL('../../electron/cli/index.ts', import.meta.url).pathname
const output = execFileSync(
  process.execPath,
  [
    cli,
    ...['check', `${base}.de.txt`, '--source', `${base}.en.txt`, '--format', 'json', '--fail-on', 'never'],
    ...(values.hints ? ['--hints'] : []),
  ],
  { encoding: 'utf8', maxBuffer: 1 << 26 },
)
const { flags, score } = JSON.parse(output) as { flags: Found[]; score: number }
const spansOf = (flag: Found) => flag.spans ?? [{ start: flag.start, end: flag.end }]
const hit = (flag: Found, defect: Gold) => spansOf(flag).some((span) => overlaps(span, defect))
const found = gold.filter((defect) => flags.some((flag) => hit(flag, defect)))
const right = flags.filter((flag) => gold.some((defect) => hit(flag, defect)))
if (values.list) {
  for (const flag of flags)
    console.log(
      `${right.includes(flag) ? '+' : '-'} ${flag.level.padEnd(6)} ${flag.ruleId.padEnd(22)} ${flag.text.slice(0, 50)} → ${flag.fixes.map((fix) => fix.text).join(' | ')}`,
    )
  console.log('\nmissed:')
  for (const defect of gold)
    if (!found.includes(defect))
      console.log(`  ${defect.id} ${defect.category.padEnd(24)} ${defect.text} → ${defect.better}`)
}
console.log(
  `\n${found.length} of ${gold.length} defects flagged; ${right.length} of ${flags.length} flags at a defect (${((100 * right.length) / Math.max(1, flags.length)).toFixed(0)} %); score ${score}`,
)
