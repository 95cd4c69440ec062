import type { FileBytes } from '../../../shared/calls.ts'

/** Files as the engine wants them: name and bytes. Throws the browser's error when one cannot be read. */
export async function readFiles(files: readonly File[]): Promise<readonly FileBytes[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

/** Pasted text as files, so that it takes the same way as everything else. */
export function pastedFiles(german: string, english: string, name: string): readonly FileBytes[] {
  const encoder = new TextEncoder()
  const sides = [
    { name: `${name}.en.txt`, text: english },
    { name: `${name}.de.txt`, text: german },
  ]
  return sides
    .filter((side) => side.text.trim() !== '')
    .map((side) => ({ name: side.name, bytes: encoder.encode(side.text) }))
}

/** What a drop or paste carries: its files. */
export function filesOf(transfer: DataTransfer | null): readonly File[] {
  return transfer ? [...transfer.files] : []
}
