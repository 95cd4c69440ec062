import { memo, useMemo } from 'react'
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { SEVERITIES } from '../../../shared/review/mqm.ts'
import type { Severity } from '../../../shared/review/mqm.ts'
import classes from './minimap.module.css'

type MinimapProps = {
  readonly segments: readonly SegmentView[]
  readonly queue: readonly FlagView[]
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
export const Minimap = memo(function Minimap({ segments, queue, active, onSegment }: MinimapProps) {
  const starts = useMemo(() => startsOf(segments), [segments])
  const total = Math.max(1, starts.at(-1) ?? 1)
  const ticks = useMemo(() => {
    const index = new Map(segments.map((segment) => [segment.id, segment.index]))
    return SEVERITIES.map((severity) => ({
      severity,
      path: queue
        .filter((flag) => flag.severity === severity)
        .map((flag) => {
          const from = starts[index.get(flag.segmentId) ?? 0] ?? 0
          const y = ((from + (flag.target[0]?.start ?? 0)) / total) * HEIGHT
          return `M${TICK[severity][0]} ${y.toFixed(1)}h${TICK[severity][1]}`
        })
        .join(''),
    }))
  }, [segments, queue, starts, total])

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
