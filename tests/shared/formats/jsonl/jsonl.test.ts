import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnChoice } from '../../../../shared/formats/columns/columns.ts'
import { jsonl, jsonlQuestion } from '../../../../shared/formats/jsonl/jsonl.ts'
import { asText, edits, textsOf, utf8 } from '../edit.ts'

const file = (text: string) => ({ name: 'a.jsonl', bytes: utf8(text) })
const rewrite = (text: string, texts: Record<number, string>, columns?: ColumnChoice) => {
  const reading = jsonl.read(file(text), columns && { columns })
  return asText(reading.write(edits(reading, texts)).bytes)
}

const LINES = '{ "mt" : "Hallo \\"du\\"", "n": 1e3,  "src":"Hello" }\r\n\n{"src": "Yes", "mt": "Ja"}'

describe('keys', () => {
  test.each([
    ['{"source":"a b","target":"c"}', 'source', 'target'],
    ['{"id":"1","src":"a","hyp":"c"}', 'src', 'hyp'],
    ['{"translation":{"en":"a","de":"c"}}', 'translation.en', 'translation.de'],
    [
      '{"en_text":"a","text":"The house is not the one that we saw.","out":"Das Haus ist nicht das, das wir sahen."}',
      'text',
      'out',
    ],
  ])('%s', (line, source, target) => {
    const { names, guess } = jsonlQuestion(file(line))
    expect([names[guess?.source ?? -1], names[guess?.target ?? -1]]).toEqual([source, target])
  })

  test('a machine translation is what is corrected, not the reference', () => {
    expect(textsOf(jsonl.read(file('{"de":"gut","mt":"schlecht","en":"a"}')))).toEqual(['schlecht'])
  })

  test('keys that nothing tells have to be asked for', () => {
    expect(() => jsonl.read(file('{"a":"1","b":"2"}'))).toThrow(
      expect.objectContaining({ code: 'columns-needed' }),
    )
  })
})

describe('round trip', () => {
  test('only the value that was edited changes', () => {
    expect(rewrite(LINES, {})).toBe(LINES)
    expect(rewrite(LINES, { 1: 'Jawohl\n„ja“' })).toBe(LINES.replace('"Ja"', '"Jawohl\\n„ja“"'))
  })

  test('a line in ASCII stays in ASCII, a key that is missing is added', () => {
    const text = '{"src":"A","mt":"\\u00c4"}\n{"src":"B"}\n'
    expect(rewrite(text, { 0: 'Öl 😀', 1: 'Be' })).toBe(
      '{"src":"A","mt":"\\u00d6l \\ud83d\\ude00"}\n{"src":"B","mt": "Be"}\n',
    )
  })

  test('any objects and any change', () => {
    const line = fc.record({
      src: fc.string({ minLength: 1 }),
      mt: fc.string({ unit: 'binary' }),
      x: fc.jsonValue(),
    })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1 }),
        fc.string({ unit: 'binary' }),
        fc.nat(4),
        (lines, text, space) => {
          if (lines.some(({ src, mt }) => (src + mt).trim() === '')) return
          const json = lines
            .map((each) => JSON.stringify(each).replaceAll('\n', ' '.repeat(space)))
            .join('\n')
          const back = rewrite(json, { 0: text }, { source: 0, target: 1, header: true }).split('\n')
          expect(back.slice(1)).toEqual(json.split('\n').slice(1))
          expect(JSON.parse(back[0] ?? '')).toEqual({ ...JSON.parse(json.split('\n')[0] ?? ''), mt: text })
        },
      ),
    )
  })
})

test.each([
  ['{"src":"a","mt":"b"}\n{"src":', 2],
  ['{"src":"a","mt":"b"}\n\n<html>', 3],
])('a line that is no JSON is named: %s', (text, line) => {
  expect(() => jsonl.read(file(text))).toThrow(
    expect.objectContaining({ code: 'malformed-file', details: { line } }),
  )
})
