import { describe, expect, test } from 'vitest'
import { encodeUtf16, encodeWindows1252 } from '../../../shared/formats/codecs.ts'
import { openTestEngine } from './harness.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const GERMAN = 'Die Brücke ist alt und schmal. Sie wird im Herbst gesperrt.'
const CSV = `source,target\nThe bridge is old.,${GERMAN}\n`

/** Imports one file; answers its segments and their flags' rules. */
async function importOne(name: string, content: Uint8Array) {
  const engine = openTestEngine()
  const { id } = await engine.call('importArticle', { files: [{ name, bytes: content }] })
  const { segments } = await engine.call('openArticle', { articleId: id })
  return segments
}

describe('odd encodings', () => {
  test.each([
    ['UTF-16, little end first, marked', encodeUtf16(`\uFEFF${CSV}`, true)],
    ['UTF-16, big end first, unmarked', encodeUtf16(CSV, false)],
    ['Windows-1252', encodeWindows1252(CSV).bytes],
    ['UTF-8 with mark', bytes(`\uFEFF${CSV}`)],
  ])('%s', async (_, content) => {
    expect((await importOne('a.csv', content)).map(({ machine }) => machine)).toEqual([GERMAN])
  })
})

describe('odd characters are kept as they are', () => {
  test.each([
    ['decomposed letters', GERMAN.normalize('NFD')],
    ['zero-width and direction marks', 'Die Brü\u200bcke ist \u202ealt\u202c.'],
    ['NUL', 'Die Brücke ist alt.\u0000 Sie wird im Herbst gesperrt, so der Rat, der am Montag tagte.'],
  ])('%s', async (_, text) => {
    const segments = await importOne('a.txt', bytes(text))
    expect(segments.map(({ machine }) => machine).join(' ')).toBe(text)
  })

  test('a line of 1 MB', async () => {
    const segments = await importOne('a.txt', bytes(`${GERMAN} `.repeat(17_000)))
    expect(segments).toHaveLength(34_000)
  }, 120_000)
})

describe('what cannot be read says where, and leaves nothing behind', () => {
  test.each([
    ['a.jsonl', bytes('{"src":"a","mt":"b"}\n{"src":'), { code: 'malformed-file', details: { line: 2 } }],
    ['a.po', bytes('msgid "a"\nmsgstr "b\n'), { code: 'malformed-file', details: { line: 2 } }],
    ['a.csv', bytes('source,target\n"a,b\n'), { code: 'malformed-file', details: { line: 2 } }],
    ['a.docx', bytes('PK\u0003\u0004 word/ nothing else'), { code: 'damaged-archive', details: {} }],
    ['a.tsv', bytes('source\ttarget\n\t\n'), { code: 'no-segments', details: {} }],
    [
      'a.txt',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 0xff),
      { code: 'binary-file', details: {} },
    ],
  ])('%s', async (name, content, { code, details }) => {
    const engine = openTestEngine()
    const files = [{ name, bytes: content }]
    const told = JSON.stringify({ file: name, ...details })
    await expect(engine.call('importArticle', { files })).rejects.toThrow(`${code} ${told}`)
    for (const table of ['articles', 'files', 'segments'])
      expect(engine.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })
})
