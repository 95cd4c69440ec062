import { AppError } from '../../errors.ts'
import { tableQuestion } from '../delimited/delimited.ts'
import type { RawFile } from '../format.ts'
import { jsonlQuestion } from '../jsonl/jsonl.ts'
import { formatOf, namingFile } from '../registry.ts'
import type { ColumnQuestion } from './columns.ts'

/** The beginning of a file says what its columns are. */
const HEAD = 1 << 20

/**
 * The columns or keys of a file and what they probably hold; null when its format says that itself.
 * @throws AppError malformed-file (file, line)
 */
export function columnQuestion(file: RawFile): ColumnQuestion | null {
  const { id } = formatOf(file)
  const ask = id === 'delimited' ? tableQuestion : id === 'jsonl' ? jsonlQuestion : null
  return ask && namingFile(file, () => askHead(file, ask))
}

/** What a beginning says; where it was cut in the middle of a cell, what the whole file says. */
function askHead(file: RawFile, ask: (file: RawFile) => ColumnQuestion): ColumnQuestion {
  const head = headOf(file)
  try {
    return ask(head)
  } catch (error) {
    if (head.bytes.length === file.bytes.length || !(error instanceof AppError)) throw error
    return ask(file)
  }
}

/** Whole lines from the beginning of a file; of UTF-16 whole characters. */
function headOf({ name, bytes }: RawFile): RawFile {
  if (bytes.length <= HEAD) return { name, bytes }
  const feed = bytes.subarray(0, HEAD).lastIndexOf(0x0a)
  const end = feed < 0 ? bytes.length : feed + 1
  return { name, bytes: bytes.subarray(0, bytes[end] === 0 ? end + 1 : end) }
}
