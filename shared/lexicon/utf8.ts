/** UTF-8 without TextEncoder, which the pure domain cannot rely on. Lone surrogates become U+FFFD. */

/** Writes `text` into `out` and returns the number of bytes, or -1 when they do not fit. */
export function encodeUtf8(text: string, out: Uint8Array): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (n + 4 > out.length) return -1
    if (code < 0x80) {
      out[n++] = code
      continue
    }
    if (code < 0x800) {
      out[n++] = 0xc0 | (code >> 6)
      out[n++] = 0x80 | (code & 63)
      continue
    }
    if (code >= 0xd800 && code < 0xe000) {
      const low = text.charCodeAt(i + 1)
      if (code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
        i++
        out[n++] = 0xf0 | (code >> 18)
        out[n++] = 0x80 | ((code >> 12) & 63)
        out[n++] = 0x80 | ((code >> 6) & 63)
        out[n++] = 0x80 | (code & 63)
        continue
      }
      code = 0xfffd
    }
    out[n++] = 0xe0 | (code >> 12)
    out[n++] = 0x80 | ((code >> 6) & 63)
    out[n++] = 0x80 | (code & 63)
  }
  return n
}

/** Reads well-formed UTF-8 (the builder writes no other). */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  const at = (i: number) => bytes[i] ?? 0
  for (let i = start; i < end;) {
    const b = at(i)
    if (b < 0x80) {
      text += String.fromCharCode(b)
      i += 1
    } else if (b < 0xe0) {
      text += String.fromCharCode(((b & 31) << 6) | (at(i + 1) & 63))
      i += 2
    } else if (b < 0xf0) {
      text += String.fromCharCode(((b & 15) << 12) | ((at(i + 1) & 63) << 6) | (at(i + 2) & 63))
      i += 3
    } else {
      text += String.fromCodePoint(
        ((b & 7) << 18) | ((at(i + 1) & 63) << 12) | ((at(i + 2) & 63) << 6) | (at(i + 3) & 63),
      )
      i += 4
    }
  }
  return text
}
