import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/**
 * Sorted, front-coded strings in one byte array: in blocks of 16, the first whole, each other one as the length it
 * shares with its predecessor, the length of the rest, and the rest. Half a million words take about 4 MB and no
 * JavaScript string until one is asked for.
 */
export type StringPool = {
  readonly size: number
  /** Index of a string, or -1. */
  find(text: string): number
  /** The string at an index below `size`. */
  at(index: number): string
}

const BLOCK = 16
/** Longest string in bytes: lengths are stored in one byte. */
export const MAX_POOL_BYTES = 255

export type PoolData = { readonly bytes: Uint8Array; readonly blocks: Uint32Array; readonly size: number }

/** Opens a pool; `blocks` holds the start of each block and, last, the number of strings. */
export function openPool(bytes: Uint8Array, blocks: Uint32Array): StringPool {
  const blockCount = blocks.length - 1
  const size = blocks[blockCount] ?? 0
  const query = new Uint8Array(MAX_POOL_BYTES + 4)
  const word = new Uint8Array(MAX_POOL_BYTES + 1)

  // The heads' first four bytes side by side: searching them touches a few cache lines instead of one per step.
  const prefixes = new Uint32Array(blockCount)
  for (let block = 0; block < blockCount; block++) {
    const start = (blocks[block] ?? 0) + 1
    prefixes[block] = prefixOf(bytes, start, bytes[start - 1] ?? 0)
  }

  /** Order of the query against the head of a block: negative, 0, positive. */
  const compareHead = (length: number, block: number): number => {
    const start = (blocks[block] ?? 0) + 1
    const headLength = bytes[start - 1] ?? 0
    const shorter = Math.min(length, headLength)
    for (let i = 0; i < shorter; i++) {
      const order = (query[i] ?? 0) - (bytes[start + i] ?? 0)
      if (order !== 0) return order
    }
    return length - headLength
  }

  /** The last block whose head is not above the query. */
  const blockFor = (length: number): number => {
    const prefix = prefixOf(query, 0, length)
    let low = 0
    let high = blockCount - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      const head = prefixes[middle] ?? 0
      if (prefix < head || (prefix === head && compareHead(length, middle) < 0)) high = middle - 1
      else low = middle
    }
    return low
  }

  /**
   * Place of the query in a block, or -1. Strings that share more with their predecessor than the query does are passed
   * over unread; one that shares less is beyond it.
   */
  const placeIn = (block: number, length: number): number => {
    let at = blocks[block] ?? 0
    const count = Math.min(BLOCK, size - block * BLOCK)
    let matched = 0
    for (let place = 0; place < count; place++) {
      const shared = place === 0 ? 0 : (bytes[at++] ?? 0)
      const rest = bytes[at++] ?? 0
      if (shared < matched) return -1
      if (shared === matched) {
        let i = 0
        while (i < rest && matched < length && bytes[at + i] === query[matched]) {
          i++
          matched++
        }
        if (i === rest && matched === length) return place
      }
      at += rest
    }
    return -1
  }

  /** Decodes a block into `word` up to a place; returns the length of the string there. */
  const decode = (block: number, wanted: number): number => {
    let at = blocks[block] ?? 0
    let length = 0
    for (let place = 0; place <= wanted; place++) {
      const shared = place === 0 ? 0 : (bytes[at++] ?? 0)
      const rest = bytes[at++] ?? 0
      for (let i = 0; i < rest; i++) word[shared + i] = bytes[at++] ?? 0
      length = shared + rest
    }
    return length
  }

  return {
    size,
    find(text) {
      if (text.length > MAX_POOL_BYTES || size === 0) return -1
      const length = encodeUtf8(text, query)
      if (length < 0) return -1
      const block = blockFor(length)
      const place = placeIn(block, length)
      return place < 0 ? -1 : block * BLOCK + place
    },
    at(index) {
      if (!(index >= 0 && index < size)) throw new RangeError(`no string ${index} in a pool of ${size}`)
      return decodeUtf8(word, 0, decode(index >>> 4, index & 15))
    },
  }
}

/** The first four bytes as one number; these numbers are in the order of the strings. */
function prefixOf(bytes: Uint8Array, start: number, length: number): number {
  let prefix = 0
  for (let i = 0; i < 4; i++) prefix = (prefix << 8) | (i < length ? (bytes[start + i] ?? 0) : 0)
  return prefix >>> 0
}

/** Order of the pool: by UTF-8 bytes, which is the order of code points. */
export function comparePoolOrder(a: string, b: string): number {
  if (a === b) return 0
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) {
      // Surrogates sort above all other UTF-16 units in code point order.
      const surrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000
      if (surrogate(x) !== surrogate(y)) return surrogate(x) ? 1 : -1
      return x - y
    }
  }
  return a.length - b.length
}

/** Front-codes strings that are sorted by comparePoolOrder and distinct. Throws RangeError when one is too long. */
export function writePool(sorted: readonly string[]): PoolData {
  const blocks: number[] = []
  let bytes = new Uint8Array(1 << 16)
  let end = 0
  const previous = new Uint8Array(MAX_POOL_BYTES + 4)
  const current = new Uint8Array(MAX_POOL_BYTES + 4)
  let previousLength = 0
  sorted.forEach((text, index) => {
    const length = encodeUtf8(text, current)
    if (length < 0 || length > MAX_POOL_BYTES) throw new RangeError(`too long for a string pool: ${text}`)
    if (end + MAX_POOL_BYTES + 2 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
    let shared = 0
    if (index % BLOCK === 0) {
      blocks.push(end)
    } else {
      while (shared < previousLength && shared < length && previous[shared] === current[shared]) shared++
      bytes[end++] = shared
    }
    bytes[end++] = length - shared
    for (let i = shared; i < length; i++) bytes[end++] = current[i] ?? 0
    previous.set(current.subarray(0, length))
    previousLength = length
  })
  blocks.push(sorted.length)
  return { bytes: bytes.slice(0, end), blocks: Uint32Array.from(blocks), size: sorted.length }
}
