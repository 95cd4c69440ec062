import { describe, expect, test } from 'vitest'
import {
  fileOf,
  fixture,
  NO_EDITS,
  readMonolingual,
  replacing,
  settingBlock,
  shown,
  textOf,
} from '../../../support/formats.ts'

const mixed = fixture('html/mixed.html')

test('prose is read, code, scripts and what is not to be translated are left alone', () => {
  const { document } = readMonolingual(mixed)
  const lines = shown(document).map((text, index) => `${document.blocks[index]?.kind}: ${text}`)
  expect(lines).toEqual([
    'heading: Brücke zu',
    'heading: Die Brücke ist ‹em›zu‹/em›',
    'paragraph: Am Montag\u00A0früh war die ‹a›Brücke‹/a› noch offen & sicher.‹↵/›Dann kam ‹b›der ‹i›Regen‹/i›‹/b›. ‹code/› steht da.',
    'item: Erstens',
    'item: Zweitens ‹img/› und mehr',
    'paragraph: Ein Kran im Hafen',
    'cell: Jahr',
    'cell: 2026 – 2027',
    'paragraph: Foto: ‹span/›',
    'paragraph: Ein Block im Link',
    'paragraph: Offenes ‹b›Ende‹/b›',
    'paragraph: weiter fett',
  ])
})

test('LibreOffice', () => {
  const { document } = readMonolingual(fixture('html/libreoffice.html'))
  expect(shown(document)).toEqual([
    'Der alte Hafen',
    'Die „Brücke“ ist ‹b›gesperrt‹/b›. Das sagt die ‹a›Stadt‹/a›.',
    'Erstens: Regen',
    'Zweitens: Wind',
    'Jahr',
    '2026',
  ])
})

describe('writing', () => {
  const before = textOf(mixed.bytes)
  const reading = readMonolingual(mixed)
  const write = (words: Record<string, string>) =>
    textOf(reading.write(replacing(reading.document, words)).bytes)

  test('unedited it is the same file', () => {
    expect(reading.write(NO_EDITS).bytes).toEqual(mixed.bytes)
    const libreOffice = fixture('html/libreoffice.html')
    expect(readMonolingual(libreOffice).write(NO_EDITS).bytes).toEqual(libreOffice.bytes)
  })

  test('only the words that were edited change: entities and line breaks beside them stay', () => {
    expect(write({ Montag: 'Dienstag', sicher: 'fest <1 & "gut"' })).toBe(
      before.replace('Montag', 'Dienstag').replace('sicher', 'fest &lt;1 &amp; &quot;gut&quot;'),
    )
    expect(write({ 'Brücke zu': 'Brücke auf' })).toBe(before.replace('cke zu', 'cke auf'))
    expect(write({ 'weiter fett': 'weiter mager' })).toBe(before.replace('weiter fett', 'weiter mager'))
    expect(write({ 'Kran im': 'Bagger im' })).toBe(before.replace('Kran im', 'Bagger im'))
  })

  test('a moved tag writes its run anew; a picture in it keeps its edited words', () => {
    const { document } = reading
    const [image] = document.blocks[4]?.tags ?? []
    const first = settingBlock(document, 4, `Zweitens und mehr ${image?.char}`)
    const second = settingBlock(document, 5, 'Ein "Bagger"')
    const edits = { ...NO_EDITS, replacements: [...first.replacements, ...second.replacements] }
    expect(textOf(reading.write(edits).bytes)).toBe(
      before.replace(
        'Zweitens <img src=a.png alt="Ein Kran im Hafen"> und mehr',
        'Zweitens und mehr <img src=a.png alt="Ein &quot;Bagger&quot;">',
      ),
    )
  })

  test('an old encoding is kept; what it does not have becomes a reference', () => {
    const text = '<html><head><meta charset="iso-8859-1"></head><body><p>Die Brücke ist zu.</p></body></html>'
    const file = { name: 'a.html', bytes: new Uint8Array(Buffer.from(text, 'latin1')) }
    const latin = readMonolingual(file)
    const written = latin.write(replacing(latin.document, { zu: 'zu → um' }))
    expect(Buffer.from(written.bytes).toString('latin1')).toBe(text.replace('zu.', 'zu &#8594; um.'))
  })
})

test.each([
  '<p>a<b>b<p>c</b>d<i>e</p>f</i>g',
  '<table><b>fett<tr><td>Zelle</b></table>',
  '<p>eins</b> zwei</p>',
  '<a href=x>eins<a href=y>zwei</a>',
  '<ul><li>eins<b><li>zwei</ul>drei',
  '<p>&amp;amp; &notanentity; &#0; &#x110000; &nbsp</p>',
  '<select><option>Wahl</select><p>Text',
])('what no browser would complain about can be edited: %s', (text) => {
  const file = fileOf('a.html', `<html><body>${text}`)
  const reading = readMonolingual(file)
  const { document } = reading
  expect(reading.write(NO_EDITS).bytes).toEqual(file.bytes)
  for (const number of document.blocks.keys()) {
    const words = document.blocks.map((_, at) => (at === number ? 'neu' : at))
    const written = reading.write(settingBlock(document, number, 'neu'))
    const again = readMonolingual({ name: 'b.html', bytes: written.bytes })
    expect(again.document.text).toContain('neu')
    expect(words).toHaveLength(document.blocks.length)
  }
})
