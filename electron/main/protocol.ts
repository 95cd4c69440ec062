import { protocol } from 'electron'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileAt, isAppAddress, SCHEME } from './addresses.ts'

/**
 * Nothing that does not come out of our own folder, nothing inline. CodeMirror's styles are constructed style sheets of a
 * shadow root, which the policy does not concern.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page to be printed: it has its styles in itself, and nothing else. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** Pages that are being printed, by their path. */
const offered = new Map<string, string>()

/** Serves a page under an address that nobody guesses, until it is withdrawn. */
export function offerPage(html: string): { readonly path: string; readonly withdraw: () => void } {
  const path = `/print/${randomUUID()}.html`
  offered.set(path, html)
  return { path, withdraw: () => void offered.delete(path) }
}

function offeredPage(address: string): Response | null {
  const html = isAppAddress(address) ? offered.get(new URL(address).pathname) : undefined
  if (html === undefined) return null
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PRINT_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must be called before the app is ready. */
export function registerScheme(): void {
  // From the second start on V8 reads the page's scripts compiled, from the data folder.
  const privileges = { standard: true, secure: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Serves the files of one folder, and nothing else, under app://gegenlesen/. */
export function serveFolder(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    const page = request.method === 'GET' ? offeredPage(request.url) : null
    if (page) return page
    const file = request.method === 'GET' ? fileAt(root, request.url) : null
    const type = file === null ? undefined : TYPES[path.extname(file)]
    if (file === null || type === undefined) return new Response(null, { status: 404 })
    try {
      return new Response(await readFile(file), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cache-control': 'no-store',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
