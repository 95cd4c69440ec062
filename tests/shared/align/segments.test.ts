import { describe, expect, it } from 'vitest'
import type { AlignedPair } from '../../../shared/review/article.ts'
import { exportText, segmentsOf } from '../../../shared/align/segments.ts'
import { readMarkdown } from '../../../shared/formats/markdown/markdown.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'

const source = readPlainText('Rain\n\nIt rains. It pours. We stay.\n')
const target = readPlainText('Regen\n\nEs regnet. Wir bleiben.\n')
const at = (text: string, part: string): { start: number; end: number } => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
})
const pairs: AlignedPair[] = [
  { source: at(source.text, 'Rain'), target: at(target.text, 'Regen'), confidence: 1 },
  { source: at(source.text, 'It rains.'), target: at(target.text, 'Es regnet.'), confidence: 1 },
  { source: at(source.text, 'It pours.'), target: null, confidence: 0.8 },
  { source: at(source.text, 'We stay.'), target: at(target.text, 'Wir bleiben.'), confidence: 1 },
]

describe('segmentsOf', () => {
  it('pairs the texts and says what they are', () => {
    const segments = segmentsOf(source, target, pairs)
    expect(
      segments.map(({ kind, paragraph, source: text, machine }) => [kind, paragraph, text, machine]),
    ).toEqual([
      ['heading', 0, 'Rain', 'Regen'],
      ['text', 1, 'It rains.', 'Es regnet.'],
      ['text', 1, 'It pours.', ''],
      ['text', 1, 'We stay.', 'Wir bleiben.'],
    ])
  })

  it('keeps sentences without a space between them in one segment, so that the missing space can be mended', () => {
    const english = readPlainText('They saw it. But it was late.\n')
    const german = readPlainText('Sie sahen es.Aber es war spät.\n')
    const split: AlignedPair[] = [
      { source: at(english.text, 'They saw it.'), target: at(german.text, 'Sie sahen es.'), confidence: 1 },
      {
        source: at(english.text, 'But it was late.'),
        target: at(german.text, 'Aber es war spät.'),
        confidence: 0.9,
      },
    ]
    expect(segmentsOf(english, german, split)).toMatchObject([
      { source: 'They saw it. But it was late.', machine: 'Sie sahen es.Aber es war spät.', alignment: 0.9 },
    ])
    expect(segmentsOf(null, german)).toHaveLength(1)
  })

  it('takes each sentence as a segment when there is no source', () => {
    expect(segmentsOf(null, target).map(({ machine }) => machine)).toEqual([
      'Regen',
      'Es regnet.',
      'Wir bleiben.',
    ])
  })

  it('takes a headline that shares its line as a heading', () => {
    const text = 'Brücke gesperrt Die Brücke ist zu.'
    const document = readPlainText(text)
    const kinds = segmentsOf(null, document, [
      { source: null, target: { start: 0, end: 15 }, confidence: 1 },
      { source: null, target: { start: 16, end: text.length }, confidence: 1 },
    ]).map(({ kind }) => kind)
    expect(kinds).toEqual(['heading', 'text'])
  })

  it('knows the markup of a segment', () => {
    const [, second] = segmentsOf(null, readMarkdown('Eins. Zwei **drei** vier.'))
    expect(second?.markup).toEqual([
      { start: 5, end: 7 },
      { start: 11, end: 13 },
    ])
  })
})

describe('exportText', () => {
  const segments = segmentsOf(source, target, pairs)
  const changed = (changes: Record<number, string>): string =>
    exportText(
      target,
      segments.map((segment) => ({ ...segment, target: changes[segment.index] ?? segment.target })),
    )

  it('gives the same text when nothing changed', () => {
    expect(changed({})).toBe(target.text)
  })

  it('changes one segment and nothing else', () => {
    expect(changed({ 3: 'Wir warten.' })).toBe('Regen\n\nEs regnet. Wir warten.\n')
  })

  it('puts a sentence that was left out in its place, with one space', () => {
    expect(changed({ 2: 'Es schüttet.' })).toBe('Regen\n\nEs regnet. Es schüttet. Wir bleiben.\n')
  })

  it('takes the space of a sentence that is gone with it', () => {
    expect(changed({ 1: '' })).toBe('Regen\n\nWir bleiben.\n')
    expect(changed({ 3: '' })).toBe('Regen\n\nEs regnet.\n')
    expect(changed({ 1: '', 3: '' })).toBe('Regen\n\n\n')
    expect(changed({ 1: '', 2: 'Es schüttet.' })).toBe('Regen\n\nEs schüttet. Wir bleiben.\n')
  })

  it('begins a paragraph with what the source begins one with', () => {
    const english = readPlainText('One.\n\nTwo. Three.')
    const german = readPlainText('Eins.\n\nDrei.')
    const drafts = segmentsOf(english, german, [
      { source: { start: 0, end: 4 }, target: { start: 0, end: 5 }, confidence: 1 },
      { source: { start: 6, end: 10 }, target: null, confidence: 1 },
      { source: { start: 11, end: 17 }, target: { start: 7, end: 12 }, confidence: 1 },
    ])
    const written = drafts.map((draft) => (draft.index === 1 ? { ...draft, target: 'Zwei.' } : draft))
    expect(exportText(german, written)).toBe('Eins.\n\nZwei. Drei.')
  })
})
