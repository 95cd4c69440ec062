import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { XmlElement, XmlNode } from '../../../../shared/formats/xml/tree.ts'
import { escapeXml, readXml, textOf } from '../../../../shared/formats/xml/tree.ts'
import { slice } from '../../../../shared/text/span.ts'

const FILE = `<?xml version="1.0"?>\r\n<!DOCTYPE a SYSTEM "a.dtd">
<a x:k="1 &amp; 2" xmlns:x="urn:x">so &lt;\r\n<b/>zu<![CDATA[<i>]]><!-- nie --><?pi d?><x:c>😀</x:c></a>\n`

const all = (node: XmlNode): XmlNode[] =>
  node.kind === 'element' ? [node, ...node.children.flatMap(all)] : [node]

describe('positions', () => {
  test('every node knows where it stands', () => {
    const root = readXml(FILE)
    expect(all(root).map(({ span }) => slice(FILE, span))).toEqual([
      FILE.slice(FILE.indexOf('<a'), -1),
      'so &lt;\r\n',
      '<b/>',
      'zu',
      '<![CDATA[<i>]]>',
      '<!-- nie -->',
      '<?pi d?>',
      '<x:c>😀</x:c>',
      '😀',
    ])
    expect(textOf(root)).toBe('so <\nzu<i>😀')
    expect(root.attributes[0]).toEqual({ uri: 'urn:x', local: 'k', value: '1 & 2' })
  })

  test('children and the gaps between the tags cover the whole element, whatever it holds', () => {
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string().map((text) => escapeXml(text).replaceAll('&#13;', ' ')),
        fc.constantFrom('<e/>', '<!-- > -->', '<![CDATA[<]]>', '<?p >?>'),
        fc.array(tie('node'), { maxLength: 4 }).map((nodes) => `<e a='>'>${nodes.join('')}</e>`),
      ),
    })).node
    fc.assert(
      fc.property(tree, (content) => {
        const text = `<root>${content}</root>`
        const check = (element: XmlElement) => {
          let at = element.inner.start
          for (const child of element.children) {
            expect(child.span.start).toBe(at)
            at = child.span.end
            if (child.kind === 'element') check(child)
          }
          if (element.children.length > 0) expect(at).toBe(element.inner.end)
        }
        check(readXml(text))
      }),
    )
  })
})

describe('what is refused', () => {
  test.each([
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'unsafe-markup'],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'unsafe-markup',
    ],
    ['an unknown entity', '<a>\n&b;</a>', 'malformed-file'],
    ['a tag that is never closed', '<a><b></a>', 'malformed-file'],
    ['an end in the middle', '<a><b', 'malformed-file'],
    ['a control character', '<a>\u0000</a>', 'malformed-file'],
    ['nothing', '', 'malformed-file'],
    ['too much inside each other', '<a>'.repeat(600) + '</a>'.repeat(600), 'too-deep'],
  ])('%s', (_, text, code) => {
    expect(() => readXml(text)).toThrow(expect.objectContaining({ code }))
  })
})

test('what is escaped reads as it was, but for characters that XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const kept = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
      expect(textOf(readXml(`<a>${escapeXml(text)}</a>`))).toBe(kept)
    }),
  )
})
