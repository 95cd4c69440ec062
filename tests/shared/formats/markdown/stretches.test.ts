import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../../shared/formats/markdown/markdown.ts'

/** Every part as short as it can be, and no parts at all. */
const inParts = (text: string) => readMarkdown(text, 1)
const atOnce = (text: string) => readMarkdown(text, Infinity)

const wordsOf = (text: string) =>
  inParts(text).blocks.map(({ start, end, markup }) => {
    let words = text.slice(start, end)
    for (const span of markup.toReversed())
      words = words.slice(0, span.start - start) + words.slice(span.end - start)
    return words
  })

describe('Markdown is read part by part', () => {
  test('a link and a note that another part defines are a link and a note', () => {
    const text =
      'Siehe [hier][Ziel] und dort[^1].\n\nNichts [davon].\n\n[ziel]: https://example.org\n\n[^1]: Eine *Note*.\n'
    expect(wordsOf(text)).toEqual(['Siehe hier und dort.', 'Nichts [davon].', 'Eine Note.'])
    expect(inParts(text)).toEqual(atOnce(text))
  })

  test.each([
    ['a fence with empty lines', 'Eins.\n\n```\nconst a\n\nconst b\n\nc\n```\n\nZwei.\n', ['Eins.', 'Zwei.']],
    ['a fence never closed', 'Eins.\n\n~~~\nx\n\ny\n\nz', ['Eins.']],
    ['a comment with empty lines', '<!--\na\n\nb\n\nc\n-->\n\nZwei.\n', ['Zwei.']],
    ['front matter with empty lines', '---\na: b\n\nc: d\n---\n\nZwei.\n', ['Zwei.']],
    ['a rule is no front matter', 'Eins.\n\n---\n\nZwei.\n\n---\n', ['Eins.', 'Zwei.']],
    [
      'a fence in an item ends with it',
      '- a\n  ```\n\nZwei.\n\n```\nc\n\nd\n```\n\nDrei.',
      ['a', 'Zwei.', 'Drei.'],
    ],
    ['line ends of Windows', 'Eins\r\nzwei.\r\n\r\nDrei.\r\n', ['Eins\r\nzwei.', 'Drei.']],
    ['a label over two lines of a quote', '> [a\n> b]: x\n\nSiehe [A b].\n', ['Siehe A b.']],
    ['such a label with line ends of Windows', '> [a\r\n> b]: x\r\n\r\nSiehe [A b].\r\n', ['Siehe A b.']],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
    expect(inParts(text)).toEqual(atOnce(text))
  })

  test('an address that only the words of a finished paragraph show is a part of them', () => {
    const text = 'Ein *Satz* [a].\n\n> [c\n[a]: https://example.org\nEin *Satz* [a].'
    expect(wordsOf(text)).toEqual(['Ein Satz [a].', '[c\n[a]: https://example.org\nEin Satz [a].'])
    expect(inParts(text)).toEqual(atOnce(text))
  })

  const line = fc.constantFrom(
    'Ein *Satz* mit [Verweis][a].',
    'Noch einer[^1], [a] und [b][].',
    '    eingerückt',
    '  zwei Stellen',
    '- Punkt',
    '1. Punkt',
    '  - innen',
    '> Zitat',
    '> [c',
    '> d]: x',
    '# Titel',
    '---',
    '===',
    '+++',
    '```',
    '~~~ js',
    '  ```',
    '> ```',
    '- ```',
    '| a | b |',
    '| - | - |',
    '<div>',
    '<!--',
    '-->',
    '- <!--',
    '<pre>',
    '</pre>',
    '[a]: https://example.org',
    '[B]: <x> "Titel"',
    '[^1]: Note [c d].',
    '    Fortsetzung',
    '\\[a] `[a]` www.example.org',
    'Hart  ',
    '\t',
    '',
    '',
    '',
    '',
  )

  test('whatever is in it, what comes out is what reading it at once gives', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(1, 40),
        (lines, end, stretch) => {
          const text = lines.join(end)
          expect(readMarkdown(text, stretch)).toEqual(atOnce(text))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('so do the files of the tests', () => {
    const folder = new URL('../../../../', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(files).not.toEqual([])
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), 'utf8')
      expect(inParts(text)).toEqual(atOnce(text))
    }
  })
})
