import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlagState } from '../../../shared/review/flag.ts'
import { FLAG_EVENTS } from '../../../shared/review/flag.ts'
import { canHappen, stateAfter, stateOf } from '../../../shared/review/state.ts'

const event = fc.constantFrom(...FLAG_EVENTS)

describe('the state of a flag', () => {
  test('is what its events say', () => {
    expect(stateOf([])).toBeNull()
    expect(stateOf(['raised'])).toBe('open')
    expect(stateOf(['raised', 'dismissed', 'reopened', 'accepted'])).toBe('accepted')
    expect(stateOf(['raised', 'gone', 'raised', 'corrected'])).toBe('corrected')
  })

  test('begins with being raised and refuses what cannot happen', () => {
    expect(() => stateOf(['dismissed'])).toThrow(RangeError)
    expect(() => stateOf(['raised', 'dismissed', 'gone'])).toThrow(RangeError)
    expect(() => stateOf(['raised', 'raised'])).toThrow(RangeError)
  })

  test('of any run of possible events: the next state depends on nothing but this one', () => {
    fc.assert(
      fc.property(fc.array(event), (wished) => {
        const happened: (typeof wished)[number][] = []
        let state: FlagState | null = null
        for (const next of wished) {
          if (!canHappen(state, next)) {
            expect(() => stateAfter(state, next)).toThrow(RangeError)
            continue
          }
          state = stateAfter(state, next)
          happened.push(next)
          expect(state).not.toBeNull()
        }
        expect(stateOf(happened)).toBe(state)
      }),
    )
  })

  test('a dismissed flag leaves that state only by an editor', () => {
    expect(FLAG_EVENTS.filter((kind) => canHappen('dismissed', kind))).toEqual(['reopened', 'changed'])
  })
})
