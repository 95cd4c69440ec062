import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './resources.ts'

describe('the analyser takes any text', () => {
  it.each([
    ['nothing', '', ''],
    ['one letter', 'a', 'a'],
    ['no letters', '?! … 12', '— % —'],
    ['broken surrogates', '\ud800 x', 'y \udfff'],
    ['a million letters', 'x'.repeat(1_000_000), 'y'.repeat(1_000_000)],
    ['ten thousand words without a full stop', 'das Haus '.repeat(5_000), 'the house '.repeat(5_000)],
    ['commas only', ','.repeat(5_000), ', '.repeat(5_000)],
  ])('%s', (_, target, source) => {
    const pair = analyse(target, source)
    expect(pair.links.toSource).toHaveLength(pair.target.tokens.length)
    expect(pair.links.toTarget).toHaveLength(pair.source?.tokens.length ?? -1)
    for (const token of pair.target.tokens.slice(0, 100)) {
      expect(target.slice(token.start, token.end)).toBe(token.text)
    }
  })

  it('and keeps all indexes inside it', () => {
    const words = fc.constantFrom(
      'der',
      'die',
      'Haus',
      'kam',
      'und',
      ',',
      'dass',
      'zu',
      'gehen',
      '7.',
      'schön',
      'Das',
      '.',
      'ab',
      '“',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (chosen) => {
        const { target } = analyse(chosen.join(' '))
        const inside = (at: number | null) => at === null || (at >= 0 && at < target.tokens.length)
        for (const phrase of target.phrases) {
          expect(
            [phrase.first, phrase.last, phrase.noun, phrase.determiner, phrase.preposition].every(inside),
          ).toBe(true)
        }
        for (const clause of target.clauses) {
          expect(
            [clause.first, clause.last, clause.finite, clause.introducer, clause.subject].every(inside),
          ).toBe(true)
          expect(clause.first).toBeLessThanOrEqual(clause.last)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer every time', () => {
    const text = 'Der Sprecher teilte mit, dass die Verhandlungen am 7. Oktober beginnen.'
    expect(analyse(text, 'The spokesman said talks begin on 7 October.')).toEqual(
      analyse(text, 'The spokesman said talks begin on 7 October.'),
    )
  })
})
