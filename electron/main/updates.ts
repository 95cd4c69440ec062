import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where releases lie: what electron-builder writes into the packed app. */
export type ReleaseSource = {
  /** As it is told to the editor: github.com/owner/project. */
  readonly name: string
  /** Hosts that are asked for the newest version, and that it is fetched from. */
  readonly hosts: readonly string[]
}

/** GitHub hands downloads to these. */
const GITHUB_HOSTS = ['github.com', 'objects.githubusercontent.com', 'release-assets.githubusercontent.com']

/** Reads app-update.yml: flat `key: value` lines. Null for what names no place that we know how to ask. */
export function parseReleaseSource(yaml: string): ReleaseSource | null {
  const values = new Map(
    yaml.split(/\r?\n/).flatMap((line) => {
      const match = /^(\w+):\s*['"]?(.*?)['"]?\s*$/.exec(line)
      return match ? [[match[1], match[2] ?? ''] as const] : []
    }),
  )
  const [provider, owner, repo, url] = ['provider', 'owner', 'repo', 'url'].map(
    (key) => values.get(key) ?? '',
  )
  if (provider === 'github' && owner && repo)
    return { name: `github.com/${owner}/${repo}`, hosts: GITHUB_HOSTS }
  if (provider === 'generic' && url && URL.canParse(url) && url.startsWith('https://')) {
    const { host, hostname, pathname } = new URL(url)
    return { name: `${host}${pathname}`.replace(/\/$/, ''), hosts: [hostname] }
  }
  return null
}

/** The source of the packed app; null where it was not made for a release. */
export function readReleaseSource(resources: string): ReleaseSource | null {
  try {
    return parseReleaseSource(readFileSync(path.join(resources, 'app-update.yml'), 'utf8'))
  } catch {
    return null
  }
}

/**
 * The editor's consent, as it has to be known before Chromium starts: the setting itself lies in the database, which is opened
 * later and by another process. Anything but a clear yes is a no.
 */
export function readConsent(file: string): boolean {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return (
      typeof kept === 'object' && kept !== null && 'lookForUpdates' in kept && kept.lookForUpdates === true
    )
  } catch {
    return false
  }
}

/** Keeps it for the next start. That it cannot be kept means no. */
export function writeConsent(file: string, lookForUpdates: boolean): void {
  if (readConsent(file) === lookForUpdates) return
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ lookForUpdates }))
  } catch {
    // The disk may be full; then nothing is looked for.
  }
}
