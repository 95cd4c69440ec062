import { closeSync, openSync } from 'node:fs'

/** Makes an empty file that holds a name against other processes; false when there is one already. */
export function claim(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
