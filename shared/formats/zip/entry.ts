import { Inflate } from 'fflate'
import { AppError } from '../../errors.ts'
import type { Archive, ZipEntry } from './directory.ts'
import { damaged } from './directory.ts'
import { crc32 } from './crc32.ts'

/** How much may come out of an archive. */
export type ZipLimits = {
  /** Bytes of all entries that are read, unpacked. */
  readonly unpacked: number
  /** Unpacked size by packed size of one entry that is larger than `small` bytes. */
  readonly ratio: number
  readonly small: number
}

/** Packed bytes that are unpacked at once: at most 1,032 times as much comes out of them (RFC 1951). */
const PIECE = 1 << 14

/**
 * Refuses an archive that would unpack to more than the limits, by what it promises; `readEntry` holds it to that.
 * @throws AppError unsafe-archive
 */
export function refuseBombs(archive: Archive, limits: ZipLimits): void {
  let total = 0
  for (const { name, packed, size } of archive.entries) {
    total += size
    const bomb = size > limits.small && size > limits.ratio * Math.max(1, packed)
    if (bomb || total > limits.unpacked) throw new AppError('unsafe-archive', { unit: name })
  }
}

/**
 * The bytes of an entry. Unpacking stops as soon as more comes out than the directory promised.
 * @throws AppError damaged-archive
 */
export function readEntry(archive: Archive, entry: ZipEntry): Uint8Array {
  const packed = archive.bytes.subarray(entry.data.start, entry.data.end)
  const bytes = entry.method === 'stored' ? packed : inflate(packed, entry)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(entry.name)
  return bytes
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const bytes = new Uint8Array(entry.size)
  let length = 0
  let over = false
  const stream = new Inflate((piece) => {
    over ||= length + piece.length > bytes.length
    if (!over) bytes.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < packed.length && !over; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  } catch (cause) {
    throw new AppError('damaged-archive', { unit: entry.name }, { cause })
  }
  if (over || length !== bytes.length) throw damaged(entry.name)
  return bytes
}
