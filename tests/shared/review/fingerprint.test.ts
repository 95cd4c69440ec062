import { expect, test } from 'vitest'
import { fingerprint } from '../../../shared/review/fingerprint.ts'

const flag = { ruleId: 'r', words: ['Landkreise'], evidence: ['countries'], ordinal: 0 }

test('a fingerprint is 16 hexadecimal digits and the same for the same flag', () => {
  expect(fingerprint(flag)).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprint({ ...flag })).toBe(fingerprint(flag))
})

test('rule, words, evidence and number each make another', () => {
  const others = [
    { ...flag, ruleId: 's' },
    { ...flag, words: ['Landkreis', 'e'] },
    { ...flag, words: ['landkreise'] },
    { ...flag, evidence: [] },
    { ...flag, ordinal: 1 },
  ]
  expect(new Set([flag, ...others].map(fingerprint)).size).toBe(6)
})
