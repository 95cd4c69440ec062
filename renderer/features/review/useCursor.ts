import { useCallback, useMemo, useRef, useState } from 'react'
import type { ArticleView, FlagView, SegmentView } from '../../../shared/calls.ts'
import { useSettings } from '../../api/settings.ts'
import { createFlagLists, cursorAt, queueOf, quietRules, startOf } from './cursor.ts'
import type { Cursor, FlagLists, Order } from './cursor.ts'

/** Rules that are quiet in this article, and whether their flags are shown all the same. */
export type Quiet = {
  readonly rules: number
  readonly isShown: boolean
  readonly show: (shown: boolean) => void
}

export type Place = {
  readonly cursor: Cursor
  readonly segment: SegmentView
  /** The open flag under the cursor. */
  readonly flag: FlagView | null
  readonly queue: readonly FlagView[]
  /** Open flags of a segment, at the levels shown. */
  readonly flagsOf: FlagLists
  readonly order: Order
  readonly setOrder: (order: Order) => void
  readonly quiet: Quiet
  readonly goToFlag: (flag: FlagView) => void
  /** Goes to a segment and its first flag. */
  readonly goToSegment: (segment: SegmentView) => void
  /** Performance time at which the flag or segment under the cursor came into focus. */
  readonly since: number
}

type State = Cursor & { readonly since: number; readonly start: number }

/** Where the editor is in the article. A flag that vanished (an edit removed it) hands over to the next in its segment. */
export function useCursor(view: ArticleView, startSegment: string | null): Place {
  const { levels } = useSettings()
  const [showsQuiet, setShowsQuiet] = useState(false)
  const flagsOf = useMemo(() => createFlagLists(levels, showsQuiet), [levels, showsQuiet])
  const quiet = useMemo(() => quietRules(view.segments, levels), [view.segments, levels])
  const [order, setOrder] = useState<Order>('position')
  const [state, setState] = useState<State>(() => {
    const first =
      view.segments.find((segment) => segment.id === startSegment) ??
      view.segments[view.article.lastSegment] ??
      view.segments[0]
    if (!first) throw new Error('an article without segments')
    return { ...cursorAt(first, flagsOf), since: performance.now(), start: 0 }
  })

  const queue = useMemo(() => queueOf(view.segments, flagsOf, order), [view.segments, flagsOf, order])
  // A segment that was merged or split is gone: what stands in its place is the nearest until the cursor has moved.
  const at = useRef(0)
  const segment =
    view.segments.find((candidate) => candidate.id === state.segmentId) ??
    view.segments[Math.min(at.current, view.segments.length - 1)]!
  at.current = segment.index
  const flag = findFlag(queue, state)

  const goToFlag = useCallback((next: FlagView) => {
    setState({
      segmentId: next.segmentId,
      flagId: next.id,
      since: performance.now(),
      start: startOf(next),
    })
  }, [])
  const goToSegment = useCallback(
    (next: SegmentView) => setState({ ...cursorAt(next, flagsOf), since: performance.now(), start: 0 }),
    [flagsOf],
  )

  return {
    cursor: { segmentId: segment.id, flagId: flag?.id ?? null },
    segment,
    flag,
    queue,
    flagsOf,
    order,
    setOrder,
    quiet: { rules: quiet, isShown: showsQuiet, show: setShowsQuiet },
    goToFlag,
    goToSegment,
    since: state.since,
  }
}

function findFlag(queue: readonly FlagView[], state: State): FlagView | null {
  const exact = queue.find((flag) => flag.id === state.flagId)
  if (exact) return exact
  const here = queue.filter((flag) => flag.segmentId === state.segmentId)
  return here.find((flag) => startOf(flag) >= state.start) ?? here[0] ?? null
}
