import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkFiles, checkFolder } from '../../../electron/cli/check-folder.ts'
import { NOTHING_TAUGHT } from '../../../shared/taught/taught.ts'
import type { CheckOptions } from '../../../electron/cli/check-article.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-folder-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fixture = (side: string) =>
  readFileSync(new URL(`../../fixtures/formats/docx/bridge.${side}.docx`, import.meta.url))

for (const [name, content] of Object.entries({
  'word/a.de.docx': fixture('de'),
  'word/a.en.docx': fixture('en'),
  'de/b.txt': 'Die Stadt hat eine eine neue Brücke.\n',
  'en/b.txt': 'The town has a new bridge.\n',
  'broken.de.docx': fixture('de').subarray(0, 3000),
  'alone.en.txt': 'Nobody translated this.\n',
})) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}

async function check(options: Partial<CheckOptions>) {
  let out = ''
  let said = ''
  const given = {
    format: 'json',
    hints: false,
    failOn: 'neutral',
    locale: 'en',
    taught: NOTHING_TAUGHT,
    ...options,
  } as const
  const status = await checkFolder(folder, given, {
    write: (text) => void (out += text),
    say: (text) => void (said += text),
  })
  return { out, said, status }
}

test('every article is checked; what cannot be read is named and holds up nothing', async () => {
  const { out, said, status } = await check({})
  const { articles } = JSON.parse(out) as { articles: Record<string, unknown>[] }
  expect(articles.map(({ target, source }) => [target, source])).toEqual([
    [path.join('de', 'b.txt'), path.join('en', 'b.txt')],
    ['broken.de.docx', null],
    [path.join('word', 'a.de.docx'), path.join('word', 'a.en.docx')],
  ])
  expect(articles[0]).toMatchObject({ flags: [{ ruleId: 'doubled-word', text: 'eine eine' }] })
  expect(articles[1]).toMatchObject({ error: expect.stringMatching(/damaged.*broken\.de\.docx/u) })
  expect(said).toContain('alone.en.txt: left out, original without translation')
  expect(status).toBe(2)
}, 60_000)

test('one table for all of them', async () => {
  const { out } = await check({ format: 'tsv' })
  const documents = new Set(out.trim().split('\n').slice(1).map((line) => line.split('\t')[1])) // prettier-ignore
  expect([...documents]).toEqual([path.join('de', 'b.txt'), path.join('word', 'a.de.docx')])
}, 60_000)

test('a folder without articles is bad usage', async () => {
  const empty = mkdtempSync(path.join(folder, 'empty-'))
  const options = {
    format: 'text',
    hints: false,
    failOn: 'never',
    locale: 'de',
    taught: NOTHING_TAUGHT,
  } as const
  await expect(checkFolder(empty, options, { write: () => {}, say: () => {} })).rejects.toThrow(/no article/u)
})

test('files that are named are paired as those of a folder are', async () => {
  let out = ''
  const named = ['word/a.de.docx', 'word/a.en.docx', 'de/b.txt'].map((name) => path.join(folder, name))
  const options = {
    format: 'json',
    hints: false,
    failOn: 'never',
    locale: 'de',
    taught: NOTHING_TAUGHT,
  } as const
  const output = { write: (text: string) => void (out += text), say: () => {} }
  expect(await checkFiles(named, options, output)).toBe(0)
  const { articles } = JSON.parse(out) as { articles: { target: string; source: string | null }[] }
  expect(articles.map(({ target, source }) => [target, source])).toEqual([
    [named[2], null],
    [named[0], named[1]],
  ])
  const missing = path.join(folder, 'none.txt')
  await expect(checkFiles([...named, missing], options, output)).rejects.toThrow(missing)
}, 60_000)

test('an English text that only lies there is no failed article, one that is called German is; links are followed', async () => {
  const own = mkdtempSync(path.join(folder, 'notes-'))
  const english = 'This folder holds the articles of the week. Please do not rename them.\n'
  writeFileSync(path.join(own, 'README.md'), english)
  const options = { format: 'json', hints: false, failOn: 'never', locale: 'de', taught: NOTHING_TAUGHT } as const // prettier-ignore
  let out = ''
  let said = ''
  const output = { write: (text: string) => void (out += text), say: (text: string) => void (said += text) }
  await expect(checkFolder(own, options, output)).rejects.toThrow(/no article/u)
  // Windows lets not everybody make links.
  const link = process.platform === 'win32' ? copyFileSync : symlinkSync
  link(path.join(folder, 'de/b.txt'), path.join(own, 'b.txt'))
  expect(await checkFolder(own, options, output)).toBe(0)
  expect(said).toContain('README.md: left out, no German text\n')
  expect(
    (JSON.parse(out) as { articles: { target: string }[] }).articles.map(({ target }) => target),
  ).toEqual(['b.txt'])
  writeFileSync(path.join(own, 'c.de.txt'), english)
  expect(await checkFolder(own, options, output)).toBe(2)
}, 60_000)
