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

/**
 * Pasted text as files, so that it takes the same way as everything else. They are called by their own first words: forty
 * articles a day cannot all have one name. Which language is which is told later, so that no name says it.
 * @param otherwise what a text without words is called
 */
export function pastedFiles(german: string, english: string, otherwise: string): readonly FileBytes[] {
  const encoder = new TextEncoder()
  return [english, german]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ name: `${firstWords(text) || otherwise}.txt`, bytes: encoder.encode(text) }))
}

/** Longer names are cut, at the end of a word. */
const LONGEST_NAME = 60
const LONGEST_TITLE = 120

/** The beginning of a text as it can stand in a file's name on every system. */
const firstWords = (text: string): string =>
  cut(firstLine(text).replace(/[\\/:*?"<>|]/gu, ' '), LONGEST_NAME).replace(/[\s.,;–-]+$/u, '')

/** What an article of pasted text is called unless it has a headline: by its first words, with all their signs. */
export function titleOfPasted({ bytes }: FileBytes): string {
  const line = firstLine(new TextDecoder().decode(bytes))
  const title = cut(line, LONGEST_TITLE)
  return title === line ? title : `${title} …`
}

const firstLine = (text: string): string => (text.trim().split('\n')[0] ?? '').replace(/\p{C}/gu, ' ')

/** At most so many characters, whole words if there are any; single spaces. */
function cut(text: string, most: number): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return plain.length <= most
    ? plain
    : plain
        .slice(0, most + 1)
        .replace(/\s\S*$/u, '')
        .slice(0, most)
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
