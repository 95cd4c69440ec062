const CHUNK = 8192

/** Windows-1252 at 0x80…0x9F; unused bytes keep their C1 control character, as in the WHATWG standard. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** UTF-8 and how many multi-byte sequences were well-formed and damaged. */
export type Utf8 = { readonly text: string; readonly good: number; readonly damaged: number }

/** Malformed sequences become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): Utf8 {
  const units = new Units()
  let good = 0
  let damaged = 0
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) {
      units.push(lead)
      i++
      continue
    }
    const code = sequence(bytes, i, lead)
    if (code === null) {
      units.push(0xfffd)
      damaged++
      i++
      continue
    }
    good++
    units.pushCode(code)
    i += code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return { text: units.text(), good, damaged }
}

/** Code point of the UTF-8 sequence at `at`, or null when it is malformed, too long for its value, or a surrogate. */
function sequence(bytes: Uint8Array, at: number, lead: number): number | null {
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return null
  let code = lead & (0x7f >> length)
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0
    if ((byte & 0xc0) !== 0x80) return null
    code = (code << 6) | (byte & 0x3f)
  }
  if ((length === 3 && code < 0x800) || (length === 4 && code < 0x10000)) return null
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : code
}

/** Lone surrogates and an odd last byte are no reason to stop: the former are kept, the latter is dropped. */
export function decodeUtf16(bytes: Uint8Array, little: boolean): string {
  const units = new Units()
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const low = bytes[little ? i : i + 1] ?? 0
    const high = bytes[little ? i + 1 : i] ?? 0
    units.push((high << 8) | low)
  }
  return units.text()
}

export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Units()
  for (const byte of bytes)
    units.push(byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte)
  return units.text()
}

/** Lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const read = text.codePointAt(i) ?? 0xfffd
    if (read > 0xffff) i++
    const code = read >= 0xd800 && read < 0xe000 ? 0xfffd : read
    const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    for (let k = length - 1; k > 0; k--) bytes[at + k] = 0x80 | ((code >> (6 * (length - 1 - k))) & 0x3f)
    bytes[at] = length === 1 ? code : ((0xf00 >> length) & 0xff) | (code >> (6 * (length - 1)))
    at += length
  }
  return bytes.slice(0, at)
}

export function encodeUtf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[2 * i + (little ? 0 : 1)] = unit & 0xff
    bytes[2 * i + (little ? 1 : 0)] = unit >> 8
  }
  return bytes
}

/** `misfits` counts the characters that have no byte. */
export function encodeWindows1252(text: string): { bytes: Uint8Array; misfits: number } {
  const bytes = new Uint8Array(text.length)
  let misfits = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const special = unit < 0x80 || (unit >= 0xa0 && unit < 0x100) ? -1 : WINDOWS_1252.indexOf(text[i] ?? '')
    if (special < 0 && (unit > 0xff || (unit >= 0x80 && unit < 0xa0))) misfits++
    bytes[i] = special < 0 ? unit & 0xff : 0x80 + special
  }
  return { bytes, misfits }
}

/** Turns UTF-16 units into a string piece by piece, so that a large file does not lie in memory a third time. */
class Units {
  private readonly units = new Uint16Array(CHUNK)
  private readonly parts: string[] = []
  private length = 0

  push(unit: number): void {
    if (this.length === CHUNK) this.flush()
    this.units[this.length++] = unit
  }

  pushCode(code: number): void {
    if (code < 0x10000) this.push(code)
    else {
      this.push(0xd800 + ((code - 0x10000) >> 10))
      this.push(0xdc00 + ((code - 0x10000) & 0x3ff))
    }
  }

  text(): string {
    this.flush()
    return this.parts.join('')
  }

  private flush(): void {
    // Ten times as fast as spreading the units, which goes through their iterator.
    this.parts.push(Reflect.apply(String.fromCharCode, null, this.units.subarray(0, this.length)))
    this.length = 0
  }
}
