import { memo, useDeferredValue, useMemo } from 'react'
import type { SegmentView } from '../../../shared/calls.ts'
import { SEVERITIES } from '../../../shared/review/mqm.ts'
import type { Severity } from '../../../shared/review/mqm.ts'
import type { FlagLists } from './cursor.ts'
import classes from './minimap.module.css'

type MinimapProps = {
  readonly segments: readonly SegmentView[]
  readonly flagsOf: FlagLists
  readonly active: SegmentView
  readonly onSegment: (segment: SegmentView) => void
}

const WIDTH = 11
const HEIGHT = 1000

/** Left end and length of a tick: graver flags have longer ones. */
const TICK: Readonly<Record<Severity, readonly [number, number]>> = {
  critical: [0, 11],
  major: [2, 7],
  minor: [4, 4],
  neutral: [5, 2],
}

/**
 * Where flags are in the article, by length of text. For the mouse and the eye only: the keys that step through flags
 * and segments do all of this, so it is hidden from assistive technology.
 */
export const Minimap = memo(function Minimap({ active, onSegment, ...props }: MinimapProps) {
  // Drawn after what the editor waits for.
  const segments = useDeferredValue(props.segments)
  const flagsOf = useDeferredValue(props.flagsOf)
  const starts = useMemo(() => startsOf(segments), [segments])
  const total = Math.max(1, starts.at(-1) ?? 1)
  const ticks = useMemo(() => ticksOf(segments, flagsOf, starts), [segments, flagsOf, starts])

  const activeFrom = (starts[active.index] ?? 0) / total
  const activeUntil = (starts[active.index + 1] ?? total) / total

  return (
    <div
      className={classes.map}
      aria-hidden
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        const wanted = ((event.clientY - box.top) / box.height) * total
        const at = starts.findLastIndex((start) => start <= wanted)
        const segment = segments[Math.min(at, segments.length - 1)]
        if (segment) onSegment(segment)
      }}
    >
      <i
        className={classes.here}
        style={{ top: `${activeFrom * 100}%`, height: `${Math.max(0.4, (activeUntil - activeFrom) * 100)}%` }}
      />
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {ticks.map(({ severity, path }) => (
          <path key={severity} d={path} data-severity={severity} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </div>
  )
})

/** Where each segment starts, in code units of the whole translation; one more entry for the end. */
function startsOf(segments: readonly SegmentView[]): readonly number[] {
  const starts = [0]
  for (const segment of segments) starts.push((starts.at(-1) ?? 0) + segment.target.length + 1)
  return starts
}

/** The ticks of each severity as one path. Flags that fall on the same line are one tick, however many there are. */
function ticksOf(segments: readonly SegmentView[], flagsOf: FlagLists, starts: readonly number[]) {
  const total = Math.max(1, starts.at(-1) ?? 1)
  const lines = { critical: lineSet(), major: lineSet(), minor: lineSet(), neutral: lineSet() }
  for (const [index, segment] of segments.entries())
    for (const flag of flagsOf(segment)) {
      const at = (starts[index] ?? 0) + (flag.target[0]?.start ?? 0)
      lines[flag.severity].add(Math.round((at / total) * HEIGHT))
    }
  return SEVERITIES.map((severity) => {
    const [left, length] = TICK[severity]
    return { severity, path: [...lines[severity]].map((y) => `M${left} ${y}h${length}`).join('') }
  })
}

const lineSet = () => new Set<number>()
