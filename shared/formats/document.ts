import type { Span } from '../text/span.ts'

export type TextFormat = 'txt' | 'md'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'cell'

/** A stretch of prose in a file: sentences never reach from one block into another. */
export type Block = Span & {
  readonly kind: BlockKind
  /** Inline markup inside the block that is not prose: `**`, link targets, code, the `>` of a quote's next line. */
  readonly markup: readonly Span[]
}

/** A decoded file: its whole text, and where the prose is, in order and without overlaps. */
export type Document = {
  readonly format: TextFormat
  readonly text: string
  readonly blocks: readonly Block[]
}

/** One change of a document's text. */
export type Replacement = { readonly span: Span; readonly text: string }

/**
 * The document's text with the spans replaced; everything else stays as it is.
 * @throws RangeError when two spans overlap or one lies outside of the text
 */
export function write(document: Document, replacements: readonly Replacement[]): string {
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
