import type { Block, Document } from '../formats/document.ts'
import type { Language } from '../text/language.ts'
import type { Span } from '../text/span.ts'
import { sentences } from '../text/sentences.ts'

/** A sentence of a document: what alignment moves about as a whole. */
export type Unit = Span & {
  readonly text: string
  /** Number of the block it stands in. */
  readonly block: number
  readonly kind: Block['kind']
}

/** The sentences of a document, in order; none reaches over the end of its block. */
export function unitsOf(document: Document, language: Language): Unit[] {
  return document.blocks.flatMap((block, index) =>
    sentences(document.text.slice(block.start, block.end), language).map((span) => {
      const start = block.start + span.start
      const end = block.start + span.end
      return { start, end, text: document.text.slice(start, end), block: index, kind: block.kind }
    }),
  )
}
