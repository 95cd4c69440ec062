import { expect, test } from 'vitest'
import type { CheckInput } from '../../../shared/review/checker.ts'
import { portions } from '../../../shared/rules/portions.ts'

const segments = (lengths: readonly number[]): CheckInput[] =>
  lengths.map((length, index) => ({ index, kind: 'text', source: null, target: 'x'.repeat(length) }))

const sizes = (lengths: readonly number[], most: number, characters: number) =>
  [...portions(segments(lengths), (segment) => segment, { first: 1, most, characters })].map(
    ({ length }) => length,
  )

test('the first is alone, then there are twice as many each time, up to the most', () => {
  expect(sizes(Array<number>(20).fill(1), 4, 1000)).toEqual([1, 2, 4, 4, 4, 4, 1])
})

test('long segments are looked at by themselves, whatever the others are', () => {
  expect(sizes([1, 1, 1, 500, 500, 1, 1, 500], 8, 100)).toEqual([1, 2, 1, 1, 3])
})

test('nothing is left out, and nothing of nothing', () => {
  const all = segments([3, 80, 2, 200, 1])
  expect([...portions(all, (segment) => segment, { first: 2, most: 2, characters: 100 })].flat()).toEqual(all)
  expect(sizes([], 8, 100)).toEqual([])
})
