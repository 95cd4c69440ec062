import { readFileSync, writeFileSync } from 'node:fs'
import type { Row } from './row.ts'

const FILE = new URL('../SPEED.md', import.meta.url)
const [BEGIN, END] = ['<!-- speeds -->', '<!-- /speeds -->']
const HEAD = '| part | what | measured | ratio | target | |\n| --- | --- | --: | --: | --: | --- |'

const line = (part: string, { what, value, ratio = '', target = '', verdict = '' }: Row) =>
  `| ${[part, what, value, ratio, target, verdict].join(' | ')} |`

/** Lines of the table by part. */
export type Lines = ReadonlyMap<string, readonly string[]>

export const linesOf = (parts: ReadonlyMap<string, readonly Row[]>): Lines =>
  new Map([...parts].map(([part, rows]) => [part, rows.map((row) => line(part, row))]))

export const table = (lines: Lines): string => [HEAD, ...[...lines.values()].flat()].join('\n')

/** Puts parts that were measured now in the place of what was published of them; the others stay as they were. */
export function publish(measured: Lines, order: readonly string[], note: string): void {
  const text = readFileSync(FILE, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  const [old = '', after = ''] = rest.split(END)
  const partOf = (each: string) => /^(?:\| |- )([\w-]+)(?: \||:)/u.exec(each)?.[1] ?? ''
  const were = Map.groupBy(
    old.split('\n').filter((each) => order.includes(partOf(each))),
    partOf,
  )
  const isRow = (each: string) => each.startsWith('|')
  const all = order.filter((part) => measured.has(part) || were.has(part))
  const rows = new Map(all.map((part) => [part, measured.get(part) ?? were.get(part)?.filter(isRow) ?? []]))
  const notes = all.map((part) =>
    measured.has(part) ? `- ${part}: ${note}` : were.get(part)?.find((each) => !isRow(each)),
  )
  writeFileSync(
    FILE,
    `${before}${BEGIN}\n\n${table(rows)}\n\nWhen, and on what:\n\n${notes.join('\n')}\n\n${END}${after}`,
  )
}
