import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LexiconFormatError, openContainer, writeContainer } from '../../../shared/lexicon/container.ts'
import { openDerivations } from '../../../shared/lexicon/form-table.ts'
import type { Reading } from '../../../shared/lexicon/lexicon.ts'
import { comparePoolOrder, openPool, writePool } from '../../../shared/lexicon/string-pool.ts'
import { packDerivations } from '../../../build/lexicon/pack.ts'

describe('string pool', () => {
  test('finds every string at its place, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 80 }),
        (strings) => {
          const sorted = strings.sort(comparePoolOrder)
          const { bytes, blocks } = writePool(sorted)
          const pool = openPool(bytes, blocks)
          sorted.forEach((text, i) => {
            expect(pool.find(text)).toBe(i)
            expect(pool.at(i)).toBe(text)
          })
          expect(pool.find('\u{1F642} not there')).toBe(-1)
        },
      ),
    )
  })
  test('is empty, or asked for what cannot be in it', () => {
    const pool = openPool(new Uint8Array(), Uint32Array.of(0))
    expect(pool.find('')).toBe(-1)
    expect(pool.find('x'.repeat(10_000))).toBe(-1)
    expect(() => pool.at(0)).toThrow(RangeError)
  })
  test('refuses what is too long', () => {
    expect(() => writePool(['x'.repeat(300)])).toThrow(RangeError)
  })
})

test('derivations survive the round trip', () => {
  const reading = (lemma: string, agreement: number, verb = 0): Reading => ({
    lemma,
    pos: verb === 0 ? 'noun' : 'verb',
    agreement,
    verb,
  })
  const entries = new Map([
    ['Länder', [reading('Land', 0b111)]],
    ['Land', [reading('Land', 1)]],
    ['landet', [reading('landen', 0, 1 << 29)]],
    ['landete', [reading('landen', 0, 5), reading('Landete', 0xffffff)]],
  ])
  const table = openDerivations(openContainer(writeContainer(packDerivations('t', entries)), 'test'), 't')
  for (const [form, readings] of entries) expect(table.derive(form)).toEqual(readings)
  expect(table.derive('Landes')).toEqual([])
  expect(table.size).toBe(4)
})

describe('container', () => {
  const good = writeContainer([
    ['one', Uint8Array.of(1, 2, 3)],
    ['two', Uint8Array.of(4)],
  ])
  test('gives back its sections', () => {
    const file = openContainer(good, 'test')
    expect([...file.bytes('one')]).toEqual([1, 2, 3])
    expect([...file.bytes('two')]).toEqual([4])
    expect(() => file.bytes('three')).toThrow('test is not a usable lexicon: section three is missing')
  })
  test.each([
    ['empty', new Uint8Array()],
    ['cut short', good.slice(0, good.length - 4)],
    ['something else', new TextEncoder().encode('<html>12345678')],
    ['one bit off', good.map((byte, i) => (i === good.length - 8 ? byte ^ 1 : byte))],
  ])('says that a file is damaged: %s', (_, bytes) => {
    expect(() => openContainer(bytes, 'german')).toThrow(LexiconFormatError)
    expect(() => openContainer(bytes, 'german')).toThrow(/^german is not a usable lexicon: /)
  })
  test('needs no alignment', () => {
    const shifted = new Uint8Array(good.length + 1)
    shifted.set(good, 1)
    expect([...openContainer(shifted.subarray(1), 'test').bytes('one')]).toEqual([1, 2, 3])
  })
})
