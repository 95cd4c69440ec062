import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../build/setup/node.mjs'
import { readRuntime } from '../../../build/setup/runtime.ts'
import { chromiumNotices } from '../../../electron/main/chromium-notices.ts'

const product = (title: string, rest: string) =>
  `<div class="product">\n<span class="title">${title}</span>\n${rest}\n</div>`
const licence = (text: string) =>
  `<label class="show" tabindex="0"></label><div class="license">\n<pre>${text}</pre>\n</div>`

test('title, home page and licence of each product, as plain text', () => {
  const page = `<html><script>alert(1)</script>${product(
    'A &amp; B',
    `<span class="homepage"><a href="https://example.org/?a=1&amp;b=2">homepage</a></span>${licence('&quot;Licensor&quot; &lt;a@b&gt; &#169; &#x20AC; &unknown;\n')}`,
  )}${product('C', licence('MIT'))}`
  expect(chromiumNotices(page)).toEqual([
    {
      name: 'A & B',
      version: '',
      group: 'runtime',
      licence: '',
      link: 'https://example.org/?a=1&b=2',
      text: '"Licensor" <a@b> © € &unknown;',
    },
    { name: 'C', version: '', group: 'runtime', licence: '', link: '', text: 'MIT' },
  ])
})

test('of a page that is none, nothing', () => {
  for (const page of ['', 'plain', '<div class="product">', product('', licence('x')), product('x', '')])
    expect(chromiumNotices(page)).toEqual([])
})

test('of the page that comes with Electron, every product', () => {
  const runtime = readRuntime(root)
  if (!runtime) throw new Error('No Electron is set up: run `npm run runtime`.')
  const page = readFileSync(path.join(runtime.dist, 'LICENSES.chromium.html'), 'utf8')
  const notices = chromiumNotices(page)
  expect(notices).toHaveLength(page.split('class="product"').length - 1)
  expect(notices.length).toBeGreaterThan(300)
})
