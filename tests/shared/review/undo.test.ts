import { describe, expect, test } from 'vitest'
import type { Action, Step } from '../../../shared/review/undo.ts'
import { coalesced, inverse, statusSteps, targetSteps } from '../../../shared/review/undo.ts'

const segment = { id: 's', target: 'alt', status: 'confirmed' } as const
const typed = (before: string, after: string, at: number, more: Partial<Action> = {}): Action => ({
  kind: 'typed',
  segmentId: 's',
  reviewerId: 'r',
  at,
  steps: [{ kind: 'target', segmentId: 's', before, after }],
  ...more,
})

test('an edit takes the confirmation away, no edit does nothing', () => {
  expect(targetSteps(segment, 'neu')).toEqual([
    { kind: 'target', segmentId: 's', before: 'alt', after: 'neu' },
    { kind: 'status', segmentId: 's', before: 'confirmed', after: 'open' },
  ])
  expect(targetSteps(segment, 'alt')).toEqual([])
  expect(statusSteps(segment, 'confirmed')).toEqual([])
})

test('the inverse goes backwards and is its own inverse', () => {
  const steps: Step[] = [
    ...targetSteps(segment, 'neu'),
    { kind: 'dismissal', dismissalId: 'd', before: false, after: true },
    { kind: 'exempt', flagId: 'f', before: true, after: false },
    { kind: 'flag', flagId: 'f', before: 'open', after: 'accepted', target: [], fixes: [] },
  ]
  expect(inverse(steps).map((step) => step.kind)).toEqual(['flag', 'exempt', 'dismissal', 'status', 'target'])
  expect(inverse(inverse(steps))).toEqual(steps)
})

describe('typing on', () => {
  test('is one action with the first text before and the last one after', () => {
    const merged = coalesced(typed('a', 'b', 1000), typed('b', 'c', 1900))
    expect(merged).toMatchObject({ at: 1900, steps: [{ before: 'a', after: 'c' }] })
  })

  test('keeps that the first key took the confirmation away', () => {
    const first = typed('alt', 'b', 0, { steps: targetSteps(segment, 'b') })
    expect(coalesced(first, typed('b', 'c', 10))?.steps).toHaveLength(2)
  })

  test.each([
    ['after a pause', typed('b', 'c', 2100)],
    ['in another segment', typed('b', 'c', 1100, { segmentId: 't' })],
    ['by another reviewer', typed('b', 'c', 1100, { reviewerId: 'q' })],
    ['as something else', typed('b', 'c', 1100, { kind: 'fix' })],
    ['when the clock was set back', typed('b', 'c', 900)],
  ])('%s is an action of its own', (_name, next) => expect(coalesced(typed('a', 'b', 1000), next)).toBeNull())

  const START = 'Der Fluss trat ufer.'
  const isOneStep = (texts: readonly string[]) => {
    const [before = '', first = '', ...rest] = texts
    let last: Action | null = typed(before, first, 0)
    let at = first
    for (const text of rest) {
      last = last && coalesced(last, typed(at, text, 300))
      at = text
    }
    return last !== null
  }

  test.each([
    ['letters after letters', [START, 'Der Fluss trat üufer.', 'Der Fluss trat überufer.'], true],
    [
      'letters taken back',
      [START, 'Der Fluss trat ü ufer.', 'Der Fluss trat ufer.', 'Der Fluss tra ufer.'],
      true,
    ],
    ['a word over another', [START, 'Der Fluss  ufer.', 'Der Fluss stieg ufer.'], true],
    ['another place', [START, 'Der Fluss trat Ufer.', 'Der Strom trat Ufer.'], false],
    ['a word more after a few', [START, `${START} Am`, `${START} Am Abend`], true],
    [
      'a word more after many',
      [START, `${START} Am Abend stand es im Keller`, `${START} Am Abend stand es im Keller und`],
      false,
    ],
    [
      'the rest of the last of many',
      [START, `${START} Am Abend stand es im Kel`, `${START} Am Abend stand es im Keller`],
      true,
    ],
    [
      'many taken back',
      [START, `${START} Am Abend stand es im Keller`, `${START} Am Abend stand es im`],
      true,
    ],
  ])('%s', (_name, texts, one) => expect(isOneStep(texts)).toBe(one))
})
