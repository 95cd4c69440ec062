import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { linkFolder } from '../setup/link-folder.ts'

/**
 * A copy of a packed app that a test can drive: the same in everything but the fuse that shuts the inspector out. It takes no
 * space but for the program where the file system has hard links.
 * @returns its program
 */
export async function makeDrivable(program: string, folder: string): Promise<string> {
  const copy = path.join(folder, path.basename(program))
  await rm(folder, { recursive: true, force: true })
  await linkFolder(path.dirname(program), folder)
  // The link would hand the fuse over to the app itself.
  await rm(copy)
  await copyFile(program, copy)
  await flipFuses(copy, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  return copy
}
