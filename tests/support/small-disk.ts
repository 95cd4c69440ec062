import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export type SmallDisk = {
  readonly folder: string
  /** Nothing can be written from now on. */
  readonly makeReadOnly: () => void
  readonly grow: (kilobytes: number) => void
}

const mount = (...args: readonly string[]) => spawnSync('mount', args).status === 0

/** A disk of a few kilobytes that goes away with the test; null where this user may not mount one. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-disk-'))
  const mounted = mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  if (!mounted) return null
  return {
    folder,
    makeReadOnly: () => void mount('-o', 'remount,ro', folder),
    grow: (more) => void mount('-o', `remount,size=${more}k`, folder),
  }
}

export const NO_MOUNT = 'needs the right to mount a small disk (root)'
