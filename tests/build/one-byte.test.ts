import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { inLatin1 } from '../../build/bundle/one-byte.ts'

/** What a script answers, as it is and with one byte a character. */
const both = (code: string) => [code, inLatin1(code)].map((script): unknown => runInNewContext(script))

test.each([
  ['a string', `'„ä“ – 😀'`],
  ['a template', '`„${1 + 1}“ …`'],
  ['a pattern', '/[„“”–]|\\p{L}/gu.source.length > 0 && "a“b".replace(/[„“]/u, "-")'],
  ['a pattern with a character of two units', '"a😀b".replace(/[😀😁]/u, "-")'],
  ['a character behind a backslash', '"\\„"'],
  ['a character behind two backslashes', '"\\\\„"'],
  ['a character behind three', '"\\\\\\„"'],
  ['a name', '(() => { const Ωm = 3; return Ωm + { ω: 1 }.ω })()'],
])('%s means what it meant', (_, code) => {
  const [before, after] = both(code)
  expect(after).toEqual(before)
  expect(inLatin1(code)).not.toMatch(/[^\0-\u00FF]/u)
})

test('Latin letters stay as they are', () => expect(inLatin1('const größe = "ß"')).toBe('const größe = "ß"'))
