import type { SegmentTags } from '../formats/tags.ts'
import type { Span } from '../text/span.ts'

/** One row of the review: a piece of the source beside the piece of the target that translates it. */
export type Segment = {
  readonly id: string
  readonly articleId: string
  /** Position in the article, from 0, without gaps. */
  readonly index: number
  /** Heading or running text; headings are set larger and need no full stop. */
  readonly kind: 'heading' | 'text'
  /** Number of the paragraph of the target file that the segment stands in, from 0. */
  readonly paragraph: number
  /** Source text; '' when the target says something the source does not (or when there is no source). */
  readonly source: string
  /** What the machine wrote. Never changed. '' when the machine left the source out. */
  readonly machine: string
  /** What will be printed. */
  readonly target: string
  readonly status: SegmentStatus
  /** How sure the alignment is of this pair, 0…1; 1 when it was given by the file or made by hand. */
  readonly alignment: number
  /** Tags that the private-use characters in the three texts stand for. */
  readonly tags: SegmentTags
  /** An editor said that these belong together. */
  readonly manual: boolean
}

export type SegmentStatus = 'open' | 'confirmed'

/** A segment pair as alignment makes it: where each side stands in its decoded file. */
export type AlignedPair = {
  readonly source: Span | null
  readonly target: Span | null
  readonly confidence: number
  /** Made by hand: it stays as it is. */
  readonly manual?: boolean
}
