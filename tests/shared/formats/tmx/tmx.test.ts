import { expect, test } from 'vitest'
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

const file = fixture('tmx/levels-14.tmx')

test('English and German are pairs; other languages are left alone', () => {
  const { source, target } = readBilingual(file)
  expect(shown(source)).toEqual(['The ‹b›bridge‹/b› is ‹term›closed‹/term›.', 'Page ‹{0}/› follows.'])
  expect(shown(target)).toEqual(['Die ‹b›Brücke‹/b› ist ‹term›gesperrt‹/term›.', ''])
  expect(target.blocks.map((block) => block.unit)).toEqual(['t1', '2'])
})

test('unedited it is the same file; what changed says by whom and when', () => {
  const reading = readBilingual(file)
  const before = textOf(file.bytes)
  expect(reading.write(NO_EDITS).bytes).toEqual(file.bytes)
  expect(reading.write({ ...NO_EDITS, confirmed: new Set([0]) }).bytes).toEqual(file.bytes)
  expect(textOf(reading.write(replacing(reading.target, { gesperrt: 'zu' })).bytes)).toBe(
    before
      .replace('>gesperrt<', '>zu<')
      .replace(`changeid='old &amp; wise'>`, `changeid='Anna Ü.' changedate="20261122T100000Z">`),
  )
})

test('a German that was missing is added beside the English', () => {
  const reading = readBilingual(file)
  const [tag] = reading.source.blocks[1]?.tags ?? []
  const written = textOf(reading.write(settingBlock(reading.target, 1, `Seite ${tag?.char} folgt.`)).bytes)
  expect(written).toContain(
    `follows.</seg></tuv>
      <tuv xml:lang="de" creationdate="20261122T100000Z" creationid="Anna Ü."><seg>Seite <ph x="1">{0}</ph> folgt.</seg></tuv>`,
  )
  expect(shown(readBilingual(fileOf('b.tmx', written)).target)[1]).toBe('Seite ‹{0}/› folgt.')
})

test('lines stay lines', () => {
  const reading = readBilingual(fixture('tmx/po2tmx.tmx'))
  expect(shown(reading.target)).toEqual([
    'Der alte Hafen ist still',
    'Ein Kran,‹↵/›von der Brücke aus gesehen',
  ])
  const written = textOf(reading.write(replacing(reading.target, { 'Ein Kran': 'Der Kran' })).bytes)
  expect(written).toContain('<seg>Der Kran,\nvon der Brücke aus gesehen</seg>')
})

test.each([
  ['no-segments', '<tmx version="1.4"><header srclang="en"/><body/></tmx>'],
  [
    'wrong-languages',
    '<tmx version="1.4"><header/><body><tu><tuv xml:lang="fr"><seg>Un</seg></tuv></tu></body></tmx>',
  ],
  ['wrong-format', '<html><!-- <tmx > --><body/></html>'],
  ['malformed-file', '<tmx version="1.4"><body>'],
])('%s', (code, text) => {
  expect(() => readFile(fileOf('bad.tmx', text))).toThrow(
    expect.objectContaining({ code, details: expect.objectContaining({ file: 'bad.tmx' }) as object }),
  )
})
