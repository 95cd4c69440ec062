import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Search } from '../../../shared/review/search.ts'
import { findAll } from '../../../shared/review/search.ts'

const plain: Search = { text: '', kind: 'text', matchCase: false, wholeWords: false, diacritics: true }

/** The places found, as words of the text with what they become. */
const found = (text: string, search: Partial<Search>, replacement = 'X') =>
  findAll([text], { ...plain, ...search }, replacement, 100).map(
    ({ at, replacement: words }) => `${text.slice(at.start, at.end)}→${words}`,
  )

describe('finding words', () => {
  test.each<[string, Partial<Search>, string, string[]]>([
    ['case does not matter unless asked for', { text: 'kreis' }, 'Kreis und kreis', ['Kreis→X', 'kreis→X']],
    ['… asked for', { text: 'kreis', matchCase: true }, 'Kreis und kreis', ['kreis→X']],
    ['whole words', { text: 'Land', wholeWords: true }, 'Land, Landes, Ausland, Land-', ['Land→X', 'Land→X']],
    ['… that begin or end with a sign', { text: ', „so', wholeWords: true }, 'er, „so, „sofort', [', „so→X']],
    ['… a sign alone', { text: ',', wholeWords: true }, 'er,sie, es', [',→X', ',→X']],
    [
      'without diacritics',
      { text: 'Lander', diacritics: false },
      'Länder La\u0308nder Lander',
      ['Länder→X', 'La\u0308nder→X', 'Lander→X'],
    ],
    ['… typed with them', { text: 'Łódź', diacritics: false }, 'Lodz Łódz', ['Łódz→X']],
    ['with diacritics they count', { text: 'Lander' }, 'Länder', []],
    ['signs are signs', { text: 'a.b (c)' }, 'aXb (c), a.b (c)', ['a.b (c)→X']],
    ['any white space', { text: 'am Montag' }, 'am\u00a0Montag', ['am\u00a0Montag→X']],
    ['a pattern', { kind: 'pattern', text: String.raw`(\d+)\.(\d)` }, '3.2 und 4', ['3.2→X']],
    ['a dollar is a dollar in plain search', { text: 'Euro' }, 'Euro', ['Euro→X']],
  ])('%s', (_name, search, text, expected) => {
    expect(found(text, search)).toEqual(expected)
  })

  test('groups of a pattern go into the replacement; what is no group stays', () => {
    const search = { kind: 'pattern', text: String.raw`(?<whole>\d+)\.(\d)` } as const
    expect(found('3.2', search, '$1,$2')).toEqual(['3.2→3,2'])
    expect(found('3.2', search, '$<whole>,$2 $$ $& $3 $0')).toEqual(['3.2→3,2 $ 3.2 $3 $0'])
    expect(found('Euro', { text: 'Euro' }, '$1')).toEqual(['Euro→$1'])
  })

  test('stops at the limit, never finds nothing, throws for a bad pattern', () => {
    expect(findAll(['aaa', 'aaa'], { ...plain, text: 'a' }, '', 4)).toHaveLength(4)
    expect(found('abc', { kind: 'pattern', text: 'x*' })).toEqual([])
    expect(() => found('a', { kind: 'pattern', text: '(' })).toThrow(SyntaxError)
  })

  test('whatever is typed as text is found in itself, with or without regard to marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (text, diacritics) => {
        fc.pre(text.trim() === text && !/\s/u.test(text) && /[^\p{M}]/u.test(text))
        const hits = findAll([text], { ...plain, text, diacritics }, '', 10)
        expect(hits.length).toBeGreaterThan(0)
      }),
      { seed: 5 },
    )
  })
})
