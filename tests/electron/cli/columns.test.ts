import { describe, expect, test } from 'vitest'
import { readOptions } from '../../../electron/cli/columns.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const TABLE = file('a.csv', 'nr,first,second\n1,The bridge is old.,Die Brücke ist alt.\n')
const BARE = file('a.tsv', '1\t2\t3\n4\t5\t6\n')

describe('columns that are named', () => {
  test('by name, whatever its case, or by number', () => {
    const columns = { source: 1, target: 2, header: true }
    expect(readOptions(TABLE, { source: 'First', target: 'second' })).toEqual({ columns })
    expect(readOptions(TABLE, { source: '2', target: '3' })).toEqual({ columns })
    expect(readOptions(BARE, { target: '2' })).toEqual({
      columns: { source: null, target: 1, header: false },
    })
    expect(readOptions(TABLE, {})).toEqual({})
  })

  test.each([
    [TABLE, { target: 'third' }, 'a.csv: no column third; there are nr, first, second'],
    [TABLE, { target: '4' }, 'a.csv: no column 4; there are nr, first, second'],
    [TABLE, { source: '2', target: '2' }, 'a.csv: source and target are the same column'],
    [BARE, { source: '1' }, 'a.tsv: --target-column is needed'],
    [file('a.txt', 'Ein Satz.'), { target: '1' }, 'a.txt: has no columns'],
  ])('what cannot be is said', (table, named, message) => {
    expect(() => readOptions(table, named)).toThrow(message)
  })
})
