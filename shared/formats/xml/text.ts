import { AppError } from '../../errors.ts'
import type { Span } from '../../text/span.ts'
import { decodeWindows1252, encodeWindows1252 } from '../codecs.ts'
import type { Decoded } from '../encoding.ts'
import { decode, encode } from '../encoding.ts'
import type { Written } from '../format.ts'
import { escapeXml } from './tree.ts'

/** One change of a file's text. */
export type Splice = Span & { readonly text: string }

/** The text with the splices made, which must not overlap; several at one place come in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  let spliced = ''
  for (const change of sorted) {
    if (change.start < at) throw new RangeError(`splice at ${change.start} overlaps another`)
    spliced += text.slice(at, change.start) + change.text
    at = change.end
  }
  return spliced + text.slice(at)
}

const EIGHT_BIT = new Set([
  'iso-8859-1',
  'iso8859-1',
  'latin1',
  'windows-1252',
  'cp1252',
  'us-ascii',
  'ascii',
])
const UNICODE = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be'])

/**
 * Decodes XML: a byte order mark first, then what its declaration says.
 * @throws AppError unknown-format for an encoding that is none of Unicode, Latin-1 and Windows-1252
 */
export function decodeXml(bytes: Uint8Array): Decoded {
  const head = Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('')
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]?.toLowerCase()
  if (declared !== undefined && EIGHT_BIT.has(declared)) {
    const text = decodeWindows1252(bytes)
    if (text.trim() === '') throw new AppError('empty-file')
    return { text, encoding: 'windows-1252', bom: false, warnings: [] }
  }
  if (declared !== undefined && !UNICODE.has(declared))
    throw new AppError('unknown-format', { encoding: declared })
  return decode(bytes)
}

/** Encodes as before; what does not fit an 8-bit encoding becomes a character reference. */
export function encodeXml(text: string, { encoding, bom }: Decoded): Written {
  if (encoding !== 'windows-1252') return encode(text, encoding, bom)
  const fitting = Array.from(text, (char) =>
    encodeWindows1252(char).misfits === 0 ? char : `&#${char.codePointAt(0) ?? 0xfffd};`,
  ).join('')
  return encode(fitting, encoding, bom)
}

/** Text as it stands between the quotation marks of an attribute. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text)
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
