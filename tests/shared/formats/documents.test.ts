import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/formats/document.ts'
import { write } from '../../../shared/formats/document.ts'
import { readMarkdown } from '../../../shared/formats/markdown/markdown.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'
import { slice } from '../../../shared/text/span.ts'

const blocks = (document: Document): string[] =>
  document.blocks.map((block) => `${block.kind}: ${slice(document.text, block)}`)

describe('readPlainText', () => {
  it('takes each line as a paragraph and a short first line as the headline', () => {
    expect(blocks(readPlainText('Regen im Tal\r\n\r\n Es regnet.\nSeit Tagen.\r\n'))).toEqual([
      'heading: Regen im Tal',
      'paragraph: Es regnet.',
      'paragraph: Seit Tagen.',
    ])
  })

  it('joins lines that a program wrapped', () => {
    const line = 'Die Feuerwehr rückte in der Nacht zum dritten Mal in dieser Woche'
    const text = `${line}\n${line}\n${line}\naus.\n\nEnde.`
    expect(readPlainText(text).blocks.length).toBe(2)
  })

  it('keeps bullets out of the prose', () => {
    expect(blocks(readPlainText('Wir brauchen:\n- Mehl,\n- Salz.'))).toEqual([
      'paragraph: Wir brauchen:',
      'item: Mehl,',
      'item: Salz.',
    ])
  })
})

describe('readMarkdown', () => {
  const text =
    '---\ntitle: Nein\n---\n# Ein *Titel*\n\nEin **fetter** [Link](http://beispiel.example).\n\n- Punkt\n\n' +
    '> Zitat,\n> zweite Zeile\n\n| a | b |\n|---|---|\n| c | d |\n\n```js\nnein()\n```\n'

  it('finds prose and leaves code and front matter alone', () => {
    expect(blocks(readMarkdown(text))).toEqual([
      'heading: Ein *Titel*',
      'paragraph: Ein **fetter** [Link](http://beispiel.example).',
      'item: Punkt',
      'quote: Zitat,\n> zweite Zeile',
      'cell: a',
      'cell: b',
      'cell: c',
      'cell: d',
    ])
  })

  it('knows the markup inside a block', () => {
    const markup = readMarkdown(text).blocks.flatMap((block) => block.markup.map((span) => slice(text, span)))
    expect(markup).toEqual(['*', '*', '**', '**', '[', '](http://beispiel.example)', '> '])
  })
})

describe('write', () => {
  const document = readPlainText('eins zwei drei')

  it('changes the spans and nothing else', () => {
    expect(write(document, [])).toBe(document.text)
    const changes = [
      { span: { start: 10, end: 14 }, text: 'vier' },
      { span: { start: 0, end: 4 }, text: 'null' },
    ]
    expect(write(document, changes)).toBe('null zwei vier')
  })

  it('refuses overlapping spans', () => {
    const span = { start: 0, end: 4 }
    expect(() =>
      write(document, [
        { span, text: '' },
        { span: { start: 2, end: 6 }, text: '' },
      ]),
    ).toThrow(RangeError)
    expect(() => write(document, [{ span: { start: 0, end: 99 }, text: '' }])).toThrow(RangeError)
  })
})
