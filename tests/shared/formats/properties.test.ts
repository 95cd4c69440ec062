import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import type { Document } from '../../../shared/formats/document.ts'
import { write } from '../../../shared/formats/document.ts'
import { decode, encode } from '../../../shared/formats/encoding.ts'
import { detectLanguage } from '../../../shared/formats/language.ts'
import { readMarkdown } from '../../../shared/formats/markdown/markdown.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'

const pieces = fc.constantFrom(
  ...[
    '# ',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '[a](b)',
    '<p>',
    '---\n',
    '| a |\n',
    '|---|\n',
    '\\',
    '&amp;',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    'Wort',
    'Ein Satz.',
    '\u0000',
    '\ud800',
    '\ufeff',
    '\u2028',
    '😀',
  ],
)
const texts = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

function expectOrder(document: Document): void {
  let at = 0
  for (const block of document.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(at)
    expect(block.end).toBeGreaterThan(block.start)
    at = block.start
    for (const span of block.markup) {
      expect(span.start).toBeGreaterThanOrEqual(at)
      expect(span.end).toBeLessThanOrEqual(block.end)
      at = span.end
    }
    at = block.end
  }
  expect(at).toBeLessThanOrEqual(document.text.length)
}

describe('any text', () => {
  it.each([
    ['plain text', readPlainText],
    ['Markdown', readMarkdown],
  ])('read as %s has its blocks in order and comes back unchanged', (_, read) => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = read(text)
        expectOrder(document)
        expect(write(document, [])).toBe(text)
        const same = document.blocks.map((span) => ({ span, text: text.slice(span.start, span.end) }))
        expect(write(document, same)).toBe(text)
      }),
      { numRuns: 400 },
    )
  })

  it('has a language', () => {
    fc.assert(fc.property(texts, (text) => detectLanguage(text).confidence >= 0))
  })
})

describe('any bytes', () => {
  it('are decoded and encoded back, or refused with a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          const { text, encoding, bom, warnings } = decode(bytes)
          if (!warnings.some(({ code }) => code === 'damaged')) {
            expect(encode(text, encoding, bom).bytes).toEqual(bytes)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('Markdown that no one writes', () => {
  it.each(['[', '[a](', '*a ', '> ', '`a', '| a ', '<a ', '- a\n'])(
    '%j, 200,000 characters of it',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length)
      const started = performance.now()
      expectOrder(readMarkdown(text))
      expect(performance.now() - started).toBeLessThan(10_000)
    },
  )
})
