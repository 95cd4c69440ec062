import type { ComponentNotice } from '../../shared/calls/system.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

const within = (text: string, pattern: RegExp) => unescapeHtml(pattern.exec(text)?.[1] ?? '').trim()

/**
 * The parts of Chromium and their notices, out of the page LICENSES.chromium.html that every Electron brings: products with a
 * title, a home page and a licence. Nothing else of the page is taken, so nothing of it can do anything in the window.
 */
export function chromiumNotices(page: string): readonly ComponentNotice[] {
  return page
    .split('<div class="product">')
    .slice(1)
    .map((product) => ({
      name: within(product, /class="title">([^<]*)</),
      version: '',
      group: 'runtime' as const,
      licence: '',
      link: within(product, /class="homepage"><a href="([^"]*)"/),
      text: within(product, /<pre>([\s\S]*?)<\/pre>/),
    }))
    .filter(({ name, text }) => name !== '' && text !== '')
}
