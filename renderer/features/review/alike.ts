import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import type { AlikeFlag } from '../../../shared/calls/workbench.ts'
import type { Level } from '../../../shared/review/flag.ts'

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

/** Of flags that are like `flag` those that the editor sees, itself in any case. */
export function shownOf(
  alike: readonly AlikeFlag[],
  flag: FlagView,
  levels: readonly Level[],
): readonly AlikeFlag[] {
  return alike.filter((each) => levels.includes(each.level) || each.flagId === flag.id)
}
