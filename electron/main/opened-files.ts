import { statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileBytes } from '../../shared/calls.ts'
import type { Result } from '../../shared/errors.ts'
import { sayTooLarge } from '../../shared/formats/limits.ts'

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

/** Desktops on Linux hand over addresses (file:///home/…), all others paths. */
function pathOf(arg: string): string {
  if (!arg.startsWith('file://')) return arg
  try {
    return fileURLToPath(arg)
  } catch {
    return arg
  }
}

/**
 * Files that the app was asked to open: what of a command line is no switch and names a file.
 * @param args the command line without the program
 * @param folder where it was given
 * @returns absolute paths
 */
export function filesIn(
  args: readonly string[],
  folder: string,
  exists: (file: string) => boolean = isFile,
): string[] {
  return args
    .filter((arg) => !arg.startsWith('-'))
    .map(pathOf)
    .filter((file) => !file.includes('\0'))
    .map((file) => path.resolve(folder, file))
    .filter(exists)
}

/** What another instance handed over with the lock, as far as it is a list of absolute paths. */
export function handedFiles(data: unknown): string[] {
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : null
  return Array.isArray(files)
    ? files.filter((file): file is string => typeof file === 'string' && path.isAbsolute(file))
    : []
}

/** Files as the window would read them itself: name and bytes. It never learns where they lie. */
export async function readOpened(files: readonly string[]): Promise<Result<readonly FileBytes[]>> {
  let reading = ''
  try {
    const opened: FileBytes[] = []
    for (const file of files) {
      reading = path.basename(file)
      const tooLarge = sayTooLarge((await stat(file)).size)
      if (tooLarge)
        return { ok: false, error: { code: 'too-large', details: { file: reading, ...tooLarge } } }
      opened.push({ name: reading, bytes: new Uint8Array(await readFile(file)) })
    }
    return { ok: true, value: opened }
  } catch {
    return { ok: false, error: { code: 'cannot-read', details: { file: reading } } }
  }
}

/** Milliseconds in which files that are opened together come one by one, on a Mac for example. */
const GATHERING = 150

export type FileDoor = {
  /** Hands files to the window, or keeps them until there is one that listens. */
  readonly open: (files: readonly string[]) => void
  /** The window listens from now on. */
  readonly listening: () => void
  /** The window is gone. */
  readonly deaf: () => void
}

/** Lets files in that the system asks to open, whenever it does: often before there is a window. */
export function createFileDoor(send: (files: Result<readonly FileBytes[]>) => void): FileDoor {
  let heard = false
  let waiting: string[] = []
  let timer: NodeJS.Timeout | undefined
  const hand = () => {
    if (!heard || waiting.length === 0) return
    const files = waiting
    waiting = []
    void readOpened(files).then(send)
  }
  const handSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(hand, GATHERING)
  }
  return {
    open(files) {
      waiting.push(...files)
      handSoon()
    },
    listening() {
      heard = true
      handSoon()
    },
    deaf: () => void (heard = false),
  }
}
