import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../shared/errors.ts'
import { readFile } from '../../../../shared/formats/registry.ts'
import {
  fileOf,
  fixture,
  NO_EDITS,
  readBilingual,
  replacing,
  settingBlock,
  shown,
  textOf,
} from '../../../support/formats.ts'

const first = fixture('xliff/segmented-12.xlf')
const second = fixture('xliff/segmented-21.xlf')

describe('XLIFF 1.2', () => {
  test('units and segments are pairs; what is not to be translated is left out', () => {
    const { source, target, pairs } = readBilingual(first)
    expect(shown(source)).toEqual([
      'The ‹b›bridge‹/b› is closed.‹↵/›Nobody knows why.',
      'He came.',
      'She ‹i›left‹/i›.',
      'It rained ‹{days}/› days.',
    ])
    expect(shown(target)).toEqual([
      'Die ‹b›Brücke‹/b› ist gesperrt.‹↵/›Niemand weiß warum.',
      'Er kam.',
      'Sie ‹i›ging‹/i›.',
      '',
    ])
    expect(target.blocks.map((block) => block.unit)).toEqual(['u1', 'u3/0', 'u3/1', 'u4'])
    expect(pairs).toHaveLength(4)
  })

  test('unedited it is the same file, edited only the words differ', () => {
    const reading = readBilingual(first)
    expect(reading.write(NO_EDITS).bytes).toEqual(first.bytes)
    const before = textOf(first.bytes)
    const write = (words: Record<string, string>) =>
      textOf(reading.write(replacing(reading.target, words)).bytes)
    expect(write({ Brücke: 'Mühle & <Co>' })).toBe(
      before.replace('Brücke</g> ist', 'Mühle &amp; &lt;Co&gt;</g> ist'),
    )
    expect(write({ ging: 'fuhr' })).toBe(before.replace('>ging<', '>fuhr<'))
  })

  test('a target that was missing is added, with the tags of the source', () => {
    const reading = readBilingual(first)
    const [tag] = reading.source.blocks[3]?.tags ?? []
    const written = reading.write(settingBlock(reading.target, 3, `Es regnete ${tag?.char} Tage.`))
    expect(textOf(written.bytes)).toBe(
      textOf(first.bytes).replace(
        'days.</source>\n      </trans-unit>',
        'days.</source>\n        <target>Es regnete <ph id="1" equiv-text="{days}">{days}</ph> Tage.</target>\n      </trans-unit>',
      ),
    )
  })

  test('confirming is said where the file says such things', () => {
    const reading = readBilingual(first)
    const written = reading.write({ ...NO_EDITS, confirmed: new Set([0, 1]) })
    expect(textOf(written.bytes)).toBe(
      textOf(first.bytes)
        .replace('approved="no"', 'approved="yes"')
        .replace('state="translated"', 'state="signed-off"'),
    )
  })

  test('marks are made in a target that is missing', () => {
    const file = fileOf('a.xlf', textOf(first.bytes).replace(/\n *<target><mrk.*<\/target>/u, ''))
    const reading = readBilingual(file)
    expect(shown(reading.target)[1]).toBe('')
    const written = textOf(reading.write(settingBlock(reading.target, 1, 'Er kam an.')).bytes)
    expect(written).toContain('<target><mrk mtype="seg" mid="0">Er kam an.</mrk></target>')
    expect(shown(readBilingual(fileOf('b.xlf', written)).target).slice(1, 3)).toEqual(['Er kam an.', ''])
  })
})

