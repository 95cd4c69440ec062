import path from 'node:path'

/** The scheme and the one host that the window's page comes from. */
export const SCHEME = 'app'
const HOST = 'gegenlesen'

export const PAGE = `${SCHEME}://${HOST}/index.html`

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** True for addresses of the app itself; nothing else may be loaded, navigated to, or call the engine. */
export function isAppAddress(address: string): boolean {
  const url = parsed(address)
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === ''
  )
}

/**
 * The file below `root` that an address of the app names, null when it names none: another host, a path that leads out of the
 * folder (also when encoded), a NUL.
 */
export function fileAt(root: string, address: string): string | null {
  const url = parsed(address)
  if (url === null || !isAppAddress(address)) return null
  let name: string
  try {
    name = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const file = path.resolve(root, `.${name}`)
  return file.startsWith(path.resolve(root) + path.sep) ? file : null
}
