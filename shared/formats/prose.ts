import type { AlignedPair } from '../review/article.ts'
import type { Span } from '../text/span.ts'
import { mayHaveTags } from './tags.ts'
import type { Block, BlockKind, Document, FormatId, InlineTag, Replacement, Signature } from './document.ts'

/** A stretch of prose as a reader finds it: its text, with one private-use character for each tag. */
export type Piece = {
  readonly text: string
  readonly kind: BlockKind
  readonly unit: string
  readonly tags: readonly InlineTag[]
  readonly signed?: Signature | undefined
}

const BETWEEN = '\n\n'

/** The prose view of a file: the pieces as blocks, with an empty line between them. */
export function proseView(format: FormatId, pieces: readonly Piece[]): Document {
  const blocks: Block[] = []
  let at = 0
  for (const { text, kind, unit, tags, signed } of pieces) {
    const end = at + text.length
    const rare = { ...(tags.length > 0 ? { tags } : {}), ...(signed ? { signed } : {}) }
    blocks.push({ start: at, end, kind, markup: [], unit, ...rare })
    at = end + BETWEEN.length
  }
  return { format, text: pieces.map((piece) => piece.text).join(BETWEEN), blocks }
}

/** One unit of a file with both languages; a target that the file does not have is ''. */
export type BilingualPiece = {
  readonly unit: string
  readonly kind: BlockKind
  readonly source: string
  readonly target: string
  /** Tags of both sides: an element that stands on both has one character. */
  readonly tags: readonly InlineTag[]
  /** What is said of the target. */
  readonly signed?: Signature | undefined
}

/** Both documents of a file with both languages, and its units as pairs. */
export function bilingualView(
  format: FormatId,
  pieces: readonly BilingualPiece[],
): { readonly source: Document; readonly target: Document; readonly pairs: readonly AlignedPair[] } {
  const source = proseView(
    format,
    pieces.map((piece) => ({ ...piece, text: piece.source, signed: undefined })),
  )
  const target = proseView(
    format,
    pieces.map((piece) => ({ ...piece, text: piece.target })),
  )
  const pairs = pieces.map((_, index) => ({
    source: spanOf(source.blocks[index]),
    target: spanOf(target.blocks[index]),
    confidence: 1,
  }))
  return { source, target, pairs }
}

const spanOf = (block: Block | undefined): Span => ({ start: block?.start ?? 0, end: block?.end ?? 0 })

/**
 * New texts of the blocks that the replacements touch, by number of the block. What replaces a stretch over several blocks
 * is divided at its empty lines; blocks for which nothing is left become empty.
 */
export function editedBlocks(
  { text, blocks }: Document,
  replacements: readonly Replacement[],
): ReadonlyMap<number, string> {
  const edits = new Map<number, Replacement[]>()
  const add = (block: number, edit: Replacement) => edits.set(block, [...(edits.get(block) ?? []), edit])
  for (const { span, text: words } of replacements) {
    const first = blockOf(blocks, span.start)
    const last = Math.max(first, blockOf(blocks, span.end))
    const joined = blocks.slice(first, last + 1)
    const parts = first === last ? [words] : words.split(/\n[ \t]*\n/u)
    for (let at = first; at <= last; at++) {
      const block = blocks[at]
      if (!block) continue
      const part = at === last ? parts.splice(0).join(' ') : (parts.shift() ?? '')
      add(at, {
        span: { start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) },
        text: withoutForeign(part, block, joined),
      })
    }
  }
  const edited = new Map<number, string>()
  for (const [at, changes] of edits) {
    const block = blocks[at]
    if (!block) continue
    let from = block.start
    let now = ''
    for (const change of changes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
      now += text.slice(from, change.span.start) + change.text
      from = change.span.end
    }
    edited.set(at, now + text.slice(from, block.end))
  }
  return edited
}

/** A text without the tags of the other blocks that it was joined from: they cannot be written in this one. */
function withoutForeign(text: string, own: Block, joined: readonly Block[]): string {
  if (joined.length < 2 || !mayHaveTags(text)) return text
  const kept = new Set((own.tags ?? []).map((tag) => tag.char))
  const foreign = new Set(joined.flatMap(({ tags = [] }) => tags.map((tag) => tag.char)))
  return Array.from(text, (char) => (foreign.has(char) && !kept.has(char) ? '' : char)).join('')
}

/** What is said of the block that stands in this span; null when nothing is, or when it is not just one block. */
export function signatureAt({ blocks }: Pick<Document, 'blocks'>, span: Span | null): Signature | null {
  const block = span && blocks[blockOf(blocks, span.start)]
  return block?.signed && block.start === span?.start && block.end === span.end ? block.signed : null
}

/** Number of the block (or line) that a position lies in: the last one that begins at or before it. */
export function blockOf(blocks: readonly Pick<Block, 'start'>[], at: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
