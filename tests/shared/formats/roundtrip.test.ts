import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENDINGS } from '../../../shared/formats/endings.ts'
import { formats, readFile } from '../../../shared/formats/registry.ts'
import {
  fileOf,
  NO_EDITS,
  readBilingual,
  readMonolingual,
  settingBlock,
  textOf,
} from '../../support/formats.ts'

const words = fc
  .array(
    fc.constantFrom(
      'Wort',
      'Ä',
      'ß',
      '„so“',
      '😀',
      'a&b',
      '<c>',
      '"',
      "'",
      '\u00A0',
      'é',
      '\u202E',
      '\uE123',
      ']]>',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `Z${parts.join(' ')}`)

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Markup of a stretch with words and an element around or between them. */
const inline = (pair: string, thing: string) =>
  fc.array(words, { minLength: 1, maxLength: 3 }).map(([first = '', second = '', third = '']) => {
    const inner = second === '' ? '' : ` <${pair}>${escape(second)}</${pair.split(' ')[0]}>`
    return `${escape(first)}${inner}${third === '' ? '' : ` ${thing}${escape(third)}`}`
  })

const units = (pair: string, thing: string) =>
  fc.array(fc.tuple(inline(pair, thing), fc.option(inline(pair, thing), { nil: null })), {
    minLength: 1,
    maxLength: 4,
  })

type Unit = readonly [string, string | null]

const xliff12 = (list: readonly Unit[]) =>
  `<?xml version='1.0'?>\r\n<xliff version="1.2"><file source-language="en" target-language="de"><body>${list
    .map(
      ([source, target], id) =>
        `<trans-unit id="${id}"><source>${source}</source>${target === null ? '' : `<target>${target}</target>`}<note>n</note></trans-unit>`,
    )
    .join('\n<!-- c -->')}</body></file></xliff>\n`

const xliff21 = (list: readonly Unit[]) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de"><file id="f">${list
    .map(
      ([source, target], id) =>
        `<unit id="${id}"><segment><source>${source}</source>${target === null ? '' : `<target>${target}</target>`}</segment></unit>`,
    )
    .join('<?pi?>')}</file></xliff>`

const tmx = (list: readonly Unit[]) =>
  `<tmx version="1.4"><header srclang="en"/><body>${list
    .map(
      ([source, target]) =>
        `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv>${target === null ? '' : `<tuv xml:lang="de"><seg>${target}</seg></tuv>`}</tu>`,
    )
    .join('\n')}</body></tmx>`

describe('any unit can be edited, and nothing else changes', () => {
  test.each([
    ['a.xlf', units('g id="1"', '<x id="2"/>'), xliff12],
    ['b.xlf', units('pc id="1"', '<ph id="2"/>'), xliff21],
    ['c.tmx', units('hi x="1"', '<ph x="2"/>'), tmx],
  ] as const)('%s', (name, lists, write) => {
    fc.assert(
      fc.property(lists, words, fc.nat(), (list, now, at) => {
        const file = fileOf(name, write(list))
        const reading = readBilingual(file)
        expect(reading.write(NO_EDITS).bytes).toEqual(file.bytes)
        expect(reading.target.blocks).toHaveLength(list.length)
        const number = at % list.length
        const written = textOf(reading.write(settingBlock(reading.target, number, now)).bytes)
        const again = readBilingual(fileOf(name, written))
        for (const [index, block] of again.target.blocks.entries()) {
          const text = again.target.text.slice(block.start, block.end)
          const own = (block.tags ?? []).reduce(
            (words, tag) =>
              words.replaceAll(tag.char, tag.label.startsWith('U+') ? (tag.raw ?? '') : tag.char),
            text,
          )
          const before = reading.target.blocks[index]
          if (index === number)
            expect(own.replace(/\s+/gu, ' ').trim()).toBe(now.replace(/\s+/gu, ' ').trim())
          else expect(text.length).toBe((before?.end ?? 0) - (before?.start ?? 0))
        }
        expect(again.source.text.length).toBe(reading.source.text.length)
      }),
      { numRuns: 150 },
    )
  })

  test('HTML', () => {
    const pages = fc.array(inline('b class=x', '<br>'), { minLength: 1, maxLength: 4 }).map((list) => ({
      list,
      page: `<!doctype html>\n<body>${list.map((text) => `<p>\n  ${text}\n</p>`).join('<hr>')}<pre>  x </pre></body>`,
    }))
    fc.assert(
      fc.property(pages, words, fc.nat(), ({ list, page }, now, at) => {
        const file = fileOf('a.html', page)
        const reading = readMonolingual(file)
        expect(reading.write(NO_EDITS).bytes).toEqual(file.bytes)
        const number = at % list.length
        const written = textOf(reading.write(settingBlock(reading.document, number, now)).bytes)
        const parts = (text: string) => text.split('<hr>')
        expect(parts(written).filter((_, index) => index !== number)).toEqual(
          parts(page).filter((_, index) => index !== number),
        )
        expect(readMonolingual(fileOf('b.html', written)).document.blocks).toHaveLength(list.length)
      }),
      { numRuns: 150 },
    )
  })
})

test('every format has the endings that the window offers', () => {
  expect(Object.fromEntries(formats.map(({ id, endings }) => [id, endings]))).toEqual(ENDINGS)
})

test('a format is told by its content, whatever the name', () => {
  const read = (name: string, text: string) => readFile(fileOf(name, text)).format
  const xml = xliff12([['One', 'Eins']])
  expect(read('a.xml', xml)).toBe('xliff')
  expect(read('a.txt', xml)).toBe('xliff')
  expect(read('a', '<!DOCTYPE html><p>Ein Text')).toBe('html')
  expect(read('a.unknown', 'Ein Text')).toBe('txt')
})
