import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/text/span.ts'
import { quantities } from '../../../shared/text/numbers.ts'
import { quotesIn } from '../../../shared/text/quotes.ts'
import { sentences } from '../../../shared/text/sentences.ts'
import { tokenise } from '../../../shared/text/tokens.ts'

/** Any UTF-16 units, lone surrogates and NUL included, beside pieces that the rules of the splitters look at. */
const pieces = fc.constantFrom(
  ...[
    'z. B. ',
    'Dr. ',
    '7. Oktober ',
    '3,5 Mio. ',
    '…',
    '...',
    '. ',
    '.',
    '! ',
    '? ',
    '„',
    '“',
    '"',
    "'",
    '’',
    '»',
    '«',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '-',
    '–',
    'www.',
    'a@b',
    'U.S. ',
    '1.234,5',
    '5:30',
    '$',
    ' %',
    'zwei',
    'twenty-one ',
    'Aber',
    'und ',
  ],
  ...['\u0000', '\ud800', '\udc00', '\u200b', '\u00ad', '\ufeff', 'é', '😀', '\u2028'],
)
const texts = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
const RUNS = { numRuns: 400 }

/** The spans are in order, lie inside the text, are not empty, and only white space is outside of them. */
function expectCover(text: string, spans: readonly Span[]): void {
  let at = 0
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(text.slice(at, start).trim()).toBe('')
    if (start < text.length) expect(end).toBeGreaterThan(start)
    at = end
  }
}

describe('any text', () => {
  it('is covered by its sentences', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('de' as const, 'en' as const), (text, language) => {
        expectCover(text, sentences(text, language))
      }),
      RUNS,
    )
  })

  it('is covered by its tokens, which never reach out of their text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenise(text, sentences(text, 'de'))
        expectCover(text, tokens)
        for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end))
      }),
      RUNS,
    )
  })

  it('has numbers and quotation marks inside of it, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const found of [quantities(text, 'de'), quantities(text, 'en'), quotesIn(text).marks]) {
          let at = 0
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeLessThanOrEqual(text.length)
            at = end
          }
        }
      }),
      RUNS,
    )
  })
})

describe('a line of 300,000 characters', () => {
  it.each([
    'a',
    '.',
    'a.',
    '1.',
    '"',
    "'a ",
    'a-',
    '\u0000',
    '\ud800',
    ' ',
    '! A ',
    'zwei hundert ',
    'a@',
    'http://',
  ])('of %j is read in time', (piece) => {
    const text = piece.repeat(300_000 / piece.length)
    const started = performance.now()
    tokenise(text, sentences(text, 'de'))
    quantities(text, 'en')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
