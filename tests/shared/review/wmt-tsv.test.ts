import { expect, test } from 'vitest'
import { toWmtTsv } from '../../../shared/review/wmt-tsv.ts'

const row = {
  system: 'machine',
  doc: 'a\tb',
  docId: 1,
  segId: 2,
  rater: 'r',
  source: 'ten countries',
  target: 'zehn\nLandkreise <v>',
  sourceSpans: [{ start: 4, end: 13 }],
  targetSpans: [{ start: 5, end: 15 }],
  error: { category: 'accuracy/mistranslation', severity: 'major' },
} as const

test('nine columns, spans marked, nothing in a text can break a line', () => {
  const [header, line, end] = toWmtTsv([row]).split('\n')
  expect(header?.split('\t')).toHaveLength(9)
  expect(line?.split('\t')).toEqual([
    'machine',
    'a b',
    '1',
    '2',
    'r',
    'ten <v>countries</v>',
    'zehn <v>Landkreise</v> < v>',
    'Accuracy/Mistranslation',
    'Major',
  ])
  expect(end).toBe('')
})

test.each([
  ['fluency/encoding', 'Fluency/Character Encoding'],
  ['locale/date', 'Locale convention/Date format'],
  ['non-translation', 'Non-translation!'],
  ['style/awkward', 'Style/Unnatural or awkward'],
  ['other', 'Other'],
] as const)('%s is called %s', (category, name) => {
  const [, line] = toWmtTsv([{ ...row, error: { category, severity: 'minor' } }]).split('\n')
  expect(line?.split('\t')[7]).toBe(name)
})

test('a segment without error says so', () => {
  const [, line] = toWmtTsv([{ ...row, sourceSpans: [], targetSpans: [], error: null }]).split('\n')
  expect(line?.split('\t').slice(7)).toEqual(['No-error', 'No-error'])
})
