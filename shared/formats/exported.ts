import type { Category, Severity } from '../review/mqm.ts'
import type { SegmentStatus } from '../review/article.ts'
import type { Span } from '../text/span.ts'
import type { Signature } from './document.ts'
import type { SegmentTags } from './tags.ts'

/** A flag as other programs are told of it. */
export type ExportedFlag = {
  readonly category: Category
  readonly severity: Severity
  /** What is wrong and why, in a sentence. */
  readonly message: string
  /** In the target, tags counted. */
  readonly target: readonly Span[]
}

/** A segment on its way into a file that was not there before. */
export type ExportedSegment = {
  readonly source: string
  readonly target: string
  readonly tags: SegmentTags
  readonly status: SegmentStatus
  readonly flags: readonly ExportedFlag[]
  /** Who touched it last, and when; null when nobody did as far as is known. */
  readonly touched: Signature | null
}

export type ExportedArticle = {
  /** Name of the file that it came from. */
  readonly name: string
  readonly segments: readonly ExportedSegment[]
  /** When it is exported, ISO 8601 in UTC. */
  readonly at: string
}
