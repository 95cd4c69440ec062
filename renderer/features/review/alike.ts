import type { FlagView, SegmentView } from '../../../shared/calls.ts'

/** Other open flags in the article that the same dismissal would silence: same rule, same words. */
export function alikeOf(segments: readonly SegmentView[], flag: FlagView): readonly FlagView[] {
  return segments.flatMap((segment) =>
    segment.flags.filter(
      (other) =>
        other.id !== flag.id &&
        other.state === 'open' &&
        other.ruleId === flag.ruleId &&
        other.text === flag.text,
    ),
  )
}
