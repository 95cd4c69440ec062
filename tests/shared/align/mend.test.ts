import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mend } from '../../../shared/align/change.ts'
import type { Link } from '../../../shared/align/mend.ts'
import { mend } from '../../../shared/align/mend.ts'
import { corresponding, cut, join } from '../../../shared/align/pieces.ts'
import { exportText } from '../../../shared/align/segments.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'

const SOURCE = 'One came. Two went.\n\nThree stayed. Four slept. Five sang.'
const TARGET = 'Eins kam. Zwei ging.\n\nDrei blieb. Vier schlief. Fünf sang.'
const files = { source: readPlainText(SOURCE), target: readPlainText(TARGET) }

const piece = (text: string, part: string, now = part) => {
  const start = text.indexOf(part)
  return { text: now, machine: part, span: { start, end: start + part.length } }
}
const link = (source: string, target: string, now = target): Link => ({
  source: piece(SOURCE, source),
  target: piece(TARGET, target, now),
})
const rows: readonly Link[] = [
  link('One came.', 'Eins kam.'),
  link('Two went.', 'Zwei ging.'),
  link('Three stayed.', 'Drei blieb.'),
  link('Four slept.', 'Vier schlief. Fünf sang.'),
]

const show = (links: readonly Link[]) => links.map(({ source, target }) => `${source.text}|${target.text}`)
const done = (links: readonly Link[], index: number, change: Mend) => {
  const result = mend(links, index, change, files)
  return show(links.toSpliced(result.from, result.count, ...result.links))
}

describe('a change of the alignment', () => {
  test('merges a row with the next: both sides or one', () => {
    expect(done(rows, 0, { kind: 'merge', side: 'both' })[0]).toBe('One came. Two went.|Eins kam. Zwei ging.')
    expect(done(rows, 2, { kind: 'merge', side: 'source' }).slice(2)).toEqual([
      'Three stayed. Four slept.|Drei blieb.',
      '|Vier schlief. Fünf sang.',
    ])
    expect(done(rows, 0, { kind: 'merge', side: 'target' }).slice(0, 2)).toEqual([
      'One came.|Eins kam. Zwei ging.',
      'Two went.|',
    ])
  })

  test('keeps the paragraphs of the translation apart, the source may go across', () => {
    expect(() => done(rows, 1, { kind: 'merge', side: 'both' })).toThrow('align-paragraphs')
    expect(done(rows, 1, { kind: 'merge', side: 'source' })[1]).toBe('Two went.\n\nThree stayed.|Zwei ging.')
  })

  test('splits where it is told, on either side or both', () => {
    expect(done(rows, 3, { kind: 'split', source: 11, target: 14 }).slice(3)).toEqual([
      'Four slept.|Vier schlief.',
      '|Fünf sang.',
    ])
    expect(done(rows, 3, { kind: 'split', source: 5, target: 14 }).slice(3)).toEqual([
      'Four|Vier schlief.',
      'slept.|Fünf sang.',
    ])
    expect(() => done(rows, 3, { kind: 'split', source: 11, target: 24 })).toThrow('align-nothing')
  })

  test('moves the last sentence down and the first one up', () => {
    expect(done(rows, 3, { kind: 'shift', side: 'target', direction: 'up' }).slice(2)).toEqual([
      'Three stayed.|Drei blieb. Vier schlief.',
      'Four slept.|Fünf sang.',
    ])
    expect(done(rows, 3, { kind: 'shift', side: 'target', direction: 'down' }).slice(3)).toEqual([
      'Four slept.|Vier schlief.',
      '|Fünf sang.',
    ])
    expect(done(rows, 2, { kind: 'shift', side: 'source', direction: 'down' }).slice(2)).toEqual([
      '|Drei blieb.',
      'Three stayed. Four slept.|Vier schlief. Fünf sang.',
    ])
    expect(() => done([rows[0]!], 0, { kind: 'unlink' })).not.toThrow()
  })

  test('takes a pair apart and puts it together again', () => {
    const apart = mend(rows, 0, { kind: 'unlink' }, files)
    expect(show(apart.links)).toEqual(['One came.|', '|Eins kam.'])
    expect(done([...apart.links, ...rows.slice(1)], 0, { kind: 'link' })).toEqual(show(rows))
    expect(done([...apart.links, ...rows.slice(1)], 1, { kind: 'link' })).toEqual(show(rows))
    expect(() => done(rows, 1, { kind: 'link' })).toThrow('align-no-neighbour')
  })
})

describe('where a place of the edited text was in the machine text', () => {
  test.each([
    ['Er kam. Sie ging.', 'Er kam. Sie ging.', 7, 7],
    ['Er kam heute. Sie ging.', 'Er kam. Sie ging.', 13, 7],
    ['Er kam. Neu ist das. Sie ging.', 'Er kam. Sie ging.', 20, 8],
    ['Er kam. Sie ging.', 'Der Mann kam an. Sie ging.', 7, 16],
    ['Ganz anderes steht hier.', 'Er kam. Sie ging.', 24, 17],
  ])('%s in %s', (now, machine, at, expected) => {
    expect(corresponding(now, machine, at)).toBe(expected)
  })
})

const word = fc.constantFrom('Haus', 'Baum', 'geht', 'a', '😀', 'Ende.', 'Ö')
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))

test('a cut loses nothing, and neither text nor file is written otherwise afterwards', () => {
  fc.assert(
    fc.property(sentence, sentence, fc.nat(40), (machine, now, at) => {
      const whole = { text: now, machine, span: { start: 0, end: machine.length } }
      const parts = cut(whole, { text: at })
      const squeezed = (text: string) => text.replace(/\s+/gu, '')
      expect(squeezed(parts.map((part) => part.text).join(''))).toBe(squeezed(now))
      expect(squeezed(parts.map((part) => part.machine).join(''))).toBe(squeezed(machine))
      for (const part of parts) expect(machine.slice(part.span.start, part.span.end)).toBe(part.machine)
      const document = readPlainText(machine)
      const written = (pieces: readonly (typeof whole)[]) =>
        exportText(
          document,
          pieces.map(({ text, span }) => ({ target: text, targetSpan: span })),
        )
      expect(written(parts)).toBe(written([whole]))
      expect(join(...parts, machine).machine).toBe(machine)
    }),
    { numRuns: 500, seed: 20261122 },
  )
})
