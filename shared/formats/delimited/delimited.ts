import { AppError } from '../../errors.ts'
import type { ColumnChoice, ColumnQuestion } from '../columns/columns.ts'
import { isKnownName, questionOf } from '../columns/columns.ts'
import type { UnitOfFile } from '../columns/units.ts'
import { readUnits, unitsEdited } from '../columns/units.ts'
import type { Replacement } from '../document.ts'
import { write } from '../document.ts'
import { decode, encode } from '../encoding.ts'
import type { Format, RawFile, Reading } from '../format.ts'
import type { Row, Table } from './table.ts'
import { cellSpans, readTable, writeCell } from './table.ts'

/** Rows whose cells show what a column holds. */
const SAMPLE_ROWS = 20
/** Names of columns are short. */
const LONGEST_NAME = 40
/** Average characters of a column from which its cells are texts. */
const SHORT_TEXT = 15

const isTabbed = (name: string) => /\.(?:tsv|tab)$/iu.test(name)

/**
 * Whether the first row names the columns: all its cells are short and different, and one is a name we know, or stands
 * above numbers or above cells that are much longer.
 */
function hasHeader([first, ...rows]: readonly Row[]): boolean {
  if (!first || first.cells.length < 2) return false
  const { cells } = first
  const nameable = cells.every(
    (cell) => cell.length <= LONGEST_NAME && /^[\p{L}_#][\p{L}\p{N} _.:()/#-]*$/u.test(cell.trim()),
  )
  if (!nameable || new Set(cells).size < cells.length) return false
  return cells.some((cell, at) => {
    const below = rows.slice(0, SAMPLE_ROWS).map((row) => row.cells[at] ?? '')
    const average = below.join('').length / Math.max(1, below.length)
    const numbers = below.length > 0 && below.every((each) => /^\d+$/u.test(each.trim()))
    return isKnownName(cell) || numbers || (average > 2 * cell.length && average > SHORT_TEXT)
  })
}

function questionOfTable({ rows, delimiter }: Table): ColumnQuestion {
  const header = hasHeader(rows)
  const body = header ? rows.slice(1) : rows
  const sample = body.slice(0, SAMPLE_ROWS)
  const count = Math.max(rows[0]?.cells.length ?? 0, ...sample.map((row) => row.cells.length))
  const columns = Array.from({ length: count }, (_, at) => at)
  const names = columns.map((at) => (header ? (rows[0]?.cells[at]?.trim() ?? '') : ''))
  const samples = columns.map((at) => sample.map((row) => row.cells[at] ?? ''))
  return questionOf(names, samples, header, `table ${delimiter}`)
}

/** The columns of a table and what they probably hold, for asking the editor. */
export function tableQuestion(file: RawFile): ColumnQuestion {
  const { text } = decode(file.bytes)
  return questionOfTable(readTable(text, isTabbed(file.name)))
}

function unitsOf(rows: readonly Row[], { source, target, header }: ColumnChoice): UnitOfFile[] {
  return (header ? rows.slice(1) : rows).map(({ cells, line }, index) => ({
    place: index + (header ? 1 : 0),
    unit: `line ${line}`,
    source: source === null ? null : (cells[source] ?? ''),
    target: cells[target] ?? '',
  }))
}

/** The row with another target; cells that are missing before it are added. */
function changeRow(text: string, table: Table, row: Row, column: number, target: string): Replacement {
  const { delimiter, quote } = table
  const raw = text.slice(row.span.start, row.span.end)
  const cells = cellSpans(raw, delimiter, quote)
  const cell = cells[column]
  if (!cell) {
    const missing = delimiter.repeat(column - cells.length + 1)
    return {
      span: { start: row.span.end, end: row.span.end },
      text: missing + writeCell(target, '', delimiter, quote),
    }
  }
  return {
    span: { start: row.span.start + cell.start, end: row.span.start + cell.end },
    text: writeCell(target, raw.slice(cell.start, cell.end), delimiter, quote),
  }
}

/** Tables as text: TSV, CSV, and their kin with semicolons or bars. */
export const delimited: Format = {
  id: 'delimited',
  endings: ['tsv', 'csv', 'tab'],
  read(file, options): Reading {
    const { text, encoding, bom, warnings } = decode(file.bytes)
    const table = readTable(text, isTabbed(file.name))
    const columns = options?.columns ?? questionOfTable(table).guess
    if (!columns) throw new AppError('columns-needed', { file: file.name })
    const read = readUnits('delimited', file.name, unitsOf(table.rows, columns))
    return {
      ...read.view,
      encoding,
      warnings,
      write: (edits) => {
        const changes = unitsEdited(read, edits.replacements).flatMap(({ place, target }) => {
          const row = table.rows[place]
          return row ? [changeRow(text, table, row, columns.target, target)] : []
        })
        return encode(write({ text }, changes), encoding, bom)
      },
    }
  },
}
