import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import { edits, targetOf, textsOf } from '../edit.ts'
import { bodyOf, documentOf, readDocx, spelled, unspelled } from './word.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/docx/${name}`, import.meta.url)))

/** The body after giving some blocks a new text, tags spelled out. */
function rewrite(bytes: Uint8Array, texts: Readonly<Record<number, string>>): string {
  const reading = readDocx(bytes)
  const plain = Object.entries(texts).map(([at, text]) => [at, unspelled(reading, Number(at), text)])
  return bodyOf(reading.write(edits(reading, Object.fromEntries(plain))).bytes)
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`

describe('a document written by LibreOffice', () => {
  const bytes = fixture('bridge.de.docx')

  test('prose of text, table, box, notes, header and footer, with chips for what is no text', () => {
    const reading = readDocx(bytes)
    expect(spelled(reading)).toEqual([
      'Der Rat vertagt die Brücke',
      'Was beschlossen wurde',
      'Der Stadtrat hat am Montag die Entscheidung über die {b>neue Brücke<b} vertagt. Die Kosten seien ' +
        '{i>deutlich<i} gestiegen{note 1}, sagte die Bürgermeisterin.',
      'Weitere Zahlen stehen {link>im Bericht des Amtes<link}, den jeder lesen kann.',
      'Die Brücke ist sehr baufällig, heißt es in dem Bericht.',
      'Wir bauen, was wir bezahlen können.',
      'Die Mittel werden bis zum Herbst gesperrt.',
      'Der Ausschuss tagt im Oktober noch einmal.',
      'Was es kostet',
      'Jahr',
      'Kosten',
      '2023',
      'Drei Millionen Euro',
      '2024',
      'Vier Millionen Euro',
      'Das Bild {image} zeigt die Brücke am Abend.{note 2}',
      'Rathaus, Am Markt 1{↵}Telefon{⇥}täglich besetzt',
      'Der Kasten erklärt die Vorgeschichte.',
      'Nach Angaben des Bauamts lagen sie zuletzt bei vier Millionen Euro.',
      'Die Sitzung war öffentlich.',
      'Aus dem Rathaus',
      'Seite {field}',
    ])
    const kinds = targetOf(reading).blocks.map(({ kind }) => kind)
    expect(kinds.slice(0, 11)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'quote',
      'item',
      'item',
      'heading',
      'cell',
      'cell',
    ])
  })

  test('nothing edited is the same file', () => {
    const reading = readDocx(bytes)
    expect(reading.write(edits(reading, {})).bytes).toEqual(bytes)
  })

  test('one word changed is one word changed: runs, tracked changes and every other part stay', () => {
    const reading = readDocx(bytes)
    const text = textsOf(reading)[4]?.replace('baufällig', 'marode') ?? ''
    const after = unzipSync(reading.write(edits(reading, { 4: text })).bytes)
    const before = unzipSync(bytes)
    const xml = new TextDecoder().decode(before['word/document.xml'])
    expect(new TextDecoder().decode(after['word/document.xml'])).toBe(
      xml.replace('<w:t>baufällig, heißt', '<w:t xml:space="preserve">marode, heißt'),
    )
    expect({ ...after, 'word/document.xml': null }).toEqual({ ...before, 'word/document.xml': null })
  })

  test('a box is changed in the form for older programs as well', () => {
    const reading = readDocx(bytes)
    const body = bodyOf(reading.write(edits(reading, { 17: 'Neu.' })).bytes)
    expect(body.split('>Neu.<')).toHaveLength(3)
    expect(body).not.toContain('Vorgeschichte')
  })

  test('a note is changed in its part', () => {
    const reading = readDocx(bytes)
    const after = unzipSync(reading.write(edits(reading, { 18: 'Anders.' })).bytes)
    expect(new TextDecoder().decode(after['word/footnotes.xml'])).toContain(
      '<w:footnoteRef/></w:r><w:r><w:rPr></w:rPr><w:tab/><w:t xml:space="preserve">Anders.</w:t>',
    )
    expect(after['word/document.xml']).toEqual(unzipSync(bytes)['word/document.xml'])
  })
})

describe('runs', () => {
  test('what Word cuts apart without anything to see is one text, and stays cut apart', () => {
    const body = paragraph(
      '<w:r w:rsidR="1"><w:t>Der Ver</w:t></w:r><w:proofErr w:type="spellStart"/>',
      '<w:r w:rsidR="2"><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">trag gilt </w:t></w:r>',
      '<w:bookmarkStart w:id="1" w:name="x"/>',
      run('noch.'),
    )
    const bytes = documentOf(body)
    expect(spelled(readDocx(bytes))).toEqual(['Der Vertrag gilt noch.'])
    expect(rewrite(bytes, { 0: 'Der Vertrag gilt nicht.' })).toBe(body.replace('noch.', 'nicht.'))
    expect(rewrite(bytes, { 0: 'Die Abmachung gilt noch.' })).toBe(
      body
        .replace('<w:t>Der Ver</w:t>', '<w:t xml:space="preserve">Die Abmachung</w:t>')
        .replace('>trag gilt ', '> gilt '),
    )
  })

  test('formatting that is switched off, or for other scripts only, is none', () => {
    const bytes = documentOf(
      paragraph(run('Es '), run('ist ', '<w:bCs/><w:rtl/>'), run('gut.', '<w:noProof/>')),
    )
    expect(spelled(readDocx(bytes))).toEqual(['Es ist gut.'])
  })

  test('tags that are moved take their formatting with them', () => {
    const bytes = documentOf(
      paragraph(run('Es ist '), run('sehr', '<w:b/>'), run(' gut und '), run('neu', '<w:i/>'), run('.')),
    )
    expect(spelled(readDocx(bytes))).toEqual(['Es ist {b>sehr<b} gut und {i>neu<i}.'])
    expect(rewrite(bytes, { 0: '{i>Neu<i} ist es und {b>sehr<b} gut.' })).toBe(
      paragraph(run('Neu', '<w:i/>'), run(' ist es und '), run('sehr', '<w:b/>'), run(' gut.')),
    )
  })

  test('an end that was lost comes back at the edge, marks that must not be lost at the end', () => {
    const bytes = documentOf(
      paragraph(
        run('Es steht '),
        `<w:hyperlink r:id="r1">${run('hier', '<w:u/>')}</w:hyperlink>`,
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        run('.'),
      ),
    )
    expect(spelled(readDocx(bytes))).toEqual(['Es steht {link>hier<link}{note 1}.'])
    expect(rewrite(bytes, { 0: 'Es steht {link>dort.' })).toBe(
      paragraph(
        run('Es steht '),
        `<w:hyperlink r:id="r1">${run('dort.', '<w:u/>')}</w:hyperlink>`,
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
      ),
    )
  })

  test('links and other fields made of several runs', () => {
    const field = (code: string, result: string) =>
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
      `${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = paragraph(
      run('Auf '),
      field(' HYPERLINK "x" ', 'Seite'),
      run(' '),
      field('PAGE', '3'),
      run('.'),
    )
    expect(spelled(readDocx(documentOf(body)))).toEqual(['Auf {link>Seite<link} {field}.'])
    expect(rewrite(documentOf(body), { 0: 'Auf {link>Blatt<link} {field}.' })).toBe(
      body.replace('Seite', 'Blatt'),
    )
    expect(rewrite(documentOf(body), { 0: '{field}: {link>Seite<link}' })).toBe(
      paragraph(field('PAGE', '3'), run(': '), field(' HYPERLINK "x" ', 'Seite')).replace('PAGE', 'PAGE'),
    )
  })

  test('a field over several paragraphs is kept, its text is text', () => {
    const bytes = documentOf(
      paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run('Erstens')) +
        paragraph(run('Zweitens'), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    )
    expect(spelled(readDocx(bytes))).toEqual(['Erstens', 'Zweitens'])
  })

  test('tracked changes, content controls and smart tags', () => {
    const body = paragraph(
      run('Er '),
      `<w:ins w:id="1" w:author="A">${run('kommt ')}</w:ins>`,
      '<w:del w:id="2" w:author="A"><w:r><w:delText>ging </w:delText></w:r></w:del>',
      `<w:smartTag w:element="date">${run('morgen')}</w:smartTag>`,
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run(' sicher')}</w:sdtContent></w:sdt>`,
      run('.'),
    )
    const bytes = documentOf(body)
    expect(spelled(readDocx(bytes))).toEqual(['Er kommt morgen{control> sicher<control}.'])
    expect(rewrite(bytes, { 0: 'Er reist heute{control> sicher<control}.' })).toBe(
      body.replace('kommt', 'reist').replace('morgen', 'heute'),
    )
    const moved = rewrite(bytes, { 0: 'Er kommt{control> sicher<control} morgen.' })
    expect(moved).toContain('<w:ins w:id="1" w:author="A"><w:r>')
    expect(moved).toContain('<w:delText>ging </w:delText>')
    expect(moved).toContain('<w:alias w:val="x"/>')
    expect(spelled(readDocx(documentOf(moved)))).toEqual(['Er kommt{control> sicher<control} morgen.'])
  })

  test('hidden text and what was moved away is not shown', () => {
    const bytes = documentOf(
      paragraph(run('Da'), run(' geheim', '<w:vanish/>'), `<w:moveFrom w:id="1">${run(' weg')}</w:moveFrom>`),
    )
    expect(spelled(readDocx(bytes))).toEqual(['Da'])
  })

  test('the rulers above notes are no prose', () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${paragraph(run('x'))}</w:footnote>` +
      `<w:footnote w:id="2">${paragraph(run('Eine Note.'))}</w:footnote>`
    expect(spelled(readDocx(documentOf(paragraph(run('A')), { footnotes })))).toEqual(['A', 'Eine Note.'])
  })
})

