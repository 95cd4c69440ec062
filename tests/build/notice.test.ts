import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ensureBundle } from '../../build/bundle/bundle.ts'
import { DATA_COMPONENTS } from '../../build/bundle/data-components.ts'
import { collectNotices } from '../../build/bundle/notice.ts'
import { packageFolder } from '../../build/bundle/packages.ts'
import { root } from '../../build/setup/node.mjs'

beforeAll(() => ensureBundle(root, ['programs', 'page']), 120_000)

const notices = () => collectNotices(root)
const names = () => notices().map(({ name }) => name)

test('every part names its licence and has something to read', () => {
  for (const { name, licence, text } of notices()) {
    expect(licence, name).not.toBe('')
    expect(text.length, name).toBeGreaterThan(60)
  }
})

test('what is bundled is in it, what only builds and tests is not', () => {
  for (const name of [
    'Gegenlesen',
    'react',
    'valibot',
    'wink-nlp',
    'better-sqlite3',
    'dictionary-de',
    'SQLite',
    'Hunspell',
  ])
    expect(names()).toContain(name)
  for (const name of ['vite', 'vitest', 'electron-builder', 'typescript', 'playwright-core'])
    expect(names()).not.toContain(name)
  const parts = notices().map(({ name, version }) => `${name} ${version}`)
  expect(new Set(parts).size).toBe(parts.length)
})

test('every font that is shipped is in it', () => {
  const families = readdirSync(path.join(root, 'out/renderer/assets'))
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => /^(.*?)-(?:latin|greek|cyrillic|vietnamese)/.exec(file)?.[1])
  expect(new Set(families)).toEqual(new Set(['inter', 'source-serif-4']))
  for (const family of families) expect(names()).toContain(`@fontsource-variable/${family}`)
})

test('every source that the lexicons and weights name is in it', () => {
  const lexicons = readFileSync(path.join(root, 'shared/lexicon/data/README.md'), 'utf8')
  const section = lexicons.slice(
    lexicons.indexOf('## Sources and licences'),
    lexicons.indexOf('## Regenerate'),
  )
  const sources = [...section.matchAll(/^- \*\*([^*]+?)(?: \d[\d.]*)?\*\*/gm)].map(([, name]) => name ?? '')
  expect(sources.length).toBeGreaterThan(4)
  const told = DATA_COMPONENTS.map(({ name, text }) => `${name} ${text}`).join('\n')
  for (const source of sources.filter((name) => name !== 'dictionary-de'))
    for (const name of source.split(', ')) expect(told).toContain(name)
  expect(told).toContain('UD_German-GSD')
})

test('a module belongs to the innermost package', () => {
  const place = (file: string) => path.join(root, 'node_modules', file)
  expect(packageFolder(place('react/cjs/react.production.js'))).toBe(place('react'))
  expect(packageFolder(`\0${place('@codemirror/view/dist/index.js')}?commonjs-proxy`)).toBe(
    place('@codemirror/view'),
  )
  expect(packageFolder(path.join(root, 'shared/calls.ts'))).toBeNull()
})
