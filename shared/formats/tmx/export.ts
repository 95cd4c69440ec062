import type { InlineTag } from '../document.ts'
import type { ExportedArticle, ExportedSegment } from '../exported.ts'
import { escapeAttribute } from '../xml/text.ts'
import { escapeXml } from '../xml/tree.ts'

/** `20261122T101500Z`, as TMX writes times. */
export const tmxDate = (date: string): string => date.replace(/[-:]/gu, '').replace(/\.\d+/u, '')

/** Back; null when it is no such time. */
export function fromTmxDate(date: string): string | null {
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z')
  return iso === date || Number.isNaN(Date.parse(iso)) ? null : iso
}

/** TMX 1.4 of the segments that have both sides, with who corrected the German, and when. */
export function toTmx({ segments, at }: ExportedArticle): string {
  const units = segments.flatMap((segment, index) =>
    segment.source.trim() === '' || segment.target.trim() === '' ? [] : [unitOf(segment, index + 1)],
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="Gegenlesen" creationtoolversion="1" segtype="sentence" o-tmf="Gegenlesen" adminlang="de" srclang="en" datatype="unknown" creationdate="${tmxDate(at)}"/>`,
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
    '',
  ].join('\n')
}

function unitOf({ source, target, tags, touched }: ExportedSegment, number: number): string {
  const { by, at } = touched ?? { by: '', at: null }
  const date = at === null ? '' : ` changedate="${tmxDate(at)}"`
  const signed = by === '' ? date : `${date} changeid="${escapeAttribute(by)}"`
  return [
    `    <tu tuid="${number}">`,
    `      <tuv xml:lang="en"><seg>${contentOf(source, tags.source)}</seg></tuv>`,
    `      <tuv xml:lang="de"${signed}><seg>${contentOf(target, tags.target)}</seg></tuv>`,
    '    </tu>',
  ].join('\n')
}

/** Words and tags: both ends of a pair are numbered alike within the segment, one end alone is isolated. */
function contentOf(text: string, tags: readonly InlineTag[]): string {
  const known = new Map(tags.map((tag) => [tag.char, tag]))
  const standing = tags.filter((tag) => text.includes(tag.char))
  const pairs = [...new Set(standing.filter((tag) => tag.kind !== 'standalone').map((tag) => tag.id))]
  const isWhole = (id: string) => {
    const ends = standing.filter((tag) => tag.id === id)
    const [open, close] = [
      ends.find(({ kind }) => kind === 'open'),
      ends.find(({ kind }) => kind === 'close'),
    ]
    return open !== undefined && close !== undefined && text.indexOf(open.char) < text.indexOf(close.char)
  }
  const seen = new Set<string>()
  let content = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const tag = known.get(char)
    if (!tag) {
      const from = at
      while (at + 1 < text.length && !known.has(text[at + 1] ?? '')) at++
      content += escapeXml(text.slice(from, at + 1))
      continue
    }
    const code = escapeXml(tag.raw ?? tag.label)
    const first = !seen.has(char)
    seen.add(char)
    const pair = pairs.indexOf(tag.id) + 1
    if (tag.kind === 'standalone' || !first) content += `<ph>${code}</ph>`
    else if (!isWhole(tag.id)) content += `<it pos="${tag.kind === 'open' ? 'begin' : 'end'}">${code}</it>`
    else content += tag.kind === 'open' ? `<bpt i="${pair}">${code}</bpt>` : `<ept i="${pair}">${code}</ept>`
  }
  return content
}
