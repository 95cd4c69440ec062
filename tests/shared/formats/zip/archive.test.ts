import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../../../shared/formats/zip/directory.ts'
import { readEntry, refuseBombs } from '../../../../shared/formats/zip/entry.ts'
import { replaceEntries } from '../../../../shared/formats/zip/replace.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const code = (expected: string) => expect.objectContaining({ code: expected })
const LIMITS = { unpacked: 1_000_000, ratio: 200, small: 10_000 }

const sample = () =>
  zipSync({
    'a.txt': bytes('eins '.repeat(50)),
    'b/c.txt': [bytes('zwei'), { level: 0 }],
    'd.txt': bytes(''),
  })

function read(archive: Uint8Array): Record<string, Uint8Array> {
  const opened = openArchive(archive)
  return Object.fromEntries(opened.entries.map((entry) => [entry.name, readEntry(opened, entry)]))
}

/** Changes one 32-bit number of the central directory's n-th entry. */
function patched(archive: Uint8Array, entry: number, offset: number, value: number): Uint8Array {
  const copy = archive.slice()
  const at = (openArchive(archive).entries[entry]?.central.start ?? 0) + offset
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

describe('reading and replacing', () => {
  test('an archive reads as the library that wrote it says', () => {
    expect(read(sample())).toEqual(unzipSync(sample()))
  })

  test('one entry is replaced; order and the bytes of the others stay', () => {
    const before = openArchive(sample())
    const after = openArchive(replaceEntries(before, new Map([['a.txt', bytes('drei')]])))
    expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name))
    expect(read(after.bytes)).toEqual({ ...unzipSync(sample()), 'a.txt': bytes('drei') })
    for (const name of ['b/c.txt', 'd.txt']) {
      const raw = ({ bytes: all, entries }: typeof before) => {
        const entry = entries.find((each) => each.name === name)
        return all.subarray(entry?.local.start, entry?.data.end)
      }
      expect(raw(after)).toEqual(raw(before))
    }
  })

  test('an archive somewhere inside of a Buffer is replaced as any other, and stays as it was', () => {
    const inside = Buffer.concat([Buffer.from('before'), sample(), Buffer.from('behind')])
    const archive = inside.subarray(6, -6)
    const written = replaceEntries(openArchive(archive), new Map([['a.txt', bytes('drei')]]))
    expect(read(written)).toEqual({ ...unzipSync(sample()), 'a.txt': bytes('drei') })
    expect(new Uint8Array(archive)).toEqual(sample())
  })

  test('nothing replaced is nothing changed', () => {
    expect(replaceEntries(openArchive(sample()), new Map())).toEqual(sample())
  })

  test('whatever is put in comes out again, by another program too', () => {
    const contents = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.uint8Array({ maxLength: 2000 }), {
      minKeys: 1,
    })
    fc.assert(
      fc.property(contents, fc.uint8Array({ maxLength: 500 }), (files, changed) => {
        const name = Object.keys(files)[0] ?? ''
        const written = replaceEntries(openArchive(zipSync(files)), new Map([[name, changed]]))
        expect(unzipSync(written)).toEqual({ ...files, [name]: changed })
      }),
    )
  })
})

describe('hostile archives', () => {
  test('paths that climb', () => {
    for (const name of ['../a', 'a/../../b', '/etc/passwd', 'C:\\a', '..\\a'])
      expect(() => openArchive(zipSync({ [name]: bytes('x') }))).toThrow(code('unsafe-archive'))
  })

  test('a bomb that says what it is', () => {
    const bomb = zipSync({ a: new Uint8Array(900_000) })
    expect(() => refuseBombs(openArchive(bomb), LIMITS)).toThrow(code('unsafe-archive'))
  })

  test('many entries that are too much together', () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i * 7919) >> 5)
    const archive = openArchive(zipSync({ a: noise, b: noise, c: noise, d: noise }))
    expect(() => refuseBombs(archive, LIMITS)).toThrow(code('unsafe-archive'))
  })

  test('a bomb that lies about its size is stopped where it said it would end', () => {
    const lying = patched(zipSync({ a: new Uint8Array(900_000) }), 0, 24, 100)
    const opened = openArchive(lying)
    refuseBombs(opened, LIMITS)
    expect(() => opened.entries.map((entry) => readEntry(opened, entry))).toThrow(code('damaged-archive'))
  })

  test('two entries in one place', () => {
    const archive = zipSync({ a: bytes('x'), b: bytes('y') })
    expect(() => openArchive(patched(archive, 1, 42, 0))).toThrow(code('damaged-archive'))
  })

  test('an encrypted entry is told apart from a damaged one', () => {
    const archive = zipSync({ a: bytes('x') })
    const at = openArchive(archive).entries[0]?.central.start ?? 0
    archive[at + 8] = 1
    expect(() => openArchive(archive)).toThrow(code('encrypted-file'))
  })

  test('cut off anywhere, or with any byte changed, it is read or refused, never anything else', () => {
    const whole = sample()
    for (let end = 0; end < whole.length; end++)
      expect(() => openArchive(whole.subarray(0, end))).toThrow(code('damaged-archive'))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const copy = whole.slice()
        copy[at] = byte
        try {
          read(copy)
        } catch (error) {
          expect(error).toMatchObject({
            code: expect.stringMatching(/^(?:damaged-archive|unsafe-archive|encrypted-file)$/u),
          })
        }
      }),
      { numRuns: 1000 },
    )
  })
})
