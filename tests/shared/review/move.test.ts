import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveSpan, moveSpans, replacement } from '../../../shared/review/move.ts'

/** Where the words between « and » of the first text stand in the second. */
function follow(marked: string, after: string): string | null {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const before = marked.replace(/[«»]/g, '')
  const change = replacement(before, after)
  const span = change ? moveSpan({ start, end }, before, change) : { start, end }
  return span
    ? `${after.slice(0, span.start)}«${after.slice(span.start, span.end)}»${after.slice(span.end)}`
    : null
}

describe('a span follows its words', () => {
  test.each([
    ['Das «Haus» ist alt.', 'Auch das Haus ist alt.', 'Auch das «Haus» ist alt.'],
    ['Das «Haus» ist alt.', 'Das Haus ist sehr alt.', 'Das «Haus» ist sehr alt.'],
    ['Das «Haus» ist alt.', 'Das Haus, ist alt.', 'Das «Haus», ist alt.'],
    ['Das «Haus» ist alt.', 'Das alte Haus ist alt.', 'Das alte «Haus» ist alt.'],
    ['«Haus» alt', 'Das Haus alt', 'Das «Haus» alt'],
    ['alt «Haus»', 'alt Haus.', 'alt «Haus».'],
  ])('%s → %s', (marked, after, expected) => expect(follow(marked, after)).toBe(expected))

  test.each([
    ['Das «Haus» ist alt.', 'Das Häuschen ist alt.'],
    ['Das «Haus» ist alt.', 'Das Hausboot ist alt.'],
    ['Das «Haus» ist alt.', 'Das Rathaus ist alt.'],
    ['Das «Haus» ist alt.', 'Das ist alt.'],
    ['Ende«»', 'Ende.'],
    ['alt «Haus»', 'alt Hausboot'],
  ])('%s → %s touches it', (marked, after) => expect(follow(marked, after)).toBeNull())

  test('all spans or none', () => {
    const before = 'eins zwei drei'
    const change = replacement(before, 'eins ZWEI drei')
    if (!change) throw new Error('no change')
    expect(moveSpans([{ start: 0, end: 4 }], before, change)).toEqual([{ start: 0, end: 4 }])
    expect(
      moveSpans(
        [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
        before,
        change,
      ),
    ).toBeNull()
  })
})

describe('whatever is replaced', () => {
  const HALF = /\p{Surrogate}/u
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'ä', '😀', '😁'), maxLength: 20 })

  test('applying the replacement gives the text after, and never splits a character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = replacement(before, after)
        if (!change) return void expect(before).toBe(after)
        const { at, text: inserted } = change
        expect(before.slice(0, at.start) + inserted + before.slice(at.end)).toBe(after)
        expect(inserted).not.toMatch(HALF)
        expect(before.slice(at.start, at.end)).not.toMatch(HALF)
      }),
    )
  })

  test('a span that moves covers the same words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (before, after, a, b) => {
        const span = {
          start: Math.min(a, b, before.length),
          end: Math.min(Math.max(a, b), before.length),
        }
        const change = replacement(before, after)
        const moved = change ? moveSpan(span, before, change) : span
        if (moved) expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end))
      }),
    )
  })
})
