import type { Signature } from '../document.ts'
import type { InlineContent } from '../xml/inline.ts'
import type { Splice } from '../xml/text.ts'

/** A segment of a file with both languages. */
export type FileSegment = {
  /** The file's own address of it, for the editor: id of unit and segment. */
  readonly unit: string
  readonly source: InlineContent
  readonly target: InlineContent | null
  /** What the file says of the target. */
  readonly signed?: Signature | undefined
}

/** What becomes of the segments of a unit, by their place in it: new target as markup, where it changed. */
export type UnitEdits = {
  readonly contents: ReadonlyMap<number, string>
  readonly confirmed: ReadonlySet<number>
  readonly reviewer: string
  readonly date: string
}

/** What a file keeps together: one segment, or several of one paragraph. */
export type FileUnit = {
  readonly segments: readonly FileSegment[]
  /** Splices that put the edits in. */
  readonly write: (edits: UnitEdits) => readonly Splice[]
}
