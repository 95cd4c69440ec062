import Papa from 'papaparse'
import { AppError } from '../../errors.ts'
import type { Span } from '../../text/span.ts'

/** A table as text: where each of its rows stands (without line break) and what is in it. */
export type Table = {
  readonly delimiter: string
  /** Null where quotation marks are ordinary characters, as in most TSV. */
  readonly quote: '"' | null
  readonly rows: readonly Row[]
}

export type Row = {
  readonly span: Span
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

const DELIMITERS = ['\t', ',', ';', '|']
/** Characters by which the delimiter is guessed. */
const SAMPLE = 65_536
const SAMPLE_ROWS = 50

/**
 * Reads a table.
 * @throws AppError malformed-file (line) when a quotation mark is never closed
 */
export function readTable(text: string, tabbed: boolean): Table {
  const delimiter = tabbed && text.includes('\t') ? '\t' : guessDelimiter(text)
  const quoted = rowsOf(text, delimiter, '"')
  if (!('wrong' in quoted) && (delimiter !== '\t' || isQuoted(text, quoted.rows)))
    return { delimiter, quote: '"', rows: quoted.rows }
  if (delimiter !== '\t' && 'wrong' in quoted) throw new AppError('malformed-file', { line: quoted.wrong })
  const bare = rowsOf(text, delimiter, null)
  return { delimiter, quote: null, rows: 'rows' in bare ? bare.rows : [] }
}

/** The delimiter that divides most rows into as many cells as the first one; of equals the one with more cells. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: true })
    const count = data[0]?.length ?? 0
    const alike = data.filter((row) => row.length === count).length
    return { delimiter, score: count < 2 ? 0 : alike / data.length + count / 1000 }
  })
  const best = scores.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.delimiter : ','
}

function rowsOf(
  text: string,
  delimiter: string,
  quote: '"' | null,
): { readonly rows: readonly Row[] } | { readonly wrong: number } {
  const rows: Row[] = []
  let at = 0
  let line = 1
  let wrong: number | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    // A character no text has: Papa Parse cannot do without one.
    quoteChar: quote ?? '\uFFFF',
    step({ data, errors, meta }, parser) {
      const end = Math.min(meta.cursor, text.length)
      const raw = text.slice(at, end)
      if (errors.some((error) => error.type === 'Quotes')) {
        wrong = line
        parser.abort()
        return
      }
      const content = raw.replace(/(?:\r\n|\r|\n)$/u, '')
      const cells = withoutLineEnd(data, content, delimiter, quote)
      if (content !== '') rows.push({ span: { start: at, end: at + content.length }, line, cells })
      line += raw.match(/\r\n|\r|\n/gu)?.length ?? 0
      at = end
    },
  })
  return wrong === null ? { rows } : { wrong }
}

/**
 * The cells of a row; where line ends are mixed the parser leaves one at the end of the last cell. What stands between
 * quotation marks is the cell's own.
 */
function withoutLineEnd(
  cells: readonly string[],
  row: string,
  delimiter: string,
  quote: '"' | null,
): readonly string[] {
  const last = cells.at(-1) ?? ''
  if (!/[\r\n]$/u.test(last)) return cells
  if (quote !== null && row[cellSpans(row, delimiter, quote).at(-1)?.start ?? 0] === quote) return cells
  return [...cells.slice(0, -1), last.replace(/[\r\n]+$/u, '')]
}

/**
 * Whether the quotation marks around cells are the format's: programs put them around all cells, or around those that
 * need them. Otherwise they are the text's own.
 */
function isQuoted(text: string, rows: readonly Row[]): boolean {
  let needed = true
  let everywhere = true
  for (const { span } of rows)
    for (const cell of cellSpans(text.slice(span.start, span.end), '\t', '"')) {
      const raw = text.slice(span.start + cell.start, span.start + cell.end)
      const isInQuotes = raw.length >= 2 && raw.startsWith('"') && raw.endsWith('"')
      if (!isInQuotes) everywhere = false
      else if (!/[\t\r\n]|""/u.test(raw.slice(1, -1))) needed = false
      if (!needed && !everywhere) return false
    }
  return true
}

/** Where the cells of a row stand in it, with their quotation marks. */
export function cellSpans(row: string, delimiter: string, quote: '"' | null): Span[] {
  const spans: Span[] = []
  let start = 0
  for (;;) {
    const end = endOfCell(row, start, delimiter, quote)
    spans.push({ start, end })
    if (end >= row.length) return spans
    start = end + delimiter.length
  }
}

function endOfCell(row: string, start: number, delimiter: string, quote: '"' | null): number {
  let from = start
  if (quote !== null && row[start] === quote) {
    from = start + 1
    while (from < row.length && !(row[from] === quote && row[from + 1] !== quote))
      from += row[from] === quote ? 2 : 1
  }
  const end = row.indexOf(delimiter, from)
  return end < 0 ? row.length : end
}

/** A cell as the file would write it; `old` is how it stood there, so that needless marks stay. */
export function writeCell(text: string, old: string, delimiter: string, quote: '"' | null): string {
  // Without quoting there is no way to say these: a blank is what they look like.
  if (quote === null) return text.replace(/\s*[\t\r\n]+\s*/gu, ' ').replaceAll(delimiter, ' ')
  const needed = text.includes(delimiter) || /["\r\n]/u.test(text) || /^\s|\s$/u.test(text)
  return needed || old.startsWith(quote) ? `"${text.replaceAll('"', '""')}"` : text
}
