import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaBelow, betaInterval, betaMean, betaQuantile } from '../../../shared/review/beta.ts'
import type { Tally } from '../../../shared/review/learning.ts'
import {
  chanceOf,
  isTooWeak,
  NO_TALLY,
  OUTCOMES,
  posterior,
  priorOf,
  weigh,
} from '../../../shared/review/learning.ts'

const tally = (counts: Partial<Tally>): Tally => ({ ...NO_TALLY, ...counts })

describe('Beta distribution', () => {
  test.each([
    [0.5, 1, 1],
    [0.3, 2, 5],
    [0.9, 30, 5],
    [0.2, 3.5, 1.25],
    [0.05, 20, 180],
  ])('the share below %f of (%f, %f) is the area under its density', (x, right, wrong) => {
    const steps = 200_000
    let below = 0
    let all = 0
    for (let step = 0; step < steps; step++) {
      const at = (step + 0.5) / steps
      const part = at ** (right - 1) * (1 - at) ** (wrong - 1)
      all += part
      if (at < x) below += part
    }
    const beta = { right, wrong }
    expect(betaBelow(x, beta)).toBeCloseTo(below / all, 4)
    expect(betaQuantile(betaBelow(x, beta), beta)).toBeCloseTo(x, 4)
  })

  test('the interval holds nine tenths and the mean lies in it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.6, max: 400, noNaN: true }),
        fc.double({ min: 0.6, max: 400, noNaN: true }),
        (right, wrong) => {
          const beta = { right, wrong }
          const { low, high } = betaInterval(beta)
          expect(betaBelow(high, beta) - betaBelow(low, beta)).toBeCloseTo(0.9, 3)
          expect(low).toBeLessThan(betaMean(beta))
          expect(high).toBeGreaterThan(betaMean(beta))
        },
      ),
    )
  })
})

describe('what decisions say', () => {
  const prior = priorOf(0.6, 800)

  test('what was measured weighs as much as twenty decisions, however much it was', () => {
    expect(prior.weight).toBe(20)
    expect(priorOf(0.6, 8).weight).toBe(8)
    expect(betaMean(posterior(prior, NO_TALLY))).toBeCloseTo(0.6)
  })

  test('accepted and corrected speak for a rule, dismissed against it, the less the more it is taste', () => {
    const chance = (counts: Partial<Tally>) => betaMean(posterior(prior, tally(counts)))
    expect(chance({ accepted: 10 })).toBe(chance({ corrected: 10 }))
    expect(chance({ accepted: 10 })).toBeGreaterThan(0.7)
    expect(chance({ correct: 10 })).toBeLessThan(chance({ unspecified: 10 }))
    expect(chance({ unspecified: 10 })).toBeLessThan(chance({ taste: 10 }))
    expect(chance({ taste: 10 })).toBe(chance({ intended: 10 }))
    expect(chance({ taste: 10 })).toBeLessThan(0.6)
  })

  test('every outcome has a weight of at most one', () => {
    for (const outcome of OUTCOMES) {
      const { right, wrong } = weigh(tally({ [outcome]: 1 }))
      expect(right + wrong).toBeGreaterThan(0)
      expect(right + wrong).toBeLessThanOrEqual(1)
    }
  })

  test('a rule goes quiet only by enough decisions', () => {
    const weak = priorOf(0.2, 8)
    expect(isTooWeak(weak, NO_TALLY, 0.25)).toBe(false)
    expect(isTooWeak(weak, tally({ correct: 4 }), 0.25)).toBe(false)
    expect(isTooWeak(weak, tally({ correct: 5 }), 0.25)).toBe(true)
    expect(isTooWeak(weak, tally({ correct: 5, accepted: 5 }), 0.25)).toBe(false)
    expect(isTooWeak(prior, tally({ correct: 20 }), 0.25)).toBe(false)
    expect(isTooWeak(prior, tally({ correct: 200 }), 0)).toBe(false)
  })

  test('a matter decided three times has a chance of its own', () => {
    const rule = tally({ correct: 10, accepted: 10 })
    const ofRule = chanceOf(prior, rule, NO_TALLY)
    expect(chanceOf(prior, rule, tally({ accepted: 2 }))).toBe(ofRule)
    expect(chanceOf(prior, rule, tally({ accepted: 3 }))).toBeGreaterThan(ofRule)
    expect(chanceOf(prior, rule, tally({ correct: 4 }))).toBeLessThan(ofRule)
  })

  test('one decision more for a rule never makes it less likely', () => {
    const counts = fc.nat({ max: 500 })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), counts, counts, (mean, accepted, correct) => {
        const before = betaMean(posterior(priorOf(mean, 100), tally({ accepted, correct })))
        const after = betaMean(posterior(priorOf(mean, 100), tally({ accepted: accepted + 1, correct })))
        expect(after).toBeGreaterThan(before)
        expect(after).toBeLessThan(1)
      }),
    )
  })
})
