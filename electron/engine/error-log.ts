import { appendFileSync, renameSync, statSync } from 'node:fs'

/** Bytes after which the log begins anew; the one before is kept. */
const LARGEST = 1_000_000

/** Appends lines with their time to a file. That the log cannot be written is never a reason to fail. */
export function openErrorLog(file: string): (line: string) => void {
  return (line) => {
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > LARGEST) renameSync(file, `${file}.old`)
      appendFileSync(file, `${new Date().toISOString()} ${line.replaceAll('\n', ' ')}\n`)
    } catch {
      // The disk may be full: then this is the least of the editor's worries.
    }
  }
}
