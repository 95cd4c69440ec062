import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a bundle was made from: quick to compare by `stats`, exact by `content`. */
type Stamp = { readonly stats: string; readonly content: string }

/** All files in the given files and folders, sorted; those that do not exist are left out. */
export function filesIn(root: string, inputs: readonly string[]): string[] {
  const found: string[] = []
  const add = (file: string) => {
    if (!existsSync(path.join(root, file))) return
    if (!statSync(path.join(root, file)).isDirectory()) found.push(file)
    else for (const name of readdirSync(path.join(root, file))) add(path.join(file, name))
  }
  inputs.forEach(add)
  return found.toSorted()
}

function digest(lines: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha1')
  for (const line of lines) hash.update(line).update('\0')
  return hash.digest('hex')
}

function statsOf(root: string, files: readonly string[]): string {
  return digest(
    files.map((file) => {
      const { size, mtimeMs } = statSync(path.join(root, file))
      return `${file} ${size} ${mtimeMs}`
    }),
  )
}

function contentOf(root: string, files: readonly string[]): string {
  return digest(files.flatMap((file) => [file, readFileSync(path.join(root, file))]))
}

function readStamp(file: string): Stamp | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp
  } catch {
    return null
  }
}

/** Whether the inputs are those that the stamp was written for. Touching a file without changing it does not count. */
export function isFresh(root: string, inputs: readonly string[], stampFile: string): boolean {
  const stamp = readStamp(stampFile)
  if (!stamp) return false
  const files = filesIn(root, inputs)
  const stats = statsOf(root, files)
  if (stats === stamp.stats) return true
  if (contentOf(root, files) !== stamp.content) return false
  writeFileSync(stampFile, JSON.stringify({ ...stamp, stats }))
  return true
}

/** What to write once the work is done; taken before it begins, so that a change during it is noticed later. */
export function takeStamp(root: string, inputs: readonly string[]): (stampFile: string) => void {
  const files = filesIn(root, inputs)
  const stamp: Stamp = { stats: statsOf(root, files), content: contentOf(root, files) }
  return (stampFile) => {
    mkdirSync(path.dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, JSON.stringify(stamp))
  }
}
