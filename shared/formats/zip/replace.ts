import { deflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import type { Archive, ZipEntry } from './directory.ts'
import { inPlace } from './directory.ts'

const LOCAL_LENGTH = 30
const END_LENGTH = 22
/** Sizes and checksum follow the data instead of standing in the header. */
const DESCRIPTOR = 8

/**
 * The archive with the contents of some entries replaced. Order, names, times and attributes stay; entries that are not
 * named are copied byte by byte, with whatever stands between them.
 * @throws RangeError when there is no entry of that name
 */
export function replaceEntries(archive: Archive, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  for (const name of contents.keys())
    if (!archive.entries.some((entry) => entry.name === name)) throw new RangeError(`no entry ${name}`)
  const places = inPlace(archive.entries)
  const parts: Uint8Array[] = [archive.bytes.subarray(0, places[0]?.local.start ?? archive.directory.start)]
  let length = parts[0]?.length ?? 0
  const push = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  const centrals = new Map<ZipEntry, Uint8Array>()
  places.forEach((entry, index) => {
    const next = places[index + 1]?.local.start ?? archive.directory.start
    const content = contents.get(entry.name)
    const packed = content && pack(archive, entry, content)
    centrals.set(entry, centralEntry(archive, entry, length, packed))
    if (packed) {
      push(packed.header)
      push(packed.data)
    } else push(archive.bytes.subarray(entry.local.start, next))
  })
  const start = length
  for (const entry of archive.entries) push(centrals.get(entry) ?? new Uint8Array())
  push(endRecord(archive, start, length - start))
  return join(parts, length)
}

type Packed = {
  readonly header: Uint8Array
  readonly data: Uint8Array
  readonly crc: number
  readonly size: number
}

function pack(archive: Archive, entry: ZipEntry, content: Uint8Array): Packed {
  const data = entry.method === 'stored' ? content : deflateSync(content)
  const crc = crc32(content)
  const header = headerWithoutExtra(archive.bytes.subarray(entry.local.start, entry.local.end))
  const view = new DataView(header.buffer)
  view.setUint16(6, view.getUint16(6, true) & ~DESCRIPTOR, true)
  setSizes(view, 14, crc, data.length, content.length)
  return { header, data, crc, size: content.length }
}

/** Extra fields tell of the old contents (sizes, checksums of a signature) or repeat the directory: they are left out. */
function headerWithoutExtra(header: Uint8Array): Uint8Array {
  const nameLength = new DataView(header.buffer, header.byteOffset).getUint16(26, true)
  const kept = header.slice(0, LOCAL_LENGTH + nameLength)
  new DataView(kept.buffer).setUint16(28, 0, true)
  return kept
}

function centralEntry(
  archive: Archive,
  entry: ZipEntry,
  offset: number,
  packed: Packed | undefined,
): Uint8Array {
  const central = archive.bytes.slice(entry.central.start, entry.central.end)
  const view = new DataView(central.buffer)
  view.setUint32(42, offset, true)
  if (packed) {
    view.setUint16(8, view.getUint16(8, true) & ~DESCRIPTOR, true)
    setSizes(view, 16, packed.crc, packed.data.length, packed.size)
  }
  return central
}

function setSizes(view: DataView, at: number, crc: number, packed: number, size: number): void {
  view.setUint32(at, crc, true)
  view.setUint32(at + 4, packed, true)
  view.setUint32(at + 8, size, true)
}

function endRecord(archive: Archive, start: number, size: number): Uint8Array {
  const end = archive.bytes.slice(archive.end)
  const view = new DataView(end.buffer)
  if (end.length < END_LENGTH) throw new RangeError('end record is cut off')
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  return end
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
