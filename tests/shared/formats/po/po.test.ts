import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { po } from '../../../../shared/formats/po/po.ts'
import { readEntries } from '../../../../shared/formats/po/entries.ts'
import { unescapePo, writePo } from '../../../../shared/formats/po/strings.ts'
import { encodeWindows1252 } from '../../../../shared/formats/codecs.ts'
import { asText, edits, targetOf, textsOf, utf8 } from '../edit.ts'

const read = (text: string) => po.read({ name: 'a.po', bytes: utf8(text) })
const rewrite = (text: string, texts: Record<number, string>) => {
  const reading = read(text)
  return asText(reading.write(edits(reading, texts)).bytes)
}

const FILE = String.raw`# Titel
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#. an die Übersetzer
#: src/a.c:12
#, fuzzy, c-format
#| msgid "One"
msgctxt "menu"
msgid "Open %s\n"
msgstr   "%s öffnen\n"

msgid ""
"Two "
"lines"
msgstr ""
"Zwei "
"Zeilen"

#, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d Datei"
msgstr[1] "%d Dateien"

msgid "Later"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Weg"
`

describe('reading', () => {
  test('strings joined and unescaped, plural forms apart, untranslated ones empty, obsolete ones left out', () => {
    const reading = read(FILE)
    if (reading.kind !== 'bilingual') throw new Error('expected both languages')
    const { source, target } = reading
    const [placeholder] = target.blocks[0]?.tags ?? []
    expect(placeholder).toMatchObject({ label: '%s', kind: 'standalone' })
    const percent = target.blocks[2]?.tags?.[0]?.char
    expect(textsOf(reading)).toEqual([
      `${placeholder?.char} öffnen\n`,
      'Zwei Zeilen',
      `${percent} Datei`,
      `${percent} Dateien`,
      '',
    ])
    expect(source.blocks.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      `Open ${placeholder?.char}\n`,
      'Two lines',
      `${percent} file`,
      `${percent} files`,
      'Later',
    ])
    expect(target.blocks.map(({ unit }) => unit)).toEqual([
      'line 11',
      'line 15',
      'line 23 [0]',
      'line 23 [1]',
      'line 28',
    ])
  })

  test.each([
    ['msgid "a"\nmsgstr "b\n', 2],
    ['msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 1],
    ['msgid "a"\nmsgstr "b"\nfoo\n', 3],
    ['"a"\n', 1],
  ])('what is no PO is named with its line: %j', (text, line) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'malformed-file', details: { line } }))
  })
})

describe('writing', () => {
  test('nothing edited is nothing changed, with any line ends', () => {
    expect(rewrite(FILE, {})).toBe(FILE)
    const windows = FILE.replaceAll('\n', '\r\n')
    expect(rewrite(windows, {})).toBe(windows)
  })

  test('edited strings are laid out as gettext does; line breaks at the edges stay', () => {
    const char = targetOf(read(FILE)).blocks[0]?.tags?.[0]?.char ?? ''
    const long = 'Ein langer Satz, der nicht auf eine Zeile passt, sondern auf zwei verteilt werden muss.'
    expect(rewrite(FILE, { 0: `„${char}“ öffnen`, 1: long, 4: 'Später "jetzt"' })).toBe(
      FILE.replace('"%s öffnen\\n"', '"„%s“ öffnen\\n"')
        .replace(
          '""\n"Zwei "\n"Zeilen"',
          '""\n"Ein langer Satz, der nicht auf eine Zeile passt, sondern auf zwei verteilt "\n"werden muss."',
        )
        .replace('msgid "Later"\nmsgstr ""', 'msgid "Later"\nmsgstr "Später \\"jetzt\\""'),
    )
  })

  test('a file in Latin-1 becomes UTF-8 only when it must, and says so', () => {
    const old =
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n\nmsgid "a"\nmsgstr "ä"\n'
    const reading = po.read({ name: 'a.po', bytes: encodeWindows1252(old).bytes })
    const same = reading.write(edits(reading, { 0: 'ö' }))
    expect(same.bytes).toEqual(encodeWindows1252(old.replace('"ä"', '"ö"')).bytes)
    const other = reading.write(edits(reading, { 0: 'Łódź' }))
    expect(other.warnings).toEqual([{ code: 'changed', count: 2 }])
    expect(asText(other.bytes)).toBe(old.replace('ISO-8859-1', 'UTF-8').replace('"ä"', '"Łódź"'))
  })

  test('what is written reads as it was, wrapped or not', () => {
    const line = /^"((?:[^"\\]|\\.)*)"$/su
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, wrapped) => {
        const lines = writePo('msgstr', text, '\n', wrapped).split('\n')
        expect(lines.map((each) => unescapePo(line.exec(each)?.[1] ?? '?')).join('')).toBe(text)
      }),
    )
  })
})

describe('a file written by gettext', () => {
  const text = readFileSync(new URL('../../../fixtures/formats/po/bridge.de.po', import.meta.url), 'utf8')

  test('every string of it would be laid out as gettext did', () => {
    const fields = readEntries(text).flatMap(({ id, plural, strings }) => [
      id,
      ...(plural ? [plural] : []),
      ...strings,
    ])
    expect(fields).toHaveLength(12)
    for (const { keyword, text: words, span } of fields)
      expect(writePo(keyword, words, '\n', true)).toBe(text.slice(span.start, span.end))
  })

  test('one word changed is one word changed', () => {
    const first = textsOf(read(text))[0]?.replace('Brücke', 'Straße') ?? ''
    expect(rewrite(text, { 0: first })).toBe(text.replace('Brücke', 'Straße'))
  })
})
