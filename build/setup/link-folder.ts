import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'

/** A copy of a folder that takes no space where the file system has hard links. */
export async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await linkFolder(source, target)
    else await link(source, target).catch(() => copyFile(source, target))
  }
}
