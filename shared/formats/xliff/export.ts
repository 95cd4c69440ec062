import type { InlineTag } from '../document.ts'
import type { ExportedArticle, ExportedFlag, ExportedSegment } from '../exported.ts'
import type { Span } from '../../text/span.ts'
import { escapeAttribute } from '../xml/text.ts'
import { escapeXml } from '../xml/tree.ts'
import { ITS_SEVERITIES, ITS_TYPES, PROFILE } from './issue-types.ts'

/** XLIFF 2.1 of an article: a unit a segment, open flags as ITS annotations (localization quality issue) of the target. */
export function toXliff({ name, segments }: ExportedArticle): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="2.1" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0">',
    `  <file id="f1" original="${escapeAttribute(name)}" its:annotatorsRef="localization-quality-issue|https://themqm.org/#gegenlesen">`,
    ...segments.map((segment, index) => unitOf(segment, index + 1)),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n')
}

/** Tags by the character that stands for them, with the ids that they have in the unit. */
type Codes = ReadonlyMap<string, { readonly tag: InlineTag; readonly id: string; readonly data: string }>

function codesOf(tags: readonly InlineTag[], prefix: string): Codes {
  return new Map(
    tags.map((tag, index) => [
      tag.char,
      { tag, id: `${prefix}${index + 1}`, data: `d${prefix}${index + 1}` },
    ]),
  )
}

function unitOf(segment: ExportedSegment, number: number): string {
  const { source, target, tags, status, flags } = segment
  // Where one file held both languages a tag of the source is the same element in the target.
  const shared = tags.source.every(({ char }) => tags.target.some((tag) => tag.char === char))
  const german = codesOf(tags.target, 't')
  const english = shared ? german : codesOf(tags.source, 's')
  const codes = [...new Set([...english.values(), ...german.values()])].filter(
    ({ tag }) => source.includes(tag.char) || target.includes(tag.char),
  )
  const data = codes.map(
    ({ tag, data }) => `        <data id="${data}">${escapeContent(tag.raw ?? tag.label)}</data>`,
  )
  const state = status === 'confirmed' ? 'reviewed' : target === '' ? 'initial' : 'translated'
  return [
    `    <unit id="u${number}">`,
    ...(data.length > 0 ? ['      <originalData>', ...data, '      </originalData>'] : []),
    `      <segment id="s${number}" state="${state}">`,
    `        <source xml:space="preserve">${contentOf(source, english, [])}</source>`,
    ...(target === '' && flags.length === 0
      ? []
      : [`        <target xml:space="preserve">${contentOf(target, german, flags)}</target>`]),
    '      </segment>',
    '    </unit>',
  ].join('\n')
}

type Mark = Span & { readonly id: string; readonly attributes: string; readonly nests: boolean }

function contentOf(text: string, codes: Codes, flags: readonly ExportedFlag[]): string {
  const marks = marksOf(text, flags)
  const seen = new Set<string>()
  let content = ''
  let words = ''
  const flush = () => {
    content += escapeContent(words)
    words = ''
  }
  for (let at = 0; at <= text.length; at++) {
    const here = marksAt(marks, at)
    if (here !== '') {
      flush()
      content += here
    }
    const char = text.charAt(at)
    const code = codes.get(char)
    if (!code) {
      words += char
      continue
    }
    flush()
    content += codeOf(text, code, codes, seen.has(char) ? at : null)
    seen.add(char)
  }
  flush()
  return content
}

/** A tag as an inline code; of a doubled one only the first can have its id (`again` is where a later one stands). */
function codeOf(
  text: string,
  { tag, id, data }: { readonly tag: InlineTag; readonly id: string; readonly data: string },
  codes: Codes,
  again: number | null,
): string {
  const own = again === null ? id : `${id}x${again}`
  if (tag.kind === 'standalone' || again !== null)
    return `<ph id="${own}" dataRef="${data}" equiv="${escapeAttribute(tag.label)}"/>`
  const partner = [...codes.values()].find(({ tag: other }) => other.id === tag.id && other.kind !== tag.kind)
  const [first, second] = tag.kind === 'open' ? [tag, partner?.tag] : [partner?.tag, tag]
  const begin = first ? text.indexOf(first.char) : -1
  const whole = begin >= 0 && second !== undefined && text.indexOf(second.char) > begin
  if (tag.kind === 'open') return `<sc id="${id}" dataRef="${data}"${whole ? '' : ' isolated="yes"'}/>`
  return whole && partner
    ? `<ec startRef="${partner.id}" dataRef="${data}"/>`
    : `<ec id="${id}" dataRef="${data}" isolated="yes"/>`
}

function marksOf(text: string, flags: readonly ExportedFlag[]): Mark[] {
  const spans = flags.flatMap(({ category, severity, message, target }) =>
    target.map(({ start, end }) => ({
      start: Math.min(start, text.length),
      end: Math.min(end, text.length),
      attributes:
        `its:locQualityIssueType="${ITS_TYPES[category]}" its:locQualityIssueComment="${escapeAttribute(message)}" ` +
        `its:locQualityIssueSeverity="${ITS_SEVERITIES[severity]}" its:locQualityIssueProfileRef="${PROFILE}#${category}"`,
    })),
  )
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((span, index, all) => ({
      ...span,
      id: `m${index + 1}`,
      nests: !all.some((other) => crosses(span, other)),
    }))
}

const crosses = (a: Span, b: Span): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end)

/** What ends and begins at a place: ends first, the inner ones before the outer; what is empty comes between. */
function marksAt(marks: readonly Mark[], at: number): string {
  const open = ({ id, attributes, nests }: Mark) =>
    nests
      ? `<mrk id="${id}" type="its:generic" ${attributes}>`
      : `<sm id="${id}" type="its:generic" ${attributes}/>`
  const close = ({ id, nests }: Mark) => (nests ? '</mrk>' : `<em startRef="${id}"/>`)
  const ending = marks.filter(({ start, end }) => end === at && start < at).toReversed()
  const empty = marks.filter(({ start, end }) => start === at && end === at)
  const beginning = marks.filter(({ start, end }) => start === at && end > at)
  return [
    ...ending.map(close),
    ...empty.map((mark) => open(mark) + close(mark)),
    ...beginning.map(open),
  ].join('')
}

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u

/** Text in which characters that XML cannot hold are written as XLIFF has it. */
function escapeContent(text: string): string {
  if (!CONTROL.test(text)) return escapeXml(text)
  return Array.from(text, (char) =>
    CONTROL.test(char)
      ? `<cp hex="${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}"/>`
      : escapeXml(char),
  ).join('')
}
