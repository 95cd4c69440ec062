/**
 * Everything that has to be fast, beside peers and targets, as one table:
 *   npm run bench:all -- DATA [--only PART,PART] [--languagetool DIR] [--keep FOLDER] [--publish]
 * DATA as for bench:speed. DIR holds LanguageTool's jars (SPEED.md says which); pofilter is taken when it is installed. What is not
 * there is left out. With --keep the long histories stay in FOLDER and are made once. `--publish` writes the parts that ran to
 * SPEED.md and leaves the others there as they were.
 */
import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { PARTS } from './all/parts.ts'
import { linesOf, publish, table } from './all/published.ts'
import type { Row } from './all/row.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    languagetool: { type: 'string' },
    keep: { type: 'string' },
    publish: { type: 'boolean', default: false },
  },
})
const [data] = positionals
const wanted = values.only.split(',')
if (data === undefined || wanted.some((part) => !(part in PARTS))) {
  console.error(
    `Usage: npm run bench:all -- DATA [--only PART,PART] [--languagetool DIR] [--keep FOLDER] [--publish]\nParts: ${Object.keys(PARTS).join(', ')}`,
  )
  process.exit(2)
}

const measured = new Map<string, readonly Row[]>()
for (const part of wanted) {
  const rows = await PARTS[part]?.({ data, languageTool: values.languagetool, keep: values.keep })
  if (rows) measured.set(part, rows)
}
const lines = linesOf(measured)
console.log(table(lines))
if (values.publish) {
  const date = new Date().toISOString().slice(0, 10)
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`
  publish(lines, Object.keys(PARTS), `${date}, ${machine}, Node ${process.versions.node}`)
}
