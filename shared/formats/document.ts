import type { Span } from '../text/span.ts'

export const FORMAT_IDS = ['txt', 'md', 'html', 'docx', 'xliff', 'tmx', 'po', 'delimited', 'jsonl'] as const
export type FormatId = (typeof FORMAT_IDS)[number]

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'cell'

/**
 * Something in the text that is no text: a tag, a footnote mark, a picture, a placeholder. It stands in the text as one
 * private-use character, so that texts, spans and edits need not know about it. `char` is different from those of its
 * neighbours (and in a file with both languages the same on both sides), not across a whole document.
 */
export type InlineTag = {
  readonly char: string
  readonly kind: 'open' | 'close' | 'standalone'
  /** The two ends of a pair share it, and so do source and target for the same element. */
  readonly id: string
  /** What the chip shows: 'b', 'link', 'note 3', '{0}'. */
  readonly label: string
  /** What it is, for those who want to know: the tag as it stands in the file. */
  readonly raw?: string
}

/** Who wrote something last, '' when nobody is named, and when: ISO 8601, UTC; null when that is not said. */
export type Signature = { readonly by: string; readonly at: string | null }

/** A stretch of prose in a file: sentences never reach from one block into another. */
export type Block = Span & {
  readonly kind: BlockKind
  /** Inline markup inside the block that is not prose: `**`, link targets, code, the `>` of a quote's next line. */
  readonly markup: readonly Span[]
  /** The reader's own address of the place it came from; absent where the text is the file itself. */
  readonly unit?: string
  /** Tags that stand in it, and in a file with both languages those that may. Absent where there are none. */
  readonly tags?: readonly InlineTag[]
  /** What a file with both languages says of a translation. */
  readonly signed?: Signature
}

/**
 * The prose of one language of a file, and where its blocks are, in order and without overlaps. For plain text and Markdown
 * the text is the decoded file itself; for everything else the blocks' texts with an empty line between them (prose.ts).
 */
export type Document = {
  readonly format: FormatId
  readonly text: string
  readonly blocks: readonly Block[]
}

/** One change of a document's text. */
export type Replacement = { readonly span: Span; readonly text: string }

/**
 * The document's text with the spans replaced; everything else stays as it is.
 * @throws RangeError when two spans overlap or one lies outside of the text
 */
export function write(document: Pick<Document, 'text'>, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const parts: string[] = []
  let at = 0
  for (const { span, text } of sorted) {
    if (span.start < at || span.end < span.start || span.end > document.text.length) {
      throw new RangeError(
        `replacement ${span.start}–${span.end} overlaps another or lies outside of the text`,
      )
    }
    parts.push(document.text.slice(at, span.start), text)
    at = span.end
  }
  parts.push(document.text.slice(at))
  return parts.join('')
}
