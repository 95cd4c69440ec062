/**
 * The file format of the compiled lexicons: a table of named sections, all of them 4-byte aligned, little-endian.
 *
 *   0  'GLX1'   4  checksum of everything from byte 8 on   8  number of sections
 *   12 per section: name (12 bytes of ASCII, padded with zeros), start, length in bytes
 */
const MAGIC = 0x31584c47
const HEADER_BYTES = 12
const ENTRY_BYTES = 20
const NAME_BYTES = 12

/** A lexicon file that cannot be read; the message says which and why. */
export class LexiconFormatError extends Error {
  override readonly name = 'LexiconFormatError'
}

export type Container = {
  /** Bytes of a section. Throws LexiconFormatError when it is missing. */
  bytes(name: string): Uint8Array
  /** The same as unsigned 32-bit numbers. */
  words(name: string): Uint32Array
}

/** Checks and opens a compiled lexicon. `label` names the file in error messages. */
export function openContainer(file: Uint8Array, label: string): Container {
  const fail = (why: string) => new LexiconFormatError(`${label} is not a usable lexicon: ${why}`)
  if (file.length < HEADER_BYTES || file.length % 4 !== 0) throw fail('it is cut short')
  // Typed arrays need aligned memory, which a slice of a larger buffer may not have.
  const data = file.byteOffset % 4 === 0 ? file : file.slice()
  const all = new Uint32Array(data.buffer, data.byteOffset, data.length / 4)
  if (all[0] !== MAGIC) throw fail('it does not start with GLX1')
  if (all[1] !== checksum(all)) throw fail('its checksum is wrong')
  const sections = new Map<string, Uint8Array>()
  for (let i = 0; i < (all[2] ?? 0); i++) {
    const entry = HEADER_BYTES + i * ENTRY_BYTES
    const name = String.fromCharCode(...data.subarray(entry, entry + NAME_BYTES)).replace(/\0+$/, '')
    const start = all[(entry + NAME_BYTES) / 4] ?? 0
    const length = all[(entry + NAME_BYTES) / 4 + 1] ?? 0
    if (start + length > data.length) throw fail(`section ${name} is cut short`)
    sections.set(name, data.subarray(start, start + length))
  }
  const bytes = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw fail(`section ${name} is missing`)
    return found
  }
  return {
    bytes,
    words(name) {
      const found = bytes(name)
      return new Uint32Array(found.buffer, found.byteOffset, found.length >>> 2)
    },
  }
}

/** Writes sections in the order given; the opposite of openContainer. */
export function writeContainer(
  sections: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array {
  const aligned = (n: number) => (n + 3) & ~3
  let end = HEADER_BYTES + sections.length * ENTRY_BYTES
  const starts = sections.map(([, bytes]) => {
    const start = end
    end += aligned(bytes.length)
    return start
  })
  const out = new Uint8Array(end)
  const words = new Uint32Array(out.buffer)
  words[0] = MAGIC
  words[2] = sections.length
  sections.forEach(([name, bytes], i) => {
    const entry = HEADER_BYTES + i * ENTRY_BYTES
    if (name.length > NAME_BYTES) throw new LexiconFormatError(`the section name ${name} is too long`)
    for (let c = 0; c < name.length; c++) out[entry + c] = name.charCodeAt(c)
    words[(entry + NAME_BYTES) / 4] = starts[i] ?? 0
    words[(entry + NAME_BYTES) / 4 + 1] = bytes.length
    out.set(bytes, starts[i] ?? 0)
  })
  words[1] = checksum(words)
  return out
}

function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5
  for (let i = 2; i < words.length; i++) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193)
  return sum >>> 0
}
