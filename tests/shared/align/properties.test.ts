import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignDocuments } from '../../../shared/align/align.ts'
import { exportText, segmentsOf } from '../../../shared/align/segments.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'
import type { Span } from '../../../shared/text/span.ts'

const words = fc.constantFrom(
  'Altdorf',
  '14',
  'bridge',
  'Brücke',
  'the',
  'die',
  'rain',
  'Regen',
  '"',
  '„',
  '\u0000',
  '\ud800',
  'NATO',
)
const sentence = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 12 }),
    fc.constantFrom('.', '!', '?', '', '…'),
    fc.constantFrom(' ', '\n', '\n\n'),
  )
  .map(([parts, mark, space]) => parts.join(' ') + mark + space)
const texts = fc.array(sentence, { maxLength: 25 }).map((sentences) => sentences.join(''))

function expectCover(text: string, spans: readonly (Span | null)[]): void {
  let at = 0
  for (const span of spans) {
    if (span === null) continue
    expect(span.start).toBeGreaterThanOrEqual(at)
    expect(span.end).toBeGreaterThan(span.start)
    expect(text.slice(at, span.start).trim()).toBe('')
    at = span.end
  }
  expect(text.slice(at).trim()).toBe('')
}

describe('alignment of any two texts', () => {
  it('has every sentence of both exactly once, in order', () => {
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        const pairs = alignDocuments(readPlainText(source), readPlainText(target))
        expectCover(
          source,
          pairs.map((pair) => pair.source),
        )
        expectCover(
          target,
          pairs.map((pair) => pair.target),
        )
        for (const { confidence } of pairs) expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('exports what it read', () => {
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        const document = readPlainText(target)
        const segments = segmentsOf(
          readPlainText(source),
          document,
          alignDocuments(readPlainText(source), document),
        )
        expect(exportText(document, segments)).toBe(target)
        for (const { source: text, machine } of segments) expect(text + machine).not.toBe('')
      }),
      { numRuns: 200 },
    )
  })

  it('survives any set of edits', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.infiniteStream(fc.constantFrom(null, '', 'Neu.', 'Ganz anders!')),
        (source, target, edits) => {
          const document = readPlainText(target)
          const segments = segmentsOf(
            readPlainText(source),
            document,
            alignDocuments(readPlainText(source), document),
          )
          const edited = segments.map((segment) => ({
            ...segment,
            target: edits.next().value ?? segment.target,
          }))
          const written = exportText(document, edited)
          let at = 0
          for (const { target: wanted } of edited) {
            const found = written.indexOf(wanted.trim(), at)
            expect(found).toBeGreaterThanOrEqual(at)
            at = found + wanted.trim().length
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('takes 3,000 like lines in its stride', () => {
    const line = 'Die Brücke ist zu.\n'
    const pairs = alignDocuments(
      readPlainText('The bridge is closed.\n'.repeat(3000)),
      readPlainText(line.repeat(2900)),
    )
    expect(pairs.length).toBeGreaterThanOrEqual(2900)
  }, 30_000)
})
