import type { Span } from '../../text/span.ts'
import { AppError } from '../../errors.ts'
import { decodeUtf8, decodeWindows1252 } from '../codecs.ts'

/** One file in an archive, as the central directory describes it. Positions count bytes of the archive. */
export type ZipEntry = {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  /** Bytes in the archive and unpacked, as promised: reading checks the promise. */
  readonly packed: number
  readonly size: number
  /** The packed bytes. */
  readonly data: Span
  /** The local header. */
  readonly local: Span
  /** The entry of the central directory. */
  readonly central: Span
}

/** An archive that was opened but not unpacked. `end` is where the end record stands. */
export type Archive = {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  readonly directory: Span
  readonly end: number
}

export const END_SIGNATURE = 0x06054b50
export const CENTRAL_SIGNATURE = 0x02014b50
export const LOCAL_SIGNATURE = 0x04034b50

const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
const UTF8 = 0x800

/**
 * Reads the central directory and compares it with the local headers, so that the archive says the same to every reader.
 * @throws AppError damaged-archive (truncated, contradictory, two entries of one name or in one place),
 *   encrypted-file, unsafe-archive (a path that climbs out)
 */
export function openArchive(given: Uint8Array): Archive {
  // Node's Buffer is a Uint8Array whose `slice` does not copy: what is changed here would change the original.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const directory = { start, end: start + view.getUint32(end + 12, true) }
  if (directory.end > end) throw damaged('')
  const entries: ZipEntry[] = []
  let at = directory.start
  for (let i = 0; i < count; i++) {
    const entry = readEntryAt(view, bytes, at, directory)
    entries.push(entry)
    at = entry.central.end
  }
  if (at !== directory.end) throw damaged('')
  refuseConflicts(entries)
  return { bytes, entries, directory, end }
}

/** Where the end record stands: the last place whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    const here = view.getUint32(at, true) === END_SIGNATURE
    if (here && view.getUint16(at + 20, true) === last - at) return at
  }
  throw damaged('')
}

function readEntryAt(view: DataView, bytes: Uint8Array, at: number, directory: Span): ZipEntry {
  if (at + CENTRAL_LENGTH > directory.end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged('')
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const length = CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (at + length > directory.end) throw damaged('')
  const rawName = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength)
  const name = flags & UTF8 ? decodeUtf8(rawName).text : decodeWindows1252(rawName)
  if (isUnsafe(name)) throw new AppError('unsafe-archive', { unit: name })
  if (flags & ENCRYPTED) throw new AppError('encrypted-file', { unit: name })
  const packed = view.getUint32(at + 20, true)
  const local = localHeader(view, bytes, view.getUint32(at + 42, true), rawName, name)
  const data = { start: local.end, end: local.end + packed }
  if (data.end > directory.start) throw damaged(name)
  return {
    name,
    method: methodOf(view.getUint16(at + 10, true), name),
    crc: view.getUint32(at + 16, true),
    packed,
    size: view.getUint32(at + 24, true),
    data,
    local,
    central: { start: at, end: at + length },
  }
}

function localHeader(view: DataView, bytes: Uint8Array, at: number, rawName: Uint8Array, name: string): Span {
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw damaged(name)
  const nameLength = view.getUint16(at + 26, true)
  const end = at + LOCAL_LENGTH + nameLength + view.getUint16(at + 28, true)
  const localName = bytes.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + nameLength)
  const same = nameLength === rawName.length && localName.every((byte, i) => byte === rawName[i])
  if (!same || end > bytes.length) throw damaged(name)
  return { start: at, end }
}

function methodOf(code: number, name: string): ZipEntry['method'] {
  if (code === 0) return 'stored'
  if (code === 8) return 'deflated'
  throw damaged(name)
}

/** Nothing is ever unpacked to a disk, but an archive whose paths climb was made to do harm. */
function isUnsafe(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/u.test(name)
}

/** Two entries of one name, or that share bytes (the trick of the best packed zip bombs). */
function refuseConflicts(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  for (const { name } of entries) {
    if (names.has(name)) throw damaged(name)
    names.add(name)
  }
  let end = 0
  for (const { name, local, data } of inPlace(entries)) {
    if (local.start < end) throw damaged(name)
    end = data.end
  }
}

/** The entries in the order in which they stand in the archive. */
export function inPlace(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.toSorted((a, b) => a.local.start - b.local.start)
}

export const damaged = (unit: string) => new AppError('damaged-archive', unit === '' ? {} : { unit })
