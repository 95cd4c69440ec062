import { AppError } from '../errors.ts'
import {
  decodeUtf16,
  decodeUtf8,
  decodeWindows1252,
  encodeUtf16,
  encodeUtf8,
  encodeWindows1252,
} from './codecs.ts'
import { refuseTooLarge } from './limits.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * What the editor should know about a file's characters: `damaged` some bytes were not UTF-8 and are shown as U+FFFD;
 * `control` NUL or other control characters; `mojibake` UTF-8 was read as Windows-1252 before it came here ("Ã¤");
 * `changed` a character did not fit the old encoding, so UTF-8 was written.
 */
export type EncodingWarning = {
  readonly code: 'damaged' | 'control' | 'mojibake' | 'changed'
  readonly count: number
}

/** A decoded text without its byte order mark. */
export type Decoded = {
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
  readonly warnings: readonly EncodingWarning[]
}

export type Encoded = {
  readonly bytes: Uint8Array
  readonly encoding: Encoding
  readonly warnings: readonly EncodingWarning[]
}

const SIGNATURES: readonly string[] = [
  '%PDF-',
  'PK\u0003\u0004',
  '\u0089PNG',
  'ÿØÿ',
  'GIF8',
  '\u001f\u008b',
  '\u007fELF',
  'ÐÏ\u0011à',
  '7z¼¯',
  'Rar!',
  '{\\rtf',
]
/** Share of control characters from which a file is taken for binary. */
const BINARY_SHARE = 0.02

/**
 * Decodes a text file: byte order marks first, then UTF-16 by its zero bytes, UTF-8 when it is well-formed (or nearly),
 * else Windows-1252, which contains Latin-1.
 * @throws AppError empty-file, too-large or binary-file
 */
export function decode(bytes: Uint8Array): Decoded {
  refuseTooLarge(bytes.length)
  const decoded = decodeAs(bytes)
  if (decoded.text.trim() === '') throw new AppError('empty-file')
  const control = decoded.text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/gu)?.length ?? 0
  if (control > BINARY_SHARE * decoded.text.length) throw new AppError('binary-file')
  const mojibake = decoded.text.match(/Ã[¤¶¼Ÿ„–œ©¨]|â€[œž™“”¦]/gu)?.length ?? 0
  const warnings = [...decoded.warnings, ...warning('control', control), ...warning('mojibake', mojibake)]
  return { ...decoded, warnings }
}

/** Encodes as before; when a character does not fit Windows-1252, as UTF-8 with a warning. */
export function encode(text: string, encoding: Encoding, bom: boolean): Encoded {
  const marked = bom ? `\uFEFF${text}` : text
  switch (encoding) {
    case 'utf-8':
      return { bytes: encodeUtf8(marked), encoding, warnings: [] }
    case 'utf-16le':
    case 'utf-16be':
      return { bytes: encodeUtf16(marked, encoding === 'utf-16le'), encoding, warnings: [] }
    case 'windows-1252': {
      const { bytes, misfits } = encodeWindows1252(text)
      if (misfits === 0) return { bytes, encoding, warnings: [] }
      return { bytes: encodeUtf8(text), encoding: 'utf-8', warnings: warning('changed', misfits) }
    }
  }
}

function decodeAs(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3), true)
  if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), true, true)
  if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), false, true)
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (SIGNATURES.some((signature) => head.startsWith(signature))) throw new AppError('binary-file')
  const order = zeroBytes(bytes)
  if (order !== null) return utf16(bytes, order === 'little', false)
  return utf8(bytes, false)
}

function utf16(bytes: Uint8Array, little: boolean, bom: boolean): Decoded {
  const encoding = little ? 'utf-16le' : 'utf-16be'
  return { text: decodeUtf16(bytes, little), encoding, bom, warnings: warning('damaged', bytes.length % 2) }
}

/** A few broken sequences are damage; without many good ones the file is in an 8-bit encoding. */
function utf8(bytes: Uint8Array, bom: boolean): Decoded {
  const { text, good, damaged } = decodeUtf8(bytes)
  if (damaged > 0 && good < 4 * damaged && !bom) {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', bom, warnings: [] }
  }
  return { text, encoding: 'utf-8', bom, warnings: warning('damaged', damaged) }
}

/** Byte order of UTF-16 without a mark, told by where the zero bytes of its Latin letters are. */
function zeroBytes(bytes: Uint8Array): 'little' | 'big' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (bytes.length % 2 !== 0 || length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > 0.6 * pairs && even < 0.05 * pairs) return 'little'
  return even > 0.6 * pairs && odd < 0.05 * pairs ? 'big' : null
}

function warning(code: EncodingWarning['code'], count: number): EncodingWarning[] {
  return count === 0 ? [] : [{ code, count }]
}
