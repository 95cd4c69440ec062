import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type { Span } from '../../text/span.ts'
import type { Block, BlockKind, Document } from '../document.ts'
import { readPlainText } from '../plain-text.ts'
import { readInStretches, STRETCH } from './stretches.ts'

/** Kind of the prose directly inside a node, where the node decides it. */
const KINDS: Partial<Record<Nodes['type'], BlockKind>> = {
  heading: 'heading',
  listItem: 'item',
  blockquote: 'quote',
  tableCell: 'cell',
}

/**
 * Reads Markdown (with tables and front matter): headings, paragraphs, list items, quotes and table cells are blocks;
 * code, HTML, front matter and link definitions are none and stay as they are. What no writer would write (thousands of
 * marks without a blank line) is read as plain text, because the parser's time grows with their square.
 * @param stretch characters after which a part may end that is read for itself
 */
export function readMarkdown(text: string, stretch: number = STRETCH): Document {
  if (isTangled(text)) return { ...readPlainText(text), format: 'md' }
  const blocks = readInStretches(text, stretch, (tree, part) => {
    const found: Block[] = []
    collect(tree, 'paragraph', part.text, found)
    return found
      .filter((block) => block.start >= part.own.start && block.start < part.own.end)
      .map((block) => moved(block, part.start - part.own.start))
  }).flat()
  return { format: 'md', text, blocks }
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const moved = (block: Block, by: number): Block => ({
  ...block,
  ...movedSpan(block, by),
  markup: block.markup.map((span) => movedSpan(span, by)),
})

/** Marks that open something, in one stretch without a blank line. */
const MOST_MARKS = 2000

function isTangled(text: string): boolean {
  let marks = 0
  for (const match of text.matchAll(/[`*_[\]<~|>&!]|^[ \t]*[-+#]|\n[ \t]*\n/gmu)) {
    marks = match[0].startsWith('\n') ? 0 : marks + 1
    if (marks > MOST_MARKS) return true
  }
  return false
}

function collect(node: Nodes, kind: BlockKind, text: string, blocks: Block[]): void {
  if (!('children' in node)) return
  const own = KINDS[node.type] ?? kind
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const block = prose(node, own, text)
    if (block !== null) blocks.push(block)
    return
  }
  for (const child of node.children) collect(child, own, text, blocks)
}

/** The block of a node that holds words: from its first child to its last, and what inside is not prose. */
function prose(node: Parents, kind: BlockKind, text: string): Block | null {
  const first = node.children[0]
  const last = node.children.at(-1)
  if (first === undefined || last === undefined) return null
  const span = { start: startOf(first), end: endOf(last) }
  const words: Span[] = []
  for (const child of node.children) wordsOf(child as PhrasingContent, text, words)
  if (words.length === 0) return null
  return { ...span, kind, markup: gaps(span, words) }
}

/** Spans of the visible words below a node, line by line, so that the `>` of a quote's next line is none of them. */
function wordsOf(node: Nodes, text: string, words: Span[]): void {
  if (node.type === 'text') pushLines(text, startOf(node), endOf(node), words)
  else if ('children' in node) for (const child of node.children) wordsOf(child, text, words)
}

function pushLines(text: string, start: number, end: number, words: Span[]): void {
  let from = start
  for (const match of text.slice(start, end).matchAll(/[\r\n][ \t]*(>[ \t>]*)/gu)) {
    const behind = start + match.index + match[0].length
    words.push({ start: from, end: behind - (match[1]?.length ?? 0) })
    from = behind
  }
  if (end > from) words.push({ start: from, end })
}

function gaps(span: Span, words: readonly Span[]): Span[] {
  const markup: Span[] = []
  let at = span.start
  for (const word of words) {
    if (word.start > at) markup.push({ start: at, end: word.start })
    at = Math.max(at, word.end)
  }
  if (at < span.end) markup.push({ start: at, end: span.end })
  return markup
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}