describe('XLIFF 2.1', () => {
  test('segments are pairs with their tags', () => {
    const { source, target } = readBilingual(second)
    expect(shown(source)).toEqual([
      'The ‹b›bridge‹/b› is closed.',
      'Nobody‹↵/› knows ‹term›why‹/term›.‹U+001B/›',
      '‹1›First',
      'second‹/1›.',
    ])
    expect(shown(target)).toEqual(['Die ‹b›Brücke‹/b› ist gesperrt.', '', '‹1›Erstens', 'zweitens‹/1›.'])
    expect(target.blocks.map((block) => block.unit)).toEqual(['u1/s1', 'u1/s2', 'u3/1', 'u3/2'])
  })

  test('unedited it is the same file, edited only the words and the state differ', () => {
    const reading = readBilingual(second)
    expect(reading.write(NO_EDITS).bytes).toEqual(second.bytes)
    const edits = { ...replacing(reading.target, { gesperrt: 'zu' }), confirmed: new Set([0]) }
    expect(textOf(reading.write(edits).bytes)).toBe(
      textOf(second.bytes)
        .replace('ist gesperrt', 'ist zu')
        .replace('state="translated" subState="my:checked"', 'state="reviewed"'),
    )
  })

  test('a target that was missing is added', () => {
    const reading = readBilingual(second)
    const written = textOf(reading.write(settingBlock(reading.target, 1, 'Niemand.')).bytes)
    expect(written).toContain('<cp hex="001B"/></source>\n          <target>Niemand.</target>')
  })
})

describe('tags that were moved, lost or doubled', () => {
  const reading = readBilingual(first)
  const [block] = reading.target.blocks
  const text = reading.target.text.slice(block?.start, block?.end)
  const [open = '', close = '', lineBreak = ''] = (block?.tags ?? []).map((tag) => tag.char)
  const written = (edited: string) =>
    /<target state="translated">(.*?)<\/target>/u.exec(
      textOf(reading.write(settingBlock(reading.target, 0, edited)).bytes),
    )?.[1]

  test.each([
    ['moved', `${open}Die Brücke${close} ist zu.`, '<g id="1" ctype="bold">Die Brücke</g> ist zu.'],
    ['the end lost', `Die ${open}Brücke ist zu.`, 'Die <g id="1" ctype="bold">Brücke ist zu.</g>'],
    ['the beginning lost', `Die Brücke${close} ist zu.`, '<g id="1" ctype="bold">Die Brücke</g> ist zu.'],
    ['turned round', `Die ${close}Brücke${open} ist zu.`, 'Die <g id="1" ctype="bold">Brücke</g> ist zu.'],
    [
      'doubled',
      `${open}Die ${open}Brücke${close} ist${close} zu.`,
      '<g id="1" ctype="bold">Die Brücke</g> ist zu.',
    ],
    ['both lost', 'Die Brücke.', 'Die Brücke.'],
    ['a break doubled', `Da.${lineBreak}${lineBreak}`, 'Da.<x id="2" ctype="lb"/><x id="2" ctype="lb"/>'],
  ])('%s', (_, edited, expected) => {
    expect(text).toContain(open)
    expect(written(edited)).toBe(expected)
  })
})

describe('files that are refused', () => {
  const reading = (text: string) => () => readFile(fileOf('bad.xlf', text))
  const code = (text: string) => {
    try {
      reading(text)()
      return 'no error'
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      expect(error.details['file']).toBe('bad.xlf')
      return error.code
    }
  }
  const text = textOf(first.bytes)

  test.each([
    ['malformed-file', text.slice(0, 1500)],
    ['malformed-file', text.replace('</g>', '')],
    ['malformed-file', text.replace('&amp; %2%', '&unknown;')],
    ['unsafe-markup', text.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff')],
    ['wrong-languages', text.replace('target-language="de-DE"', 'target-language="fr"')],
    ['wrong-languages', text.replace('source-language="en-GB"', 'source-language="de"')],
    [
      'no-target-language',
      `<xliff version="1.2"><file source-language="en"><body><trans-unit id="1"><source>A word</source></trans-unit></body></file></xliff>`,
    ],
    [
      'no-segments',
      '<xliff version="1.2"><file source-language="en" target-language="de"><body/></file></xliff>',
    ],
    ['too-deep', `<xliff>${'<group>'.repeat(600)}`],
    [
      'several-targets',
      text.replace('</file>', '</file><file source-language="en" target-language="fr"><body/></file>'),
    ],
  ])('%s', (expected, file) => expect(code(file)).toBe(expected))

  test('the line is named', () => {
    expect(reading(text.replace('</g>', ''))).toThrow(
      expect.objectContaining({ details: { file: 'bad.xlf', line: 12 } }),
    )
  })

  test('a document type that is only a name is none of our business', () => {
    expect(
      code(
        text.replace(
          '<xliff',
          '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://example.org/xliff.dtd"><xliff',
        ),
      ),
    ).toBe('no error')
  })
})
