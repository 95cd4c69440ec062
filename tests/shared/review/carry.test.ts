import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCarrier } from '../../../shared/review/carry.ts'

const carried = (from: string[], to: string[], row: number, words: string) => {
  const start = from[row]?.indexOf(words) ?? -1
  const placed = createCarrier(from, to).span(row, { start, end: start + words.length })
  return placed && [placed.row, placed.span.start, to[placed.row]?.slice(placed.span.start, placed.span.end)]
}

test('a span goes with its words, whatever the texts are divided into', () => {
  const apart = ['Eins kam. Zwei ging.', 'Drei blieb.']
  const other = ['Eins kam.', 'Zwei ging. Drei blieb.']
  expect(carried(apart, other, 0, 'Zwei')).toEqual([1, 0, 'Zwei'])
  expect(carried(apart, other, 1, 'blieb.')).toEqual([1, 16, 'blieb.'])
  expect(carried(other, apart, 1, 'Zwei ging.')).toEqual([0, 10, 'Zwei ging.'])
})

test('a span that a border now runs through is nowhere, its beginning is', () => {
  const carrier = createCarrier(['Eins kam. Zwei ging.'], ['Eins kam.', 'Zwei ging.'])
  const torn = { start: 5, end: 14 }
  expect(carrier.span(0, torn)).toBeNull()
  expect(carrier.beginning(0, torn)).toEqual({ row: 0, span: { start: 5, end: 9 } })
})

test('gaps and blanks go with the word before them', () => {
  const carrier = createCarrier(['Ein  Wort', 'und noch eins'], ['Ein  Wort und noch eins'])
  expect(carrier.span(0, { start: 3, end: 5 })).toEqual({ row: 0, span: { start: 3, end: 5 } })
  expect(carrier.span(0, { start: 9, end: 9 })).toEqual({ row: 0, span: { start: 9, end: 9 } })
  expect(carrier.span(1, { start: 0, end: 0 })).toEqual({ row: 0, span: { start: 10, end: 10 } })
  expect(createCarrier([''], ['Wort']).span(0, { start: 0, end: 0 })).toBeNull()
})

test('what stands between paragraphs of a file belongs to no row of its own', () => {
  const from = ['Eins.', 'Zwei.']
  const to = ['Eins.\n\n- Zwei.']
  expect(carried(from, to, 1, 'Zwei')).toEqual([0, 9, 'Zwei'])
  expect(carried(to, from, 0, 'Zwei')).toEqual([1, 0, 'Zwei'])
  expect(createCarrier(to, from).shares(0)).toEqual([
    { row: 0, count: 5 },
    { row: 1, count: 5 },
  ])
})

test('there and back every word is where it was', () => {
  const word = fc.constantFrom('Haus', 'am', 'Ende.', '😀', 'a', 'ä')
  const texts = fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(12), { maxLength: 4 }), (rows, borders) => {
      const from = rows.map((words) => words.join(' '))
      const all = rows.flat()
      const cuts = [0, ...borders.filter((at) => at < all.length), all.length].sort((a, b) => a - b)
      const to = cuts.slice(1).map((end, index) => all.slice(cuts[index], end).join(' '))
      const there = createCarrier(from, to)
      const back = createCarrier(to, from)
      for (const [row, text] of from.entries())
        for (const match of text.matchAll(/\S+/gu)) {
          const span = { start: match.index, end: match.index + match[0].length }
          const placed = there.span(row, span)
          expect(placed).not.toBeNull()
          if (placed) expect(back.span(placed.row, placed.span)).toEqual({ row, span })
        }
    }),
    { numRuns: 300, seed: 20261123 },
  )
})
