import { expect, test } from 'vitest'
import { INVISIBLE, invisibleName, mayHaveInvisible } from '../../../shared/text/invisible.ts'

test.each([
  ['\u200b', 'ZWSP'],
  ['\u202e', 'RLO'],
  ['\ufeff', 'BOM'],
  ['\u0007', 'U+0007'],
  ['\u0000', 'U+0000'],
  ['\ud800', 'U+D800'],
])('%j is seen and named %s', (char, name) => {
  const text = `Wort${char}spiel`
  expect(mayHaveInvisible(text)).toBe(true)
  expect(Array.from(text.matchAll(INVISIBLE), ([found]) => invisibleName(found))).toEqual([name])
})

test.each(['10\u00a0km', 'Zucker\u00adrübe', 'Die 👩‍🚀 winkte.', 'Zeile\nZeile\tTab'])(
  '%j has nothing that is not meant',
  (text) => {
    expect([...text.matchAll(INVISIBLE)]).toEqual([])
  },
)
