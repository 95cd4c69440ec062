import { createReadStream } from 'node:fs'
import * as v from 'valibot'
import { readLines } from '../json-lines.ts'
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
  let number = 1
  try {
    for await (const line of readLines(input)) {
      if (line.trim() !== '') yield parseRow(line, file, number)
      number++
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    if (cause instanceof TypeError) throw new UsageError(`${file}:${number}: not UTF-8`, { cause })
    throw new UsageError(`${file}: cannot be read`, { cause })
  }
}

function parseRow(line: string, file: string, number: number): Row {
  const refuse = (why: string, cause?: unknown) =>
    new UsageError(`${file}:${number}: not a line of the form {"id", "src", "tgt"} (${why})`, { cause })
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch (cause) {
    throw refuse('no JSON', cause)
  }
  const parsed = v.safeParse(rowSchema, given)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const key = v.getDotPath(issue)
  const what = issue.received === 'undefined' ? 'missing' : issue.received
  throw refuse(key === null ? 'no object' : `"${key}" is ${what}`)
}

/** Where rows end: after the last one, or at a line that is none. */
export type End = { failure?: unknown }

/** Hands rows on. A failure ends them and is noted, so that what came before it is answered whatever is gathered meanwhile. */
export async function* untilFailure(rows: AsyncIterable<Row>, end: End): AsyncGenerator<Row> {
  try {
    yield* rows
  } catch (error) {
    end.failure = error
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
