import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import type { Encoding } from '../../../shared/formats/encoding.ts'
import { decode, encode } from '../../../shared/formats/encoding.ts'
import { LARGEST_FILE } from '../../../shared/formats/limits.ts'

const TEXT = 'Grüße aus Köln – „schön“ für 5 €.\r\nÄrger, Öl, Übermut.\n'
const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'none'
}

describe('decode and encode', () => {
  it.each<[Encoding, boolean]>([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
    ['windows-1252', false],
  ])('%s, mark: %s, come back byte for byte', (encoding, bom) => {
    const { bytes } = encode(TEXT, encoding, bom)
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ text: TEXT, encoding, bom, warnings: [] })
    expect(encode(decoded.text, decoded.encoding, decoded.bom).bytes).toEqual(bytes)
  })

  it('agrees with Node on UTF-8', () => {
    const text = 'aä€😀\u0000\uffff'
    expect([...encode(text, 'utf-8', false).bytes]).toEqual([...Buffer.from(text)])
    expect(decode(Buffer.from('ä€😀 gut')).text).toBe('ä€😀 gut')
  })

  it('reads Latin-1', () => {
    expect(decode(Buffer.from('Grüße über Öl', 'latin1'))).toMatchObject({
      text: 'Grüße über Öl',
      encoding: 'windows-1252',
    })
  })

  it('says when a character does not fit', () => {
    expect(encode('ж', 'windows-1252', false)).toMatchObject({
      encoding: 'utf-8',
      warnings: [{ code: 'changed', count: 1 }],
    })
  })

  it('says when bytes are damaged or were decoded wrongly before', () => {
    const cut = Buffer.concat([Buffer.from('Größe, Höhe, Übermaß, Ärger, Öl: ä'), Buffer.from([0xc3])])
    expect(decode(cut)).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'damaged', count: 1 }] })
    expect(decode(Buffer.from('GrÃ¼ÃŸe fÃ¼r alle')).warnings[0]?.code).toBe('mojibake')
  })

  it.each([
    ['empty-file', Buffer.from('')],
    ['empty-file', Buffer.from('\uFEFF \n')],
    ['binary-file', Buffer.from('%PDF-1.7 …')],
    ['binary-file', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 256))],
    ['too-large', Buffer.alloc(LARGEST_FILE + 1, 65)],
  ])('%s', (expected, bytes) => {
    expect(code(() => decode(bytes))).toBe(expected)
  })
})
