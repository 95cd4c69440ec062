import { useCallback, useMemo, useRef, useState } from 'react'
import type { ArticleView, FlagView, SegmentView } from '../../../shared/calls.ts'
import { useSettings } from '../../api/settings.ts'
import { useKeptChoice } from '../../ui/Split.tsx'
import { createFlagLists, cursorAt, ORDERS, queueOf, quietRules, startOf } from './cursor.ts'
import type { Cursor, FlagLists, Order } from './cursor.ts'
import type { RowFilter } from './filter/filter.ts'
import { leftBy, matcherOf } from './filter/filter.ts'
import type { Filtered, Listed } from './filter/useFiltered.ts'
import { matchingLists, useFiltered, useLines } from './filter/useFiltered.ts'
import type { KeptFilter } from './filter/useKeptFilter.ts'
import { EVERYTHING, NONE } from './filter/useKeptFilter.ts'

/** Rules that are quiet in this article, and whether their flags are shown all the same. */
export type Quiet = {
  readonly rules: number
  readonly isShown: boolean
  readonly show: (shown: boolean) => void
}

export type Place = Listed & {
  readonly cursor: Cursor
  readonly segment: SegmentView
  /** The open flag under the cursor. */
  readonly flag: FlagView | null
  /** Flags that are gone through: the open ones in the rows that are shown, of the kinds that are filtered by. */
  readonly queue: readonly FlagView[]
  /** Open flags of the whole article. */
  readonly openInAll: number
  /** Open flags of a segment, at the levels shown. */
  readonly flagsOf: FlagLists
  readonly order: Order
  readonly setOrder: (order: Order) => void
  readonly quiet: Quiet
  readonly filtered: Filtered
  /**
   * Shows those of `segments`, the article as it is at this moment, that meet a filter; all with none. The row `from` (else
   * the active one) stays under the cursor where it is shown, else the next is. Answers with the number of rows.
   */
  readonly applyFilter: (filter: RowFilter, segments: readonly SegmentView[], from?: SegmentView) => number
  /** Shows more segments around the rows of the filter; none of those when null. */
  readonly showContext: (segments: readonly SegmentView[] | null) => void
  readonly goToFlag: (flag: FlagView) => void
  /** Goes to a segment and its first flag. */
  readonly goToSegment: (segment: SegmentView) => void
  /** Performance time at which the flag or segment under the cursor came into focus. */
  readonly since: number
}

type State = Cursor & { readonly since: number; readonly start: number }

/** Where the editor is in the article. A flag that vanished (an edit removed it) hands over to the next in its segment. */
export function useCursor(view: ArticleView, startSegment: string | null, kept: KeptFilter): Place {
  const { levels } = useSettings()
  // Chosen once for a day's articles: each jump to a segment, an article or another view mounts the review anew.
  const [quietRulesAre, setQuietRules] = useKeptChoice('review.quiet', ['hidden', 'shown'], sessionStorage)
  const [order, setOrder] = useKeptChoice('review.order', ORDERS, sessionStorage)
  const showsQuiet = quietRulesAre === 'shown'
  const flagsOf = useMemo(() => createFlagLists(levels, showsQuiet), [levels, showsQuiet])
  const quiet = useMemo(() => quietRules(view.segments, levels), [view.segments, levels])
  const filtered = useFiltered(view, flagsOf, kept)
  const { matchingOf, rows } = filtered
  const [state, setState] = useState<State>(() => {
    const first =
      view.segments.find((segment) => segment.id === startSegment) ??
      view.segments[view.article.lastSegment] ??
      view.segments[0]
    if (!first) throw new Error('an article without segments')
    return { ...cursorAt(first, matchingOf), since: performance.now(), start: 0 }
  })

  const queue = useMemo(() => queueOf(rows, matchingOf, order), [rows, matchingOf, order])
  const openInAll = useMemo(
    () => view.segments.reduce((sum, segment) => sum + flagsOf(segment).length, 0),
    [view.segments, flagsOf],
  )
  // A segment that was merged or split is gone: what stands in its place is the nearest until the cursor has moved.
  const at = useRef(0)
  const segment =
    view.segments.find((candidate) => candidate.id === state.segmentId) ??
    view.segments[Math.min(at.current, view.segments.length - 1)]!
  at.current = segment.index
  const flag = findFlag(flagsOf(segment), matchingOf(segment), state)
  const listed = useLines(view.segments, filtered, kept, segment)

  const goToFlag = useCallback((next: FlagView) => {
    setState({
      segmentId: next.segmentId,
      flagId: next.id,
      since: performance.now(),
      start: startOf(next),
    })
  }, [])
  const goToSegment = useCallback(
    (next: SegmentView) => setState({ ...cursorAt(next, matchingOf), since: performance.now(), start: 0 }),
    [matchingOf],
  )
  const applyFilter: Place['applyFilter'] = (filter, segments, from = segment) => {
    const matcher = matcherOf(filter, flagsOf)
    const left = filter.length === 0 ? EVERYTHING : leftBy(segments, matcher)
    const hidden = left.hidden ?? NONE
    kept.set({ ...EVERYTHING, ...left, filter })
    const isShown = ({ id }: SegmentView) => !hidden.has(id)
    const next = isShown(from) ? from : (nearest(segments, from.index, isShown) ?? from)
    if (next.id !== segment.id || (flag && !matcher.flag(flag)))
      setState({ ...cursorAt(next, matchingLists(flagsOf, matcher)), since: performance.now(), start: 0 })
    return segments.length - hidden.size
  }
  const showContext = (more: readonly SegmentView[] | null) => {
    const { applied } = kept
    const context = more === null ? NONE : new Set([...applied.context, ...more.map(({ id }) => id)])
    kept.set({ ...applied, context })
  }

  return {
    cursor: { segmentId: segment.id, flagId: flag?.id ?? null },
    segment,
    flag,
    queue,
    openInAll,
    flagsOf,
    order,
    setOrder,
    quiet: {
      rules: quiet,
      isShown: showsQuiet,
      show: (shown) => setQuietRules(shown ? 'shown' : 'hidden'),
    },
    filtered,
    ...listed,
    applyFilter,
    showContext,
    goToFlag,
    goToSegment,
    since: state.since,
  }
}

/** The next row that is shown, or at the end of the article the last one before. */
function nearest(
  segments: readonly SegmentView[],
  from: number,
  isShown: (segment: SegmentView) => boolean,
): SegmentView | null {
  return segments.slice(from).find(isShown) ?? segments.slice(0, from).findLast(isShown) ?? null
}

/** The flag that the state names; when it is gone the next in its segment of those that are gone through. */
function findFlag(open: readonly FlagView[], matching: readonly FlagView[], state: State): FlagView | null {
  const exact = open.find((flag) => flag.id === state.flagId)
  if (exact) return exact
  const here = matching.filter((flag) => flag.segmentId === state.segmentId)
  return here.find((flag) => startOf(flag) >= state.start) ?? here[0] ?? null
}
