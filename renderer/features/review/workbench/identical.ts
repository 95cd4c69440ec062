import type { SegmentView } from '../../../../shared/calls.ts'

/** Other segments that had the same source and the same machine translation, and do not say the same now. */
export function identicalTo(segments: readonly SegmentView[], segment: SegmentView): readonly SegmentView[] {
  return segments.filter(
    (other) =>
      other.id !== segment.id &&
      other.machine === segment.machine &&
      other.source === segment.source &&
      other.target !== segment.target,
  )
}

/** A segment that was confirmed just now with other words than the machine's; null when none was. */
export function justCorrected(
  before: readonly SegmentView[],
  now: readonly SegmentView[],
): SegmentView | null {
  if (before === now) return null
  return (
    now.find(
      (segment, index) =>
        segment !== before[index] &&
        segment.status === 'confirmed' &&
        before[index]?.id === segment.id &&
        before[index]?.status === 'open' &&
        segment.machine !== segment.target,
    ) ?? null
  )
}
