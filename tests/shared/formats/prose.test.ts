import { expect, test } from 'vitest'
import type { InlineTag } from '../../../shared/formats/document.ts'
import { bilingualView, editedBlocks, proseView } from '../../../shared/formats/prose.ts'
import { copyOfSource } from '../../../shared/formats/tags.ts'

const tag = (char: string, raw: string, kind: InlineTag['kind'] = 'standalone'): InlineTag => ({
  char,
  kind,
  id: raw,
  label: raw,
  raw,
})
const [first, second] = [tag('\ue000', '<a/>'), tag('\ue001', '<b/>')]
const piece = (text: string, unit: string, tags: readonly InlineTag[] = []) =>
  ({ text, unit, kind: 'paragraph', tags }) as const

test('edits are told by block; what goes over several is divided at its empty lines', () => {
  const document = proseView('html', [
    piece('Eins zwei.', 'a', [first]),
    piece('', 'b'),
    piece('Drei.', 'c', [second]),
  ])
  expect(document.text).toBe('Eins zwei.\n\n\n\nDrei.')
  const edited = (start: number, end: number, text: string) => [
    ...editedBlocks(document, [{ span: { start, end }, text }]),
  ]
  expect(edited(5, 9, 'vier')).toEqual([[0, 'Eins vier.']])
  expect(edited(12, 12, 'Neu')).toEqual([[1, 'Neu']])
  expect(edited(0, 19, 'Eins.\n\nZwei.\n\nDrei.')).toEqual([
    [0, 'Eins.'],
    [1, 'Zwei.'],
    [2, 'Drei.'],
  ])
  // Joined segments: the words stand in the first block, without the tags of the others.
  expect(edited(0, 19, 'Alles \ue000in\ue001 einem.')).toEqual([
    [0, 'Alles \ue000in einem.'],
    [1, ''],
    [2, ''],
  ])
  expect(
    editedBlocks(document, [
      { span: { start: 5, end: 9 }, text: 'B' },
      { span: { start: 0, end: 4 }, text: 'A' },
    ]).get(0),
  ).toBe('A B.')
})

test('a unit without a target is an empty block with a place of its own', () => {
  const unit = (id: string, target: string) =>
    ({ unit: id, kind: 'paragraph', source: id, target, tags: [] }) as const
  const { target, pairs } = bilingualView('xliff', [unit('a', ''), unit('b', ''), unit('c', 'C')])
  expect(target.blocks.map(({ start, end }) => [start, end])).toEqual([
    [0, 0],
    [2, 2],
    [4, 5],
  ])
  expect(pairs.map((pair) => pair.target)).toEqual(target.blocks.map(({ start, end }) => ({ start, end })))
})

test('copying the source brings along only tags that are the same on both sides', () => {
  const other = tag('\ue000', '<other/>')
  const copy = (target: readonly InlineTag[]) =>
    copyOfSource('A \ue000 B', { source: [first], target, expected: '' })
  expect(copy([first])).toBe('A \ue000 B')
  expect(copy([other])).toBe('A  B')
})
