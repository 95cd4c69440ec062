import { TAGS } from './tags.ts'

const TAG_COUNT = TAGS.length
const MAGIC = 0x54_47_45_31
/** Key 0 marks a free place in the table. */
const FREE = 0

/** One row of weights per feature, one weight per tag. */
export type Weights = {
  /** Row of a feature, -1 when it has none. */
  row(feature: number): number
  readonly values: ArrayLike<number>
}

/** Entry of the weights file: a feature and its non-zero weights by tag id (−127 … 127). */
export type WeightEntry = {
  readonly feature: number
  readonly weights: readonly (readonly [number, number])[]
}

/**
 * Weights as bytes: magic, version of the tagset (its size), number of features; for each feature its key (int32), the
 * number of its weights (uint8), then tag id (uint8) and weight (int8) for each. Little-endian.
 */
export function writeWeights(entries: readonly WeightEntry[]): Uint8Array {
  const size = 12 + entries.reduce((sum, entry) => sum + 5 + 2 * entry.weights.length, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, TAG_COUNT, true)
  view.setUint32(8, entries.length, true)
  let at = 12
  for (const entry of entries) {
    view.setInt32(at, entry.feature, true)
    view.setUint8(at + 4, entry.weights.length)
    at += 5
    for (const [tag, weight] of entry.weights) {
      view.setUint8(at, tag)
      view.setInt8(at + 1, weight)
      at += 2
    }
  }
  return bytes
}

/** Reads what writeWeights wrote. Throws RangeError when the bytes are something else. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('not a tagger weights file')
  if (view.getUint32(4, true) !== TAG_COUNT) throw new RangeError('weights of another tagset')
  const count = view.getUint32(8, true)
  const table = createTable(count)
  const values = new Int8Array(count * TAG_COUNT)
  let at = 12
  for (let row = 0; row < count; row++) {
    table.set(view.getInt32(at, true), row)
    const length = view.getUint8(at + 4)
    at += 5
    for (let each = 0; each < length; each++, at += 2) {
      values[row * TAG_COUNT + view.getUint8(at)] = view.getInt8(at + 1)
    }
  }
  return { row: table.get, values }
}

/** Open-addressing table from feature keys to rows: faster and smaller than a Map. */
function createTable(count: number): {
  get(feature: number): number
  set(feature: number, row: number): void
} {
  let size = 1024
  while (size < count * 2) size *= 2
  const mask = size - 1
  // Key and row side by side, so that a look-up touches one cache line.
  const cells = new Int32Array(2 * size)
  return {
    get(feature) {
      let at = feature & mask
      for (;;) {
        const found = cells[2 * at]
        if (found === feature) return cells[2 * at + 1] as number
        if (found === FREE) return -1
        at = (at + 1) & mask
      }
    },
    set(feature, row) {
      let at = feature & mask
      while (cells[2 * at] !== FREE && cells[2 * at] !== feature) at = (at + 1) & mask
      cells[2 * at] = feature
      cells[2 * at + 1] = row
    },
  }
}
