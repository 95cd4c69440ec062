import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairFiles } from '../../../shared/formats/pairs.ts'

const pair = (target: string, source: string | null) => [target, source]
const paired = (...paths: string[]) => pairFiles(paths).pairs.map((each) => pair(each.target, each.source))

test.each([
  ['a.de.docx', 'a.en.docx'],
  ['a_de.txt', 'a_en.txt'],
  ['a-DE.md', 'a-EN.md'],
  ['a.de-DE.txt', 'a.en-US.txt'],
  ['de/a.txt', 'en/a.txt'],
  ['x/de/y/a.html', 'x/en/y/a.html'],
  ['de_a.txt', 'en_a.txt'],
  ['a (de).docx', 'a (en).docx'],
  ['a.mt.txt', 'a.source.txt'],
  ['x\\deutsch\\a.txt', 'x\\englisch\\a.txt'],
  ['a/de.txt', 'a/en.txt'],
  ['a.de.docx', 'a.docx'],
  ['a.txt', 'a.en.txt'],
  ['a.de.txt', 'a.en.html'],
])('%s belongs to %s', (target, source) => {
  expect(paired(source, target)).toEqual([pair(target, source)])
})

test.each([
  ['a.de.txt', 'b.en.txt'],
  ['x/a.de.txt', 'y/a.en.txt'],
  ['modell.txt', 'modem.txt'],
])('%s does not belong to %s', (a, b) => {
  expect(pairFiles([a, b]).pairs.every(({ source }) => source === null)).toBe(true)
})

test('files with both languages stand for themselves, a German one can do without its original', () => {
  expect(paired('b.xlf', 'b.de.xlf', 'a.de.txt')).toEqual([
    pair('a.de.txt', null),
    pair('b.de.xlf', null),
    pair('b.xlf', null),
  ])
})

test('what is left alone, and why; hidden files are not even mentioned', () => {
  expect(
    pairFiles(['p.png', 'a.en.txt', 'c.de.txt', 'c_de.txt', 'c.en.txt', '.DS_Store', 'x/~$a.docx']),
  ).toEqual({
    pairs: [],
    alone: [
      { path: 'a.en.txt', reason: 'no-translation' },
      { path: 'c_de.txt', reason: 'several' },
      { path: 'c.de.txt', reason: 'several' },
      { path: 'c.en.txt', reason: 'several' },
      { path: 'p.png', reason: 'unknown-format' },
    ],
  })
})

test('articles come in the order people count: 2 before 10', () => {
  expect(paired('10.de.txt', '2.de.txt').map(([target]) => target)).toEqual(['2.de.txt', '10.de.txt'])
})

test('every file that is not hidden is in one pair or named, whatever the names', () => {
  const name = fc.stringMatching(/^[ab](?:[._-](?:de|en))?(?:\.(?:txt|docx|xlf|png))?$/u)
  const path = fc.tuple(fc.constantFrom('', 'de/', 'en/', 'x/'), name).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.uniqueArray(path), (paths) => {
      const { pairs, alone } = pairFiles(paths)
      const found = [
        ...pairs.flatMap(({ target, source }) => [target, ...(source === null ? [] : [source])]),
        ...alone.map((each) => each.path),
      ]
      expect(found.toSorted()).toEqual(paths.toSorted())
    }),
  )
})
