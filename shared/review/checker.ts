import type { SegmentTags } from '../formats/tags.ts'
import type { Flag } from './flag.ts'

/** What the checker needs of a segment. */
export type CheckInput = {
  readonly index: number
  readonly kind: 'heading' | 'text'
  readonly source: string | null
  readonly target: string
  /** Tags that stand in the texts; absent where there are none. */
  readonly tags?: SegmentTags
}

export type CheckedSegment = {
  readonly index: number
  readonly flags: readonly Flag[]
  /** Rules over the whole article have still to run: flags of theirs are not among these, and may stand all the same. */
  readonly partial?: true
}

export type CheckOptions = {
  /** Ids of the rules to run; all that are on by default when absent. */
  readonly rules?: ReadonlySet<string>
  /** For `recheck`: segments that carry flags of article rules now, so that vanished ones are answered too. */
  readonly articleFlagged?: readonly number[]
}

/**
 * Runs the rules over an article. Both methods are generators so that the caller can pause between segments.
 * `check` answers one item a segment, in order, as soon as its own rules have run, and after the last segment once more
 * those to which a rule that looks at the whole article added something.
 * `recheck` answers the changed segments first, then every segment whose flags from such rules may differ. It looks at the
 * changed segments only, unless it knows nothing of the others yet: then all of them are answered in part meanwhile.
 * Segments that are the same object as in an earlier call are recognised at once.
 */
export type Checker = {
  check(segments: readonly CheckInput[], options?: CheckOptions): Iterable<CheckedSegment>
  recheck(
    segments: readonly CheckInput[],
    changed: readonly number[],
    options?: CheckOptions,
  ): Iterable<CheckedSegment>
}
