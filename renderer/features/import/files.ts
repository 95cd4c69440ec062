import type { FileBytes } from '../../../shared/calls.ts'
import { sayTooLarge } from '../../../shared/formats/limits.ts'
import { CallError } from '../../api/bridge.ts'

/** A file that was chosen or dropped, with its path inside of what was chosen: a folder's name comes first. */
export type Chosen = { readonly path: string; readonly file: File }

/** Files as the engine wants them: name and bytes. Throws CallError when one cannot be read or is too large to be read. */
export async function readFiles(files: readonly Chosen[]): Promise<readonly FileBytes[]> {
  for (const { file } of files) {
    const tooLarge = sayTooLarge(file.size)
    if (tooLarge) throw new CallError('too-large', { file: file.name, ...tooLarge })
  }
  return Promise.all(
    files.map(async ({ file }) => {
      const bytes = await file.arrayBuffer().catch(() => {
        throw new CallError('cannot-read', { file: file.name })
      })
      return { name: file.name, bytes: new Uint8Array(bytes) }
    }),
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

/** What a file field holds; with a folder chosen, its files with their paths. */
export const chosenIn = (list: FileList | null): readonly Chosen[] =>
  [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

/**
 * What a drop carries, folders opened. The drop has to be asked at once, what is in its folders is read afterwards.
 * @throws DOMException when something cannot be read
 */
export function chosenFrom(transfer: DataTransfer | null): Promise<readonly Chosen[]> {
  const items = [...(transfer?.items ?? [])].filter((item) => item.kind === 'file')
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const parts = found.map(({ entry, file }) =>
    entry?.isDirectory ? filesBelow(entry) : file ? [{ path: file.name, file }] : [],
  )
  return Promise.all(parts).then((each) => each.flat())
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly Chosen[]> {
  const path = entry.fullPath.replace(/^\//u, '')
  if (isFile(entry)) return [{ path, file: await new Promise<File>((done, fail) => entry.file(done, fail)) }]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // A reader answers in portions, and with an empty one at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (portion.length === 0) break
    inside.push(...portion)
  }
  return (await Promise.all(inside.map(filesBelow))).flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
