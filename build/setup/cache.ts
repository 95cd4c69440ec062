import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where downloads and compiled files outlive the checkout, by the conventions of the platform. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  if (env['XDG_CACHE_HOME']) return path.join(env['XDG_CACHE_HOME'], 'gegenlesen')
  if (platform === 'darwin') return path.join(home, 'Library/Caches/gegenlesen')
  if (platform === 'win32' && env['LOCALAPPDATA']) return path.join(env['LOCALAPPDATA'], 'gegenlesen/cache')
  return path.join(home, '.cache/gegenlesen')
}

/** The cache if it can be written, else a folder inside the checkout. Made when it does not exist. */
export function usableCache(root: string): string {
  const shared = cacheFolder(process.env, process.platform)
  try {
    mkdirSync(shared, { recursive: true })
    accessSync(shared, constants.W_OK)
    return shared
  } catch {
    const own = path.join(root, '.cache/downloads')
    mkdirSync(own, { recursive: true })
    return own
  }
}
