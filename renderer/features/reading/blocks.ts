import type { SegmentView } from '../../../shared/calls.ts'
import { bareText } from '../../../shared/formats/bare.ts'

export type Block = {
  readonly key: string
  readonly kind: SegmentView['kind']
  readonly first: boolean
  readonly text: string
}

/** Segments put back together into headings and paragraphs. */
export function blocksOf(segments: readonly SegmentView[]): readonly Block[] {
  const blocks: (Block & { paragraph: number })[] = []
  for (const segment of segments) {
    const text = bareText(segment.target, segment.tags.target).bare.trim()
    if (text === '') continue
    const last = blocks.at(-1)
    if (last && segment.kind === 'text' && last.kind === 'text' && last.paragraph === segment.paragraph) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` }
    } else {
      const { id, kind, paragraph } = segment
      blocks.push({ key: id, kind, first: blocks.length === 0, text, paragraph })
    }
  }
  return blocks
}
