import type { Block, Document } from '../../../shared/formats/document.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import { editUnits, countWords } from '../../../shared/review/words.ts'
import type { Span } from '../../../shared/text/span.ts'
import { slice } from '../../../shared/text/span.ts'
import type { NewSegment } from '../database/queries/segments.ts'

function blockAt(document: Document, span: Span): number {
  return document.blocks.findIndex((block) => block.start <= span.start && span.start < block.end)
}

const kindOf = (block: Block | undefined): NewSegment['kind'] =>
  block?.kind === 'heading' ? 'heading' : 'text'

/**
 * The rows of an article, in the order the alignment gives. What the machine left out stands in the paragraph of the row
 * before it.
 */
export function toRows(
  source: Document | null,
  target: Document,
  pairs: readonly AlignedPair[],
): Omit<NewSegment, 'id' | 'articleId'>[] {
  let paragraph = 0
  return pairs.map((pair, index) => {
    const block = pair.target ? target.blocks[blockAt(target, pair.target)] : undefined
    if (pair.target) paragraph = Math.max(0, blockAt(target, pair.target))
    const other = pair.source && source ? source.blocks[blockAt(source, pair.source)] : undefined
    const machine = pair.target ? slice(target.text, pair.target) : ''
    return {
      index,
      kind: kindOf(block ?? other),
      paragraph,
      source: pair.source && source ? slice(source.text, pair.source) : '',
      machine,
      alignment: pair.confidence,
      sourceSpan: pair.source,
      targetSpan: pair.target,
      words: countWords(machine),
      units: editUnits(machine).length,
    }
  })
}
