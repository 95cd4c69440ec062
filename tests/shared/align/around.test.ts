import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignAround } from '../../../shared/align/around.ts'
import { alignDocuments } from '../../../shared/align/align.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'

const SOURCE = readPlainText('Anna came in 1990. Bert left in 1991. Carla stayed in 1992. Dora sang in 1993.')
const TARGET = readPlainText('Anna kam 1990. Bert ging 1991. Carla blieb 1992. Dora sang 1993.')

const shown = (pairs: ReturnType<typeof alignAround>) =>
  pairs.map(({ source, target, manual }) => [
    source ? SOURCE.text.slice(source.start, source.end) : '',
    target ? TARGET.text.slice(target.start, target.end) : '',
    manual === true,
  ])

const place = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('without given links it is the plain alignment', () => {
  expect(alignAround(SOURCE, TARGET, [])).toEqual(alignDocuments(SOURCE, TARGET))
})

test('a given link stays as it is, however wrong, and the rest is aligned around it', () => {
  const fixed = {
    source: place(SOURCE.text, 'Bert left in 1991. Carla stayed in 1992.'),
    target: place(TARGET.text, 'Bert ging 1991.'),
  }
  expect(shown(alignAround(SOURCE, TARGET, [fixed]))).toEqual([
    ['Anna came in 1990.', 'Anna kam 1990.', false],
    ['Bert left in 1991. Carla stayed in 1992.', 'Bert ging 1991.', true],
    ['', 'Carla blieb 1992.', false],
    ['Dora sang in 1993.', 'Dora sang 1993.', false],
  ])
})

test('a link without one of its sides stays so, and a sentence that it cuts goes on behind it', () => {
  const source = place(SOURCE.text, 'Bert left')
  const { start } = place(TARGET.text, 'Bert')
  const pairs = shown(alignAround(SOURCE, TARGET, [{ source, target: { start, end: start } }]))
  expect(pairs[1]).toEqual(['Bert left', '', true])
  expect(pairs.flatMap(([text]) => (text === '' ? [] : [text])).join(' ')).toBe(SOURCE.text)
  expect(pairs.flatMap(([, text]) => (text === '' ? [] : [text])).join(' ')).toBe(TARGET.text)
})

test('with any links given every character of both is in exactly one pair, in order', () => {
  const borders = (length: number) =>
    fc.array(fc.nat(length), { minLength: 2, maxLength: 4 }).map((places) => places.sort((a, b) => a - b))
  fc.assert(
    fc.property(borders(SOURCE.text.length), borders(TARGET.text.length), (s, t) => {
      const fixed = [
        { source: { start: s[0]!, end: s[1]! }, target: { start: t[0]!, end: t[1]! } },
        ...(s[3] !== undefined && t[3] !== undefined
          ? [{ source: { start: s[2]!, end: s[3] }, target: { start: t[2]!, end: t[3] } }]
          : []),
      ]
      const pairs = alignAround(SOURCE, TARGET, fixed)
      for (const side of ['source', 'target'] as const) {
        const { text } = side === 'source' ? SOURCE : TARGET
        const squeezed = (words: string) => words.replace(/\s+/gu, '')
        const spans = pairs.flatMap((pair) => pair[side] ?? [])
        expect(squeezed(spans.map((span) => text.slice(span.start, span.end)).join(''))).toBe(squeezed(text))
        for (const [index, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
      }
    }),
    { numRuns: 300, seed: 20261123 },
  )
})
