import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { delimited, tableQuestion } from '../../../../shared/formats/delimited/delimited.ts'
import { cellSpans } from '../../../../shared/formats/delimited/table.ts'
import { asText, edits, textsOf, utf8 } from '../edit.ts'

const file = (text: string, name = 'a.csv') => ({ name, bytes: utf8(text) })
const read = (text: string, name?: string) => delimited.read(file(text, name))
const rewrite = (text: string, texts: Record<number, string>, name?: string) => {
  const reading = read(text, name)
  return asText(reading.write(edits(reading, texts)).bytes)
}

const CSV =
  'id,source,target,note\r\n1,"Hello, world","Hallo, Welt",x\r\n2,He said no.,"Er sagte ""Nein"".","y"\r\n\r\n3,One\n'

describe('comma-separated', () => {
  test('columns are told by their names, cells read without their marks', () => {
    const reading = read(CSV)
    expect(reading).toMatchObject({ kind: 'bilingual', pairs: { length: 3 } })
    expect(textsOf(reading)).toEqual(['Hallo, Welt', 'Er sagte "Nein".', ''])
  })

  test('only the cell that was edited changes; a missing one is added', () => {
    expect(rewrite(CSV, { 0: 'Hallo "Welt"', 2: 'Eins; zwei' })).toBe(
      CSV.replace('"Hallo, Welt"', '"Hallo ""Welt"""').replace('3,One', '3,One,Eins; zwei'),
    )
    expect(rewrite(CSV, {})).toBe(CSV)
  })

  test('a mark that is never closed is named with its line', () => {
    expect(() => read('source,target\na,b\nc,"d\n')).toThrow(
      expect.objectContaining({ code: 'malformed-file', details: { line: 3 } }),
    )
  })

  test('semicolons and byte order mark, as spreadsheets write them', () => {
    const text = '\uFEFFEnglisch;Deutsch\r\nYes, sir.;Ja, mein Herr.\r\n'
    expect(textsOf(read(text))).toEqual(['Ja, mein Herr.'])
    expect(rewrite(text, { 0: 'Ja; gern.' })).toBe(text.replace('Ja, mein Herr.', '"Ja; gern."'))
  })
})

describe('tab-separated', () => {
  const TSV = 'system\tseg\tsource\ttarget\nx\t1\t"So," he said.\t"Also", sagte er.\nx\t2\t"Go."\t"Geh."\n'

  test('quotation marks of the text are text', () => {
    expect(textsOf(read(TSV, 'a.tsv'))).toEqual(['"Also", sagte er.', '"Geh."'])
    expect(rewrite(TSV, { 1: '„Geh.“\tJetzt' }, 'a.tsv')).toBe(TSV.replace('"Geh."', '„Geh.“ Jetzt'))
  })

  test('quotation marks of the format are not', () => {
    const quoted = 'source\ttarget\n"a\tb"\t"eins\nzwei"\nc\td\n'
    expect(textsOf(read(quoted, 'a.tsv'))).toEqual(['eins\nzwei', 'd'])
    expect(rewrite(quoted, { 0: 'drei' }, 'a.tsv')).toBe(quoted.replace('eins\nzwei', 'drei'))
  })

  test('without names the languages of the columns tell', () => {
    const bare =
      '17\tThe council has decided that it will not be built.\tDer Rat hat beschlossen, dass es nicht gebaut wird.\n' +
      '18\tThere is no money for it.\tDafür ist kein Geld da.\n'
    expect(tableQuestion(file(bare, 'a.tsv'))).toMatchObject({
      guess: { source: 1, target: 2, header: false },
      certain: false,
    })
    expect(textsOf(read(bare, 'a.tsv'))).toHaveLength(2)
  })

  test('columns that nothing tells have to be asked for', () => {
    expect(() => read('1\t2\n3\t4\n', 'a.tsv')).toThrow(expect.objectContaining({ code: 'columns-needed' }))
    const told = delimited.read(file('1\tzwei\n3\tvier\n', 'a.tsv'), {
      columns: { source: null, target: 1, header: false },
    })
    expect(told.kind).toBe('monolingual')
    expect(asText(told.write(edits(told, { 1: 'fünf' })).bytes)).toBe('1\tzwei\n3\tfünf\n')
  })
})

describe('whatever is in the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\t', '\n', ' ', '😀') })
  const rows = fc.array(fc.tuple(fc.stringMatching(/^[a-z]+$/u), cell, cell), { minLength: 1, maxLength: 8 })
  const columns = { source: 1, target: 2, header: true }

  test('a cell that is nothing but a line break can be emptied', () => {
    const text = '"id","source","target"\n"a","a","\n"\n"a","",""\n'
    const reading = delimited.read(file(text), { columns })
    expect(textsOf(reading)).toEqual(['\n'])
    expect(asText(reading.write(edits(reading, { 0: '' })).bytes)).toBe(text.replace('"\n"\n', '""\n'))
  })

  test.each([',', ';', '\t', '|'])(
    'a table with %j comes back as it was, and with one cell changed',
    (delimiter) => {
      fc.assert(
        fc.property(rows, cell, fc.constantFrom('\n', '\r\n'), (data, changed, newline) => {
          const table = [['id', 'source', 'target'], ...data]
          const text = Papa.unparse(table, { delimiter, newline, quotes: true }) + newline
          const name = delimiter === '\t' ? 'a.tsv' : 'a.csv'
          const hasWords = data.some(([, a, b]) => (a + b).trim() !== '')
          if (!hasWords) return
          const reading = delimited.read(file(text, name), { columns })
          expect(asText(reading.write(edits(reading, {})).bytes)).toBe(text)
          const written = asText(reading.write(edits(reading, { 0: changed })).bytes)
          const at = data.findIndex(([, a, b]) => (a + b).trim() !== '')
          const expected = table.map((row, i) => (i === at + 1 ? [row[0], row[1], changed] : row))
          const back = Papa.parse<string[]>(written, { delimiter, newline }).data
          expect(back.filter((row) => row.length > 1)).toEqual(expected)
        }),
      )
    },
  )

  test('cells are found where the parser finds them', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.boolean(), (cells, quotes) => {
        const row = Papa.unparse([cells], { quotes })
        const raw = cellSpans(row, ',', '"').map(({ start, end }) => row.slice(start, end))
        expect(raw.map((each) => each.replace(/^"([^]*)"$/u, '$1').replaceAll('""', '"'))).toEqual(cells)
      }),
    )
  })
})

test('a table written by translate-toolkit: one word changed is one word changed', () => {
  const url = new URL('../../../fixtures/formats/delimited/bridge.csv', import.meta.url)
  const text = readFileSync(url, 'utf8')
  const reading = read(text)
  expect(reading).toMatchObject({ kind: 'bilingual', pairs: { length: 6 } })
  const third = textsOf(reading)[2]?.replace('Brief', 'Bogen') ?? ''
  expect(rewrite(text, { 2: third })).toBe(text.replace('%d Brief"', '%d Bogen"'))
})
