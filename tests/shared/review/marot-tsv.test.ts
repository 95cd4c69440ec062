import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarotTsv } from '../../../shared/review/marot-tsv.ts'

const row = {
  system: 'machine',
  doc: 'Artikel',
  docId: 1,
  segId: 2,
  rater: 'r',
  source: 'ten\tcountries',
  target: 'zehn Landkreise.',
  sourceSpans: [{ start: 4, end: 13 }],
  targetSpans: [{ start: 5, end: 15 }],
  error: { category: 'accuracy/mistranslation', severity: 'major' },
  startsParagraph: true,
  at: 17,
  note: 'Tab\there',
  machine: null,
} as const

type Metadata = {
  target_spans: [number, number][]
  segment: { source_tokens: string[]; target_tokens: string[] }
}

const metadataOf = (tsv: string) => JSON.parse(tsv.split('\n')[1]?.split('\t')[9] ?? '') as Metadata

test('ten columns under the names that Marot gives them, metadata as JSON on one line', () => {
  const [header, line, end] = toMarotTsv([row]).split('\n')
  expect(header).toBe(
    'system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata',
  )
  expect(line?.split('\t').slice(0, 9)).toEqual([
    'machine',
    'Artikel:English-German',
    '1',
    '2',
    'r',
    'ten <v>countries</v>',
    'zehn <v>Landkreise</v>.',
    'Accuracy/Mistranslation',
    'Major',
  ])
  expect(metadataOf(toMarotTsv([row]))).toEqual({
    timestamp: 17,
    note: 'Tab\there',
    source_spans: [[2, 2]],
    target_spans: [[2, 2]],
    marked_text: 'Landkreise',
    segment: {
      source_tokens: ['ten', '\t', 'countries'],
      target_tokens: ['zehn', ' ', 'Landkreise', '.'],
      starts_paragraph: true,
      num_source_chars: 13,
      num_target_chars: 16,
    },
  })
  expect(end).toBe('')
})

test('a segment without error says so, and a changed one what the machine wrote', () => {
  const tsv = toMarotTsv([{ ...row, sourceSpans: [], targetSpans: [], error: null, machine: 'zehn Kreise.' }])
  expect(tsv.split('\n')[1]?.split('\t').slice(7, 9)).toEqual(['No-error', 'No-error'])
  expect(metadataOf(tsv)).toMatchObject({ machine_translation: 'zehn Kreise.' })
  expect(metadataOf(tsv)).not.toHaveProperty('target_spans')
})

test('tokens make up the text, and those of a span are the words of the span', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (target, a, b) => {
      const [start = 0, end = 0] = [a % target.length, 1 + (b % target.length)].toSorted((x, y) => x - y)
      if (start === end) return
      const { segment, target_spans: spans } = metadataOf(
        toMarotTsv([{ ...row, target, targetSpans: [{ start, end }] }]),
      )
      const tokens = segment.target_tokens
      expect(tokens.join('')).toBe(target)
      const [from, to] = spans[0] ?? [0, 0]
      expect(tokens.slice(from, to + 1).join('')).toBe(target.slice(start, end))
    }),
  )
})
