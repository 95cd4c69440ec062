import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, cohensKappa, spanF1 } from '../../../shared/review/agreement.ts'
import type { Mark } from '../../../shared/review/agreement.ts'

const mark = (segment: number, start: number, end: number, category = 'fluency/grammar'): Mark => ({
  segment,
  span: { start, end },
  category,
})

describe("Cohen's kappa", () => {
  // pₒ = 35/50 = 0.7; pₑ = (25/50)(30/50) + (25/50)(20/50) = 0.3 + 0.2 = 0.5; κ = 0.2/0.5.
  test('as computed by hand', () => {
    expect(cohensKappa({ both: 20, first: 5, second: 10, neither: 15 })).toBeCloseTo(0.4, 12)
  })

  // pₒ = 60/100; pₑ = 0.7·0.6 + 0.3·0.4 = 0.54; κ = 0.06/0.46.
  test('with rates of yes that differ', () => {
    expect(cohensKappa({ both: 45, first: 25, second: 15, neither: 15 })).toBeCloseTo(0.06 / 0.46, 12)
  })

  test('is 1 where all is alike, below 0 where less than chance is, and nothing where chance alone agrees', () => {
    expect(cohensKappa({ both: 3, first: 0, second: 0, neither: 7 })).toBe(1)
    expect(cohensKappa({ both: 0, first: 5, second: 5, neither: 0 })).toBe(-1)
    expect(cohensKappa({ both: 0, first: 0, second: 0, neither: 9 })).toBeNull()
    expect(cohensKappa({ both: 0, first: 0, second: 0, neither: 0 })).toBeNull()
  })
})

test('F1 of spans as computed by hand: 2·6 / (10 + 8)', () => {
  expect(spanF1({ both: 6, first: 4, second: 2, neither: 88 })).toBeCloseTo(12 / 18, 12)
  expect(spanF1({ both: 0, first: 0, second: 0, neither: 5 })).toBeNull()
})

// Three segments of 10, 10 and 20 units. First: 0–4 in the first, 0–10 in the third. Second: 2–6 in the first, 0–3 in the
// second, 5–10 in the third. Characters: both 2 + 0 + 5 = 7, first alone 2 + 5 = 7, second alone 2 + 3 = 5, neither 21.
test('an article as counted by hand', () => {
  const agreement = agreementOf(
    [mark(0, 0, 4), mark(2, 0, 10, 'accuracy/omission')],
    [mark(0, 2, 6), mark(1, 0, 3), mark(2, 5, 10)],
    [10, 10, 20],
  )
  expect(agreement.characters).toEqual({ both: 7, first: 7, second: 5, neither: 21 })
  expect(agreement.segments).toEqual({ both: 2, first: 0, second: 1, neither: 0 })
  expect(agreement.spanF1).toBeCloseTo(14 / 26, 12)
  // pₒ = 28/40; pₑ = (14/40)(12/40) + (26/40)(28/40) = 0.105 + 0.455 = 0.56.
  expect(agreement.characterKappa).toBeCloseTo((0.7 - 0.56) / 0.44, 12)
  // pₒ = 2/3; pₑ = (2/3)(3/3) + (1/3)(0/3) = 2/3.
  expect(agreement.segmentKappa).toBeCloseTo(0, 12)
  expect([agreement.overlapping, agreement.sameCategory]).toEqual([2, 1])
  expect(agreement.differing).toEqual([0, 1, 2])
})

test('the same marks agree wholly; the order of the reviewers is all the same', () => {
  const marks = fc.array(
    fc
      .tuple(fc.nat(2), fc.nat(18), fc.integer({ min: 1, max: 6 }))
      .map(([segment, start, length]) => mark(segment, start, Math.min(20, start + length))),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(marks, marks, (a, b) => {
      const lengths = [20, 20, 20]
      const same = agreementOf(a, a, lengths)
      expect(same.differing).toEqual([])
      expect(same.spanF1 ?? 1).toBe(1)
      const [there, back] = [agreementOf(a, b, lengths), agreementOf(b, a, lengths)]
      expect(there.spanF1).toBe(back.spanF1)
      expect(there.characterKappa ?? 0).toBeCloseTo(back.characterKappa ?? 0, 10)
      expect(there.differing).toEqual(back.differing)
    }),
  )
})
