import { describe, expect, test } from 'vitest'
import { mergeChange } from '../../renderer/api/merge.ts'
import { firstCuts, moved, splits } from '../../renderer/features/review/align/cuts.ts'
import { MENDS, MENU } from '../../renderer/features/review/align/commands.ts'
import { COMMANDS } from '../../renderer/keys/keymap.ts'
import { chordOf } from '../../renderer/keys/chord.ts'
import { article, segment } from './support/article.ts'

const row = (source: string, target: string) => segment('a', 0, { source, target })

describe('where a row is cut', () => {
  test('to begin with between sentences, at the caret, or in the middle', () => {
    const two = row('One came. Two went.', 'Eins kam. Zwei ging. Drei blieb.')
    expect(firstCuts(two, null)).toEqual({ source: 10, target: 21 })
    expect(firstCuts(two, 6)).toEqual({ source: 10, target: 5 })
    const one = row('One came in.', 'Einer kam herein.')
    expect(firstCuts(one, null)).toEqual({ source: 12, target: 10 })
  })

  test('moves by words and sentences, not beyond the ends', () => {
    const text = 'Eins kam. Zwei ging.'
    expect(moved(text, 'target', 10, 1, 'word')).toBe(15)
    expect(moved(text, 'target', 10, -1, 'word')).toBe(5)
    expect(moved(text, 'target', 5, 1, 'sentence')).toBe(10)
    expect(moved(text, 'target', 10, 1, 'sentence')).toBe(20)
    expect(moved(text, 'target', 20, 1, 'all')).toBe(20)
    expect(moved(text, 'target', 5, -1, 'all')).toBe(0)
  })

  test('so that both rows hold something', () => {
    const two = row('One.', 'Eins. Zwei.')
    expect(splits(two, { source: 4, target: 6 })).toBe(true)
    expect(splits(two, { source: 4, target: 11 })).toBe(false)
    expect(splits(two, { source: 0, target: 0 })).toBe(false)
    expect(splits(two, { source: 0, target: 11 })).toBe(true)
  })
})

test('rows that come and go are shown in the order the engine says, numbered anew', () => {
  const view = article([{ target: 'Eins.' }, { target: 'Zwei.' }, { target: 'Drei.' }])
  const [one, two, three] = view.segments
  const came = { ...row('Both', 'Eins. Zwei.'), id: 'new' }
  const change = {
    articleId: view.article.id,
    segments: [came],
    summary: view.article,
    score: view.score,
    canUndo: true,
    canRedo: false,
    focus: 'new',
    order: ['new', three!.id],
  }
  const merged = mergeChange(view, change, (id) => id === one!.id)
  expect(merged.segments.map(({ id, index }) => [id, index])).toEqual([
    ['new', 0],
    [three!.id, 1],
  ])
  const back = mergeChange(
    merged,
    { ...change, segments: [one!, two!], order: view.segments.map(({ id }) => id) },
    () => false,
  )
  expect(back.segments).toEqual(view.segments)
})

test('the menu of a row has every change of the alignment', () => {
  const listed = new Set<string>(MENU.flat())
  for (const name of Object.keys(MENDS)) expect(listed).toContain(name)
  const own = Object.keys(COMMANDS).filter((name) => name.startsWith('align.') && name !== 'align.menu')
  expect([...listed].sort()).toEqual(own.sort())
})

test('with Alt a key is what is printed on it, also where it writes a sign', () => {
  const alt = { ctrlKey: false, shiftKey: false, altKey: true, metaKey: false }
  expect(chordOf({ ...alt, key: 'µ', code: 'KeyM' })).toBe('Alt+M')
  expect(chordOf({ ...alt, key: 'z', code: 'KeyY' })).toBe('Alt+Z')
  expect(chordOf({ ...alt, key: 'ArrowUp', code: 'ArrowUp' })).toBe('Alt+ArrowUp')
})
