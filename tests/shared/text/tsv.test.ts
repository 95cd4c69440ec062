import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { tsvLine } from '../../../shared/text/tsv.ts'

test('what would end a cell or a line becomes a space, and what has a quotation mark is quoted', () => {
  expect(tsvLine(['a\tb\r\nc', 1, null, 'er sagt "ja"'])).toBe('a b c\t1\t\t"er sagt ""ja"""\n')
})

test('whatever stands in cells, a reader of CSV finds the same cells', () => {
  const signs = fc.constantFrom('a', '"', '„', '\t', '\n', '\r', ' ', ',')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: signs }), { minLength: 2 }), (cells) => {
      const line = tsvLine(cells).slice(0, -1)
      const { data } = Papa.parse<string[]>(line, { delimiter: '\t', newline: '\n' })
      expect(data).toEqual([cells.map((cell) => cell.replace(/[\t\r\n]+/gu, ' '))])
    }),
  )
})
