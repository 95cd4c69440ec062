import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countEdits, editDistance, editRate } from '../../../shared/review/edit-distance.ts'
import { penalty, perThousand } from '../../../shared/review/score.ts'
import { schemeOf, weight, WEIGHT_SCHEMES } from '../../../shared/review/weights.ts'
import { isPlausibleTime, workedTime } from '../../../shared/review/time.ts'
import { countWords, editUnits } from '../../../shared/review/words.ts'

describe('words', () => {
  test('hyphens and apostrophes join, marks stand alone', () => {
    expect(editUnits('Die UN-Mission, geht’s 3,5 %?')).toEqual([
      'Die',
      'UN-Mission',
      ',',
      'geht’s',
      '3,5',
      '%',
      '?',
    ])
    expect(countWords('Die UN-Mission, geht’s 3,5 %?')).toBe(4)
    expect(countWords('')).toBe(0)
  })
})

describe('edit distance', () => {
  test.each([
    ['a b c', 'a b c', 0],
    ['a b c', 'a x c', 1],
    ['a b c', 'a c', 1],
    ['', 'a b', 2],
    ['Er kommt.', 'Er kommt!', 1],
    ['b a', 'a b', 2],
    ['Der Tisch war leer..........', 'Der Tisch war leer.', 1],
  ])('%s → %s', (before, after, distance) => expect(editDistance(before, after)).toBe(distance))

  test('is a distance', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '.'), { maxLength: 8 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
      }),
    )
  })

  test('rate over an article: edits per unit of the corrected text', () => {
    expect(editRate([countEdits('a b c d', 'a b c d')])).toBe(0)
    expect(editRate([countEdits('a b c d', 'a x c d'), countEdits('e f g h', 'e f g h')])).toBe(1 / 8)
    expect(editRate([countEdits('a b', '')])).toBe(1)
    expect(editRate([])).toBe(0)
  })
})

describe('score', () => {
  const flag = {
    category: 'accuracy/mistranslation',
    severity: 'major',
    level: 'sure',
    state: 'open',
  } as const

  test('weights of Freitag et al. 2021', () => {
    expect(weight('accuracy/omission', 'major')).toBe(5)
    expect(weight('fluency/grammar', 'minor')).toBe(1)
    expect(weight('fluency/punctuation', 'minor')).toBe(0.1)
    expect(weight('fluency/punctuation', 'major')).toBe(5)
    expect(weight('non-translation', 'minor')).toBe(25)
    expect(weight('other', 'neutral')).toBe(0)
  })

  test("other weights: schemes by name, and weights of one's own", () => {
    expect(schemeOf(WEIGHT_SCHEMES.linear)).toBe('linear')
    expect(schemeOf({ ...WEIGHT_SCHEMES.google, minor: 2 })).toBeNull()
    expect(weight('fluency/grammar', 'critical', WEIGHT_SCHEMES.linear)).toBe(10)
    expect(weight('fluency/punctuation', 'minor', WEIGHT_SCHEMES.mqm)).toBe(1)
    expect(penalty([flag], ['sure'], { ...WEIGHT_SCHEMES.google, major: 7 })).toBe(7)
  })

  test('only open flags at the levels that are shown', () => {
    const flags = [
      flag,
      { ...flag, level: 'hint' as const },
      { ...flag, state: 'dismissed' as const },
      { ...flag, state: 'accepted' as const },
      { ...flag, severity: 'minor' as const },
    ]
    expect(penalty(flags, ['sure', 'likely'])).toBe(6)
    expect(penalty(flags, ['sure', 'likely', 'hint'])).toBe(11)
    expect(perThousand(6, 400)).toBe(15)
    expect(perThousand(0, 0)).toBe(0)
  })
})

test('time: who was away or only passed through did not work', () => {
  expect(workedTime(60_000, 10)).toBe(60_000)
  expect(workedTime(251_000, 10)).toBe(0)
  expect(isPlausibleTime(4_000, 10)).toBe(false)
  expect(isPlausibleTime(30_000, 10)).toBe(true)
  expect(isPlausibleTime(260_000, 10)).toBe(false)
})
