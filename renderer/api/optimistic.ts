/** What a decision will most likely look like, shown until the engine has answered. */
import type { ArticleView, FlagView, SegmentView } from '../../shared/calls.ts'
import type { Fix, FlagState } from '../../shared/review/flag.ts'
import { overlaps } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'

type SegmentStep = (segment: SegmentView) => SegmentView

function inSegment(view: ArticleView, segmentId: string, step: SegmentStep): ArticleView {
  return {
    ...view,
    canUndo: true,
    canRedo: false,
    segments: view.segments.map((segment) => (segment.id === segmentId ? step(segment) : segment)),
  }
}

/** Where a span stands after `at` was replaced by `length` code units; null when the edit touched it. */
export function moveSpan(span: Span, at: Span, length: number): Span | null {
  const shift = length - (at.end - at.start)
  if (span.end <= at.start && !(span.start === span.end && at.start === span.start)) return span
  if (span.start >= at.end) return { start: span.start + shift, end: span.end + shift }
  return null
}

function moveFlag(flag: FlagView, fix: Fix): FlagView {
  const moved = flag.target.map((span) => moveSpan(span, fix.at, fix.text.length))
  const target = moved.filter((span) => span !== null)
  if (target.length !== moved.length) return { ...flag, state: 'gone' }
  const fixes = flag.fixes.flatMap((other) => {
    const at = moveSpan(other.at, fix.at, fix.text.length)
    return at ? [{ ...other, at }] : []
  })
  return { ...flag, target, fixes }
}

/** The segment with one fix written into its target; flags that the fix touches are gone. */
export function withFix(view: ArticleView, flag: FlagView, fix: Fix): ArticleView {
  return inSegment(view, flag.segmentId, (segment) => ({
    ...segment,
    status: 'open',
    checked: false,
    target: segment.target.slice(0, fix.at.start) + fix.text + segment.target.slice(fix.at.end),
    flags: segment.flags.map((other) => {
      if (other.id === flag.id) return { ...other, state: 'accepted' }
      if (other.state !== 'open') return other
      const touched = other.target.some((span) => overlaps(span, fix.at))
      return touched ? { ...other, state: 'gone' } : moveFlag(other, fix)
    }),
  }))
}

/** The article with one flag in another state. */
export function withFlagState(view: ArticleView, flag: FlagView, state: FlagState): ArticleView {
  return inSegment(view, flag.segmentId, (segment) => ({
    ...segment,
    flags: segment.flags.map((other) => (other.id === flag.id ? { ...other, state } : other)),
  }))
}

/** The article with all open flags of the same words and rule dismissed, as the two wide scopes do. */
export function withAlikeDismissed(view: ArticleView, flag: FlagView): ArticleView {
  const alike = (other: FlagView) =>
    other.state === 'open' && other.ruleId === flag.ruleId && other.text === flag.text
  return {
    ...view,
    canUndo: true,
    canRedo: false,
    segments: view.segments.map((segment) =>
      segment.flags.some(alike)
        ? {
            ...segment,
            flags: segment.flags.map((other) => (alike(other) ? { ...other, state: 'dismissed' } : other)),
          }
        : segment,
    ),
  }
}

/** The segment confirmed, or no longer. */
export function withStatus(view: ArticleView, segmentId: string, confirmed: boolean): ArticleView {
  const status = confirmed ? 'confirmed' : 'open'
  return inSegment(view, segmentId, (segment) => ({ ...segment, status }))
}

/** The segment with a new target; its flags stay where the common beginning and end of the two texts allow it. */
export function withTarget(view: ArticleView, segmentId: string, target: string): ArticleView {
  return inSegment(view, segmentId, (segment) => {
    if (segment.target === target) return segment
    const edit = editBetween(segment.target, target)
    return {
      ...segment,
      target,
      status: 'open',
      checked: false,
      flags: segment.flags.map((flag) => (flag.state === 'open' ? moveFlag(flag, edit) : flag)),
    }
  })
}

/** The smallest single replacement that makes `after` of `before`. */
export function editBetween(before: string, after: string): Fix {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return {
    at: { start: head, end: before.length - tail },
    text: after.slice(head, after.length - tail),
  }
}
