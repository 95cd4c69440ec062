/** The annotated translations a bench reads at run time, and the scorer that comes with them. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Flag } from '../../../shared/review/flag.ts'
import type { Span } from '../../../shared/text/span.ts'

/** A translated segment; `errors` are the annotators' marks, `pe` the post-edit. */
export type Row = {
  id: string
  testset: string
  doc: string
  seg?: number
  system?: string
  group?: string
  kind?: string
  src: string
  tgt: string
  pe?: string
  errors?: { start: number; end: number; text: string; category: string; severity: string; side?: string }[]
}

export type Prediction = { id: string; flags: { start: number; end: number; ruleId: string }[] }

export type RuleScore = {
  ruleId: string
  flags: number
  precision: number | null
  ciDoc95: [number | null, number | null]
  base: number | null
  lift: number | null
  recall: number
  falseAlarmsPer1000Words: Record<string, number>
}

export type Scorer = {
  score(bench: Row[], predictions: Prediction[], options: object): { overall: RuleScore; rules: RuleScore[] }
}

/** Which half of the documents a row belongs to; the same for all systems of a document. */
export function halfOf(row: Row): 'a' | 'b' {
  let sum = 0
  for (const character of row.doc) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return (sum >> 3) % 2 === 0 ? 'a' : 'b'
}

/** Rows of a file, those of one document and system together, in their order. */
export function readRows(folder: string, path: string, keep: (row: Row) => boolean = () => true): Row[] {
  const article = (row: Row) => `${row.testset}|${row.doc}|${row.system ?? row.kind ?? ''}`
  const rows = readFileSync(resolve(folder, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter(keep)
  const groups = Map.groupBy(rows, article)
  return [...groups.keys()].sort().flatMap((key) => groups.get(key) ?? [])
}

/** Rows as the segments of one article. */
export const segmentsOf = (rows: readonly Row[]) =>
  rows.map(({ src, tgt }, index) => ({ index, kind: 'text' as const, source: src, target: tgt }))

/** Ends the process with a clear sentence when the folder is not there. */
export async function openScorer(folder: string | undefined, usage: string): Promise<Scorer> {
  const file = resolve(folder ?? '', 'mqm/score.mjs')
  if (folder === undefined || !existsSync(file)) {
    console.error(`${usage}\nDATA is a folder with pe/ and mqm/; there is none at the path given.`)
    process.exit(2)
  }
  return (await import(pathToFileURL(file).href)) as Scorer
}

/** A flag stands for its first span: the hull of a pair of quotation marks would touch everything between them. */
export const firstSpan = (flag: Flag): Span => flag.target[0] ?? { start: 0, end: 0 }

/** Zero-width spans reach one unit to each side, as in score.mjs. */
const widened = ({ start, end }: Span, length: number): Span =>
  end > start ? { start, end } : { start: Math.max(0, start - 1), end: Math.min(length, end + 1) }

const meet = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Does the flag touch an error on the target? */
export function touches(row: Row, flag: Flag): boolean {
  const own = widened(firstSpan(flag), row.tgt.length)
  return (row.errors ?? []).some(
    (error) =>
      error.category !== 'Source issue' &&
      !error.side &&
      error.start >= 0 &&
      meet(widened(error, row.tgt.length), own),
  )
}

/** Did an annotator mark in the source what the flag says was left out? Omissions have no place in the translation. */
export function marksOmission(row: Row, flag: Flag): boolean {
  if (flag.category !== 'accuracy/omission') return false
  return (row.errors ?? []).some(
    (error) =>
      error.category === 'Accuracy/Omission' &&
      (error.side === 'none' ||
        (error.side === 'source' &&
          (flag.source.length === 0 ||
            flag.source.some((span) => meet(widened(error, row.src.length), span))))),
  )
}
