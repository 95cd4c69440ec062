import { rmSync } from 'node:fs'

/** Files that are being written and do not have their name yet. */
const unfinished = new Set<string>()

/** Does work that writes such files, and takes them away itself when it fails. */
export async function leavingUnfinished<T>(files: readonly string[], work: () => Promise<T>): Promise<T> {
  for (const file of files) unfinished.add(file)
  try {
    return await work()
  } finally {
    for (const file of files) unfinished.delete(file)
  }
}

/** Takes away what a process that is broken off would leave behind. */
export function removeUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true })
}
