import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { ArticleView, SegmentView } from '../../../../shared/calls.ts'
import type { FlagLists } from '../cursor.ts'
import { leftBy, leftNow, matcherOf } from './filter.ts'
import type { Matcher, RowFilter } from './filter.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { NONE } from './useKeptFilter.ts'
import type { KeptFilter } from './useKeptFilter.ts'

/** The article as a filter leaves it. */
export type Filtered = {
  readonly filter: RowFilter
  readonly isOn: boolean
  readonly matcher: Matcher
  /** The rows that the filter leaves, without what is shown around them. All rows when it is off. */
  readonly rows: readonly SegmentView[]
  /** Left out, though it may be shown around the others (`isUnseen`). */
  readonly isHidden: (segmentId: string) => boolean
  /** Open flags that the filter is about. */
  readonly matchingOf: FlagLists
  /** The same, and none in rows that are left out. */
  readonly shownFlagsOf: FlagLists
}

const NO_FLAGS: ReturnType<FlagLists> = []

/** Lists of open flags without those that a filter is not about; kept by segment as `createFlagLists` does. */
export function matchingLists(flagsOf: FlagLists, matcher: Matcher): FlagLists {
  if (!matcher.isAboutFlags) return flagsOf
  const lists = new WeakMap<SegmentView, ReturnType<FlagLists>>()
  return (segment) => {
    const known = lists.get(segment)
    if (known) return known
    const list = flagsOf(segment).filter(matcher.flag)
    lists.set(segment, list)
    return list
  }
}

export function useFiltered(view: ArticleView, flagsOf: FlagLists, kept: KeptFilter): Filtered {
  const { segments } = view
  const { applied, set } = kept
  const { filter } = applied
  const isOn = filter.length > 0
  const matcher = useMemo(() => matcherOf(filter, flagsOf), [filter, flagsOf])
  const matchingOf = useMemo(() => matchingLists(flagsOf, matcher), [flagsOf, matcher])
  // A filter that came back with its article has not met its segments yet.
  const [first] = useState(() => (applied.hidden === null ? leftBy(segments, matcher) : null))
  const hidden = applied.hidden ?? first?.hidden ?? NONE
  useLayoutEffect(() => {
    if (applied.hidden === null) set({ ...applied, hidden, waiting: first?.waiting ?? NONE })
    else {
      const now = leftNow({ hidden, waiting: applied.waiting }, segments, matcher)
      if (now) set({ ...applied, ...now })
    }
  }, [applied, hidden, first, segments, matcher, set])

  const rows = useMemo(
    () => (isOn ? segments.filter(({ id }) => !hidden.has(id)) : segments),
    [isOn, segments, hidden],
  )
  const shown = useMemo(
    () => ({
      isHidden: (segmentId: string) => hidden.has(segmentId),
      shownFlagsOf: (segment: SegmentView) => (hidden.has(segment.id) ? NO_FLAGS : matchingOf(segment)),
    }),
    [hidden, matchingOf],
  )
  return useMemo(
    () => ({ filter, isOn, matcher, rows, matchingOf, ...shown }),
    [filter, isOn, matcher, rows, matchingOf, shown],
  )
}

export type Listed = {
  readonly lines: readonly Line[]
  /** Left out, and not to be seen around the rows of the filter either. */
  readonly isUnseen: (segmentId: string) => boolean
}

/** What stands in the list: the rows of the filter, those shown around them, the active one in any case, and gaps. */
export function useLines(
  segments: readonly SegmentView[],
  filtered: Filtered,
  kept: KeptFilter,
  active: SegmentView,
): Listed {
  const { isOn, isHidden } = filtered
  const { applied, set } = kept
  const { context } = applied
  const stray = isOn && isHidden(active.id) && !context.has(active.id) ? active.id : null
  // Whatever led to a row that is left out (a jump, undo, find): it comes to light and stays when the editor goes on.
  useLayoutEffect(() => {
    if (stray !== null && applied.hidden !== null) set({ ...applied, context: new Set([...context, stray]) })
  }, [stray, applied, context, set])
  const isUnseen = useCallback(
    (segmentId: string) => isHidden(segmentId) && !context.has(segmentId) && segmentId !== stray,
    [isHidden, context, stray],
  )
  const lines = useMemo(
    () => (isOn ? linesOf(segments, ({ id }) => !isUnseen(id)) : segments),
    [isOn, segments, isUnseen],
  )
  return { lines, isUnseen }
}
