import { AppError } from '../../errors.ts'
import type { ColumnChoice, ColumnQuestion } from '../columns/columns.ts'
import { JSON_LINES, questionOf } from '../columns/columns.ts'
import type { UnitOfFile } from '../columns/units.ts'
import { readUnits, unitsEdited } from '../columns/units.ts'
import type { Replacement } from '../document.ts'
import { write } from '../document.ts'
import { decode, encode } from '../encoding.ts'
import type { Format, RawFile, Reading } from '../format.ts'
import type { JsonLine } from './lines.ts'
import { pathsOf, readLines, escaped, spanAt, stringAt, withKey, writeString } from './lines.ts'

/** Lines whose keys and texts show what the file holds. */
const SAMPLE_LINES = 20

const pathsIn = (lines: readonly JsonLine[]): readonly string[] => [
  ...new Set(lines.slice(0, SAMPLE_LINES).flatMap(({ value }) => pathsOf(value))),
]

function questionOfLines(lines: readonly JsonLine[]): ColumnQuestion {
  const names = pathsIn(lines)
  const sample = lines.slice(0, SAMPLE_LINES)
  const samples = names.map((name) => sample.map(({ value }) => stringAt(value, name) ?? ''))
  return questionOf(names, samples, true, JSON_LINES)
}

/** The keys of the lines and what they probably hold, for asking the editor. */
export function jsonlQuestion(file: RawFile): ColumnQuestion {
  return questionOfLines(readLines(decode(file.bytes).text))
}

function unitsOf(lines: readonly JsonLine[], source: string | null, target: string): UnitOfFile[] {
  return lines.map(({ value, line }, place) => ({
    place,
    unit: `line ${line}`,
    source: source === null ? null : (stringAt(value, source) ?? ''),
    target: stringAt(value, target) ?? '',
  }))
}

/** The line with another target; a key that it does not have is added at its end. */
function changeLine(text: string, { span, value }: JsonLine, path: string, target: string): Replacement {
  const raw = text.slice(span.start, span.end)
  const ascii = !/[^\0-\u007F]/u.test(raw) && /\\u00/iu.test(raw)
  const json = writeString(target, ascii)
  const at = spanAt(raw, value, path)
  if (at) return { span: { start: span.start + at.start, end: span.start + at.end }, text: json }
  const added = withKey(raw, value, path, target)
  return { span, text: ascii ? escaped(added) : added }
}

function chosen(names: readonly string[], columns: ColumnChoice | null, file: RawFile) {
  const target = columns === null ? undefined : names[columns.target]
  if (columns === null || target === undefined) throw new AppError('columns-needed', { file: file.name })
  return { target, source: columns.source === null ? null : (names[columns.source] ?? null) }
}

/** Lines of JSON objects with the two texts under two keys. */
export const jsonl: Format = {
  id: 'jsonl',
  endings: ['jsonl', 'ndjson'],
  read(file, options): Reading {
    const { text, encoding, bom, warnings } = decode(file.bytes)
    const lines = readLines(text)
    const question = questionOfLines(lines)
    const { source, target } = chosen(question.names, options?.columns ?? question.guess, file)
    const read = readUnits('jsonl', file.name, unitsOf(lines, source, target))
    return {
      ...read.view,
      encoding,
      warnings,
      write: (edits) => {
        const changes = unitsEdited(read, edits.replacements).flatMap((unit) => {
          const line = lines[unit.place]
          return line ? [changeLine(text, line, target, unit.target)] : []
        })
        return encode(write({ text }, changes), encoding, bom)
      },
    }
  },
}
