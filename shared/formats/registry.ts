import { AppError } from '../errors.ts'
import type { FormatId } from './document.ts'
import type { Format, RawFile, ReadOptions, Reading } from './format.ts'
import { refuseTooLarge } from './limits.ts'
import { delimited } from './delimited/delimited.ts'
import { docx } from './docx/docx.ts'
import { html } from './html/html.ts'
import { jsonl } from './jsonl/jsonl.ts'
import { po } from './po/po.ts'
import { markdown, plainText } from './text-formats.ts'
import { tmx } from './tmx/tmx.ts'
import { xliff } from './xliff/xliff.ts'

/** Every format there is. What content recognises comes before what only the name tells. */
export const formats: readonly Format[] = [docx, xliff, tmx, html, po, delimited, jsonl, markdown, plainText]

/** Bytes that are looked at to recognise a format. */
const HEAD = 4096

/** The first characters, whatever the encoding: zero bytes of UTF-16 and marks are left out. */
function headOf(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')
  return head.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, '').replaceAll('\0', '')
}

const endingOf = (name: string): string => /\.([^.\\/]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * The format of a file: what its content says, else its name's ending, else plain text (a file without a known ending that
 * is no text is refused there).
 */
export function formatOf(file: RawFile): Format {
  const head = headOf(file.bytes)
  const ending = endingOf(file.name)
  return (
    formats.find((format) => format.recognises?.(head) === true) ??
    formats.find((format) => format.endings.includes(ending)) ??
    plainText
  )
}

function formatWithId(id: FormatId): Format {
  const format = formats.find((known) => known.id === id)
  if (!format) throw new RangeError(`no format ${id}`)
  return format
}

/**
 * Reads a file, whatever it is: the one door for window, terminal and tests.
 * @param known format that it is known to have; told by its content and name when absent
 * @throws AppError whose details name the `file` and, where it can be told, the `line` or `unit`
 */
export function readFile(
  file: RawFile,
  options?: ReadOptions,
  known?: FormatId,
): { format: FormatId; reading: Reading } {
  return namingFile(file, () => {
    refuseTooLarge(file.bytes.length)
    const format = known === undefined ? formatOf(file) : formatWithId(known)
    return { format: format.id, reading: format.read(file, options) }
  })
}

/** Whatever is said about a file says which file it is. */
export function namingFile<T>({ name }: RawFile, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, { file: name, ...error.details }, { cause: error })
  }
}
