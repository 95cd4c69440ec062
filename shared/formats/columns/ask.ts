import { tableQuestion } from '../delimited/delimited.ts'
import type { RawFile } from '../format.ts'
import { jsonlQuestion } from '../jsonl/jsonl.ts'
import { formatOf } from '../registry.ts'
import type { ColumnQuestion } from './columns.ts'

/** The beginning of a file says what its columns are. */
const HEAD = 1 << 20

/** The columns or keys of a file and what they probably hold; null when its format says that itself. */
export function columnQuestion(file: RawFile): ColumnQuestion | null {
  switch (formatOf(file).id) {
    case 'delimited':
      return tableQuestion(headOf(file))
    case 'jsonl':
      return jsonlQuestion(headOf(file))
    default:
      return null
  }
}

/** Whole lines from the beginning of a file; of UTF-16 whole characters. */
function headOf({ name, bytes }: RawFile): RawFile {
  if (bytes.length <= HEAD) return { name, bytes }
  const feed = bytes.subarray(0, HEAD).lastIndexOf(0x0a)
  const end = feed < 0 ? bytes.length : feed + 1
  return { name, bytes: bytes.subarray(0, bytes[end] === 0 ? end + 1 : end) }
}
