import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './resources.ts'

function english(text: string) {
  const { source } = analyse('', text)
  if (source === null) throw new Error('no source')
  return source
}

describe('the English side', () => {
  it('has lemmas and parts of speech', () => {
    const tokens = english('The ministers rejected older plans.').tokens
    expect(tokens.map(({ text, pos, lemma }) => `${text}/${pos}/${lemma}`)).toEqual([
      'The/DET/the',
      'ministers/NOUN/minister',
      'rejected/VERB/reject',
      'older/ADJ/old',
      'plans/NOUN/plan',
      './PUNCT/.',
    ])
  })

  it('splits contractions and possessives', () => {
    const words = english("They don't like the mayor's plan.").tokens.map(
      ({ text, lemma }) => `${text}/${lemma}`,
    )
    expect(words).toContain("n't/not")
    expect(words).toContain('do/do')
    expect(words).toContain("'s/'s")
    expect(words).toContain('mayor/mayor')
  })

  it('keeps words with hyphens whole', () => {
    const token = english('a well-known long-term deal').tokens[1]
    expect(token).toMatchObject({ text: 'well-known', pos: 'ADJ', lemma: 'well-known' })
  })

  it('gives offsets of the text as it is: quotes, dashes, wide spaces, emoji, broken surrogates', () => {
    const texts = [
      '“It’s  over”—he\u00a0said…',
      'Café 😀 naïve \ud800 end',
      'a\u2009b\tc  d',
      '1,000 £5m 3.5%',
    ]
    for (const text of texts) {
      for (const token of english(text).tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    }
  })

  it('covers any text, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0
        for (const token of english(text).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          end = token.end
        }
      }),
      { numRuns: 200 },
    )
  })
})
