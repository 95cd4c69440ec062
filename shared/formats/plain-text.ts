import type { Span } from '../text/span.ts'
import { AppError } from '../errors.ts'
import type { Block, Document } from './document.ts'
import { MOST_LINES, MOST_SEGMENTS } from './limits.ts'

const LINE_BREAK = /\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029]/gu
const BULLET = /^(?:[-*•–‣◦]|\d{1,2}[.)])[^\S\n]+(?=\S)/u
const ENDS_SENTENCE = /[.!?…:;,]["'“”’‘»«›‹)\]]*$/u

/** A first line up to this length without a full stop is a headline; later ones must be shorter. */
const LONGEST_HEADLINE = 120
const LONGEST_SUBHEADING = 70
/** Lines of a file that a mail program or editor wrapped: none longer than this, most of them full. */
const WRAP_COLUMN = 100
const SHORTEST_WRAPPED = 40

/**
 * Reads plain text: every line that is not empty is a block, unless the lines were wrapped by a program; then blank
 * lines separate the blocks.
 * @throws AppError too-many-segments
 */
export function readPlainText(text: string): Document {
  const groups = lineGroups(text)
  const lines = groups.flatMap((group) => (isWrapped(text, group) ? [join(group)] : group))
  const blocks = lines.map((line, index) => block(text, line, index, lines.length))
  return { format: 'txt', text, blocks }
}

/** Lines without the white space around them, in groups that blank lines separate. */
function lineGroups(text: string): Span[][] {
  const groups: Span[][] = []
  let group: Span[] = []
  const add = (from: number, to: number): void => {
    const line = trim(text, from, to)
    if (line !== null) group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  let start = 0
  let lines = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    if (++lines > MOST_LINES) throw new AppError('too-many-segments', { limit: MOST_SEGMENTS })
    add(start, match.index)
    start = match.index + match[0].length
  }
  add(start, text.length)
  if (group.length > 0) groups.push(group)
  return groups
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  const wrapped = lines.slice(0, -1)
  if (wrapped.length < 2 || lines.some((line) => line.end - line.start > WRAP_COLUMN)) return false
  const open = wrapped.filter((line) => {
    const words = text.slice(line.start, line.end)
    return words.length >= SHORTEST_WRAPPED && !ENDS_SENTENCE.test(words)
  })
  return (
    open.length >= 0.6 * wrapped.length &&
    !lines.some((line) => BULLET.test(text.slice(line.start, line.end)))
  )
}

function block(text: string, line: Span, index: number, count: number): Block {
  const words = text.slice(line.start, Math.min(line.end, line.start + 2 * LONGEST_HEADLINE))
  const bullet = BULLET.exec(words)
  if (bullet !== null && /[.)]/u.test(bullet[0]) === false) {
    return { start: line.start + bullet[0].length, end: line.end, kind: 'item', markup: [] }
  }
  const longest = index === 0 ? LONGEST_HEADLINE : LONGEST_SUBHEADING
  const length = line.end - line.start
  const headline = count > 1 && index < count - 1 && length <= longest && isTitle(words, index === 0)
  return { ...line, kind: headline ? 'heading' : 'paragraph', markup: [] }
}

function isTitle(words: string, first: boolean): boolean {
  if (!/\p{L}/u.test(words) || !/^[\p{Lu}\d"'„“‚‘»«›‹]/u.test(words)) return false
  return first ? !/[.,;:…]["'“”’‘»«›‹)\]]*$/u.test(words) : !ENDS_SENTENCE.test(words)
}

function join(lines: readonly Span[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && /[\s\uFEFF]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s\uFEFF]/u.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}