describe('whatever is in a paragraph', () => {
  const words = fc
    .string({
      unit: fc.constantFrom('a', 'ß', ' ', 'Wort', '.', '&', '<', '\uE001', '😀'),
      minLength: 1,
      maxLength: 6,
    })
    .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  const formatted = fc
    .tuple(words, fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>', '<w:lang w:val="de"/>'))
    .map(([text, properties]) => run(text, properties))
  const inline = fc.oneof(
    { weight: 6, arbitrary: formatted },
    fc.constantFrom(
      '<w:r><w:br/></w:r>',
      '<w:r><w:tab/><w:t>t</w:t></w:r>',
      '<w:r><w:footnoteReference w:id="7"/></w:r>',
      '<w:bookmarkStart w:id="1" w:name="x"/>',
      '<w:proofErr w:type="x"/>',
      '<w:del w:id="9"><w:r><w:delText>weg</w:delText></w:r></w:del>',
    ),
    formatted.map((content) => `<w:hyperlink r:id="r1">${content}</w:hyperlink>`),
    formatted.map((content) => `<w:ins w:id="3" w:author="A">${content}</w:ins>`),
  )
  const content = fc
    .array(inline, { minLength: 1, maxLength: 8 })
    .map((parts) => paragraph(...parts, run('Z')))
  const count = (text: string, part: string) => text.split(part).length - 1

  test('new words between the old tags are read again as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(content, { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom('neu', ' ', 'x.', 'Ä'), { maxLength: 5 }),
        (paragraphs, pieces) => {
          const bytes = documentOf(paragraphs.join(''))
          const reading = readDocx(bytes)
          const [first = '', ...rest] = textsOf(reading)
          const tags = new Set(targetOf(reading).blocks[0]?.tags?.map(({ char }) => char))
          // New words behind every tag, and at the beginning.
          const now = `${pieces.join('')}${Array.from(first, (char) => (tags.has(char) ? char + pieces.join('') : char)).join('')}q`
          const back = readDocx(reading.write(edits(reading, { 0: now })).bytes)
          const own = (text: string) => [...text].filter((char) => !tags.has(char)).join('')
          const [again = '', ...others] = textsOf(back)
          const backTags = new Set(targetOf(back).blocks[0]?.tags?.map(({ char }) => char))
          expect([...again].filter((char) => !backTags.has(char)).join('')).toBe(own(now))
          expect(others.map(withoutTags)).toEqual(rest.map(withoutTags))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('tags in any order: notes, links, deletions and bookmarks are all there afterwards', () => {
    fc.assert(
      fc.property(content, fc.infiniteStream(fc.nat()), (xml, numbers) => {
        const bytes = documentOf(xml)
        const reading = readDocx(bytes)
        const [text = ''] = textsOf(reading)
        const shuffled = [...text]
          .map((char) => ({ char, key: Number(numbers.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ char }) => char)
          .join('')
        const body = bodyOf(reading.write(edits(reading, { 0: shuffled })).bytes)
        for (const part of ['w:id="7"', '<w:hyperlink ', '</w:hyperlink>', '<w:delText>', '<w:bookmarkStart'])
          expect(count(body, part)).toBe(count(xml, part))
        expect(() => readDocx(documentOf(body))).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is refused', () => {
  const code = (expected: string) => expect.objectContaining({ code: expected })

  test('an archive that is no document', () => {
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') })
    expect(() => readDocx(sheet)).toThrow(code('wrong-format'))
  })

  test('a part that is no XML is named with its line', () => {
    const broken = unzipSync(documentOf(paragraph(run('a'))))
    broken['word/document.xml'] = strToU8('<document>\n<body>')
    expect(() => readDocx(zipSync(broken))).toThrow(
      expect.objectContaining({ code: 'malformed-file', details: { unit: 'word/document.xml', line: 2 } }),
    )
  })

  test('entities, and a document without words', () => {
    const bomb = unzipSync(documentOf(''))
    bomb['word/document.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    expect(() => readDocx(zipSync(bomb))).toThrow(code('unsafe-markup'))
    expect(() => readDocx(documentOf(paragraph('<w:r><w:br/></w:r>')))).toThrow(code('empty-file'))
  })

  test('a thousand damaged copies are read or refused with a message', () => {
    const bytes = fixture('bridge.de.docx')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const copy = bytes.slice()
          for (const [at, byte] of changes) copy[at] = byte
          try {
            readDocx(copy)
          } catch (error) {
            expect(error).toHaveProperty('name', 'AppError')
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
