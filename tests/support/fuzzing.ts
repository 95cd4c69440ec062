import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { FormatId } from '../../shared/formats/document.ts'
import { LARGEST_UNPACKED } from '../../shared/formats/limits.ts'
import { readFile } from '../../shared/formats/registry.ts'
import type { RawFile, Reading } from '../../shared/formats/format.ts'
import { NO_EDITS, settingBlock } from './formats.ts'
import { mutate } from './mutations.ts'

const ROOT = path.join(import.meta.dirname, '../..')

/** What is mutated: every fixture of a format, and the sample as plain text and Markdown. */
export function seeds(): RawFile[] {
  const folder = path.join(ROOT, 'tests/fixtures/formats')
  const fixtures = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:md|fodt)$/u.test(entry.name))
    .map((entry) => ({
      name: entry.name,
      bytes: new Uint8Array(readFileSync(path.join(entry.parentPath, entry.name))),
    }))
  const sample = new Uint8Array(readFileSync(path.join(ROOT, 'shared/sample/drought.de.txt')))
  return [...fixtures, { name: 'sample.txt', bytes: sample }, { name: 'sample.md', bytes: sample }]
}

export type Outcome = {
  readonly format: FormatId | null
  /** Code of the error it was refused with; null when it was read. */
  readonly refused: string | null
  readonly milliseconds: number
}

/**
 * Mutates a file and does with it what the app would: read, write unchanged, write edited.
 * @throws Error when anything but an AppError is thrown, or an unedited file does not come out as it went in
 */
export function tryMutation(seed: RawFile, random: () => number): Outcome {
  const file = { name: seed.name, bytes: mutate(seed.bytes, random) }
  const started = performance.now()
  try {
    const { format, reading } = readFile(file, { columns: { source: 0, target: 1, header: true } })
    expectRoundTrip(file, format, reading)
    return { format, refused: null, milliseconds: performance.now() - started }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.details['file'] !== file.name) throw new Error(`${error.code} names no file`, { cause: error })
    return { format: null, refused: error.code, milliseconds: performance.now() - started }
  }
}

function expectRoundTrip(file: RawFile, format: FormatId, reading: Reading): void {
  const document = reading.kind === 'bilingual' ? reading.target : reading.document
  const same = reading.write(NO_EDITS).bytes
  // Bytes that mean nothing in their encoding are shown as such and cannot come back; a new archive need not be the same.
  const exact = format !== 'docx' && reading.warnings.length === 0
  if (exact && Buffer.compare(Buffer.from(same), Buffer.from(file.bytes)) !== 0)
    throw new Error('an unedited file changed')
  if (document.text.length > LARGEST_UNPACKED) throw new Error('more text than may be unpacked')
  if (document.blocks.length === 0) return
  const last = document.blocks.length - 1
  for (const block of new Set([0, last])) reading.write(settingBlock(document, block, 'Neu & <alt>.'))
}
