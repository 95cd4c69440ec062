import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { UsageError } from './exit.ts'

const rowSchema = v.object({
  id: v.union([v.string(), v.number()]),
  src: v.nullish(v.string()),
  tgt: v.string(),
  doc: v.optional(v.union([v.string(), v.number()])),
})

/** A line of a JSONL file: source and target of a segment (or, for `align`, of a document). */
export type Row = v.InferOutput<typeof rowSchema>

/** Rows of a JSONL file, or of standard input for "-". @throws UsageError with the number of a line that is no row */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  let number = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++
      if (line.trim() !== '') yield parseRow(number === 1 ? line.replace(/^\uFEFF/u, '') : line, file, number)
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new UsageError(`${file}: cannot be read`, { cause })
  }
}

function parseRow(line: string, file: string, number: number): Row {
  try {
    return v.parse(rowSchema, JSON.parse(line))
  } catch (cause) {
    throw new UsageError(`${file}:${number}: not a line of the form {"id", "src", "tgt"}`, { cause })
  }
}

/** Neighbouring rows with the same `doc` are one article; a row without is one of its own. */
export async function* byArticle(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let article: Row[] = []
  for await (const row of rows) {
    const [first] = article
    if (first && (row.doc === undefined || row.doc !== first.doc)) {
      yield article
      article = []
    }
    article.push(row)
  }
  if (article.length > 0) yield article
}
