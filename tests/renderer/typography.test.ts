import { describe, expect, test } from 'vitest'
import { keepCaret, keptCaret } from '../../renderer/features/review/editor/caret.ts'
import { typeset } from '../../renderer/features/review/editor/typography.ts'
import { wordAt } from '../../renderer/features/review/workbench/words.ts'

/** What stands there after typing key by key. */
function typed(keys: string, before = ''): string {
  let text = before
  for (const key of keys) {
    const set = typeset(text, key)
    text = set ? text.slice(0, text.length - set.back) + set.text : text + key
  }
  return text
}

describe('while typing', () => {
  test.each([
    ['"Nein", sagte er.', '„Nein“, sagte er.'],
    ['Er sagte: "Das \'gute\' Ende."', 'Er sagte: „Das ‚gute‘ Ende.“'],
    ["Wie geht's?", 'Wie geht’s?'],
    ['("so")', '(„so“)'],
    ['Ein 27" breiter Schirm', 'Ein 27" breiter Schirm'],
    ['"27"', '„27“'],
    ['Er kam - zu spät', 'Er kam – zu spät'],
    ['Er kam -- zu spät', 'Er kam – zu spät'],
    ['E-Mail und An- und Abreise', 'E-Mail und An- und Abreise'],
    ['Nun...', 'Nun…'],
    ['z. B. 1.2.3', 'z. B. 1.2.3'],
  ])('%s → %s', (keys, expected) => {
    expect(typed(keys)).toBe(expected)
  })
})

test('the word at a place, at its ends as well', () => {
  const text = 'Die E-Mail, geht’s?'
  const at = (offset: number) => {
    const span = wordAt(text, offset)
    return span && text.slice(span.start, span.end)
  }
  expect([at(0), at(3), at(4), at(10), at(11), at(14), at(19)]).toEqual([
    'Die',
    'Die',
    'E-Mail',
    'E-Mail',
    null,
    'geht’s',
    null,
  ])
})

test('a caret is kept by article; what is no caret is none', () => {
  keepCaret('a', { segmentId: 's', at: 7, editing: true })
  expect(keptCaret('a')).toEqual({ segmentId: 's', at: 7, editing: true })
  expect(keptCaret('b')).toBeNull()
  localStorage.setItem('caret.c', '{"segmentId":1}')
  localStorage.setItem('caret.d', '{')
  expect([keptCaret('c'), keptCaret('d')]).toEqual([null, null])
})
