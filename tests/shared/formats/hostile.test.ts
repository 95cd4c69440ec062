import { describe, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import type { RawFile } from '../../../shared/formats/format.ts'
import { LARGEST_FILE, MOST_LINES, MOST_SEGMENTS, sayTooLarge } from '../../../shared/formats/limits.ts'
import { readFile } from '../../../shared/formats/registry.ts'
import { bilingualReading } from '../../../shared/formats/xml/bilingual.ts'
import {
  fileOf,
  NO_EDITS,
  readBilingual,
  readMonolingual,
  replacing,
  shown,
  textOf,
} from '../../support/formats.ts'

const unit = (source: string, target: string, id = '1') =>
  `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`
const xliff = (units: string, before = '') =>
  `<?xml version="1.0"?>${before}<xliff version="1.2"><file source-language="en" target-language="de"><body>\n${units}\n</body></file></xliff>`
const one = xliff(unit('The bridge', 'Die Brücke'))

function refusal(file: RawFile): string {
  try {
    readFile(file)
    return 'read'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { file: name, line } = error.details
    return `${error.code} in ${name}${line === undefined ? '' : ` at ${line}`}`
  }
}

describe('markup that wants more than to be read', () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n === 0 ? '' : n};`.repeat(10)}">`,
  ).join('')}]>`
  test.each([
    ['an entity bomb', xliff(unit('&lol9;', 'x'), bomb), 'unsafe-markup in a.xlf at 1'],
    [
      'an external entity',
      xliff(unit('&a;', 'x'), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      'unsafe-markup in a.xlf at 1',
    ],
    [
      'a parameter entity',
      xliff(unit('a', 'b'), '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://x">%a;]>'),
      'unsafe-markup in a.xlf at 1',
    ],
    ['an entity that nobody declared', xliff(unit('&nbsp;', 'x')), 'malformed-file in a.xlf at 2'],
    ['a lone surrogate as a number', xliff(unit('&#xD800;', 'x')), 'malformed-file in a.xlf at 2'],
    ['a NUL', xliff(unit('a\0b', 'x')), 'malformed-file in a.xlf at 2'],
    [
      '600 elements in each other',
      xliff(`${'<group>'.repeat(600)}${'</group>'.repeat(600)}`),
      'too-deep in a.xlf at 2',
    ],
    ['a prefix that nobody declared', xliff(unit('<x:y/>', 'x')), 'malformed-file in a.xlf at 2'],
    ['an end that is missing', one.slice(0, -20), 'malformed-file in a.xlf at 3'],
  ])('%s', (_, text, expected) => expect(refusal(fileOf('a.xlf', text))).toBe(expected))

  test('too many elements in each other in HTML', () => {
    expect(refusal(fileOf('a.html', `<html><body>${'<div>'.repeat(100_000)}Text`))).toMatch(
      /^too-deep in a\.html/u,
    )
    expect(refusal(fileOf('a.html', `<html><body><p>${'<b>'.repeat(2000)}Text`))).toMatch(
      /^too-deep in a\.html/u,
    )
  })

  test('files that are too large, and too many segments', () => {
    expect(refusal({ name: 'a.xlf', bytes: new Uint8Array(LARGEST_FILE + 1) })).toBe('too-large in a.xlf')
    expect(refusal(fileOf('a.txt', 'a\n'.repeat(MOST_LINES + 1)))).toBe('too-many-segments in a.txt')
    expect(refusal(fileOf('a.txt', 'Ein Satz steht hier.\n\n'.repeat(MOST_SEGMENTS + 1)))).toBe(
      'too-many-segments in a.txt',
    )
    expect(sayTooLarge(LARGEST_FILE + 1)).toEqual({ size: 101, limit: 100 })
    expect(sayTooLarge(LARGEST_FILE)).toBeNull()
    const content = { tokens: ['Ein Satz.'], lead: '', trail: '' }
    const segment = { unit: '1', source: content, target: content }
    const many = Array.from({ length: MOST_SEGMENTS + 1 }, () => ({ segments: [segment], write: () => [] }))
    const file = { text: '', encoding: 'utf-8', bom: false, warnings: [] } as const
    expect(() => bilingualReading('xliff', file, many)).toThrow(
      expect.objectContaining({ code: 'too-many-segments' }),
    )
  })

  test('noise, and an encoding that nobody can read', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)
    expect(refusal({ name: 'a.xlf', bytes: noise })).toMatch(/^(?:binary|malformed)-file in a\.xlf/u)
    expect(refusal(fileOf('a.xlf', one.replace('?>', ' encoding="ebcdic-int"?>')))).toBe(
      'unknown-format in a.xlf',
    )
  })
})

describe('what is odd but right', () => {
  const asWritten = (file: RawFile) => {
    const { write } = readFile(file).reading
    expect(write(NO_EDITS).bytes).toEqual(file.bytes)
  }

  test('duplicate identifiers: each unit is edited where it stands', () => {
    const file = fileOf('a.xlf', xliff(unit('One', 'Eins') + unit('Two', 'Zwei')))
    const reading = readBilingual(file)
    const written = textOf(reading.write(replacing(reading.target, { Zwei: 'Drei' })).bytes)
    expect(written).toBe(textOf(file.bytes).replace('Zwei', 'Drei'))
  })

  test('UTF-16, Latin-1 as declared, and a byte order mark', () => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${one.replace('?>', ' encoding="utf-16"?>')}`, 'utf16le'))
    asWritten({ name: 'a.xlf', bytes: utf16 })
    asWritten(fileOf('a.xlf', `\uFEFF${one}`))
    const latin = new Uint8Array(Buffer.from(one.replace('?>', ' encoding="iso-8859-1"?>'), 'latin1'))
    asWritten({ name: 'a.xlf', bytes: latin })
    const reading = readBilingual({ name: 'a.xlf', bytes: latin })
    expect(shown(reading.target)).toEqual(['Die Brücke'])
    const written = reading.write(replacing(reading.target, { Die: '„Die“ →' })).bytes
    const text = Buffer.from(written).toString('latin1')
    expect(text).toContain('\u0084Die\u0093 &#8594; Brücke')
  })

  test('decomposed letters, invisible and bidirectional characters, emoji: kept as they are', () => {
    const odd = 'Bru\u0308cke \u200B\u202Ezu\u202C \u{1F468}\u200D\u{1F469} \uFEFF.'
    asWritten(fileOf('a.xlf', xliff(unit('The bridge', odd))))
    expect(shown(readBilingual(fileOf('a.xlf', xliff(unit('The bridge', odd)))).target)).toEqual([odd])
    expect(shown(readMonolingual(fileOf('a.html', `<html><p>${odd}</p></html>`)).document)).toEqual([odd])
  })

  test('a line of a megabyte', () => {
    const words = 'Die Brücke ist gesperrt. '.repeat(45_000).trim()
    asWritten(fileOf('a.xlf', xliff(unit('The bridge', words))))
    const reading = readMonolingual(fileOf('a.html', `<html><body><p>${words}</p></body></html>`))
    expect(textOf(reading.write(replacing(reading.document, { Brücke: 'Mühle' })).bytes)).toBe(
      `<html><body><p>${words.replace('Brücke', 'Mühle')}</p></body></html>`,
    )
  })

  test('CDATA and comments in a text, white space around it', () => {
    const text = xliff(unit('x', '\n  Die <![CDATA[<alte>]]> Brücke<!-- ! -->\n'))
    asWritten(fileOf('a.xlf', text))
    const reading = readBilingual(fileOf('a.xlf', text))
    expect(shown(reading.target)).toEqual(['Die <alte> Brücke‹<!-- ! -->/›'])
    const written = textOf(reading.write(replacing(reading.target, { alte: 'neue' })).bytes)
    expect(written).toBe(text.replace('<![CDATA[<alte>]]>', '&lt;neue&gt;'))
  })
})
