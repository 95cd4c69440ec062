/** Where the editor is: a segment and one of its open flags. Pure; the queue of flags is computed, never stored. */
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import type { Level } from '../../../shared/review/flag.ts'
import { SEVERITIES } from '../../../shared/review/mqm.ts'

export const ORDERS = ['position', 'weight'] as const
export type Order = (typeof ORDERS)[number]

export type Cursor = {
  readonly segmentId: string
  readonly flagId: string | null
}

/** Flags that wait for a decision, at the levels the settings show, in text order; those of quiet rules when asked for. */
export function openFlags(
  segment: SegmentView,
  levels: readonly Level[],
  withQuiet: boolean,
): readonly FlagView[] {
  return segment.flags
    .filter((flag) => flag.state === 'open' && levels.includes(flag.level) && (withQuiet || !flag.quiet))
    .sort((a, b) => startOf(a) - startOf(b))
}

export type FlagLists = (segment: SegmentView) => readonly FlagView[]

/** openFlags, computed once for each segment object: a change of one segment costs nothing for the other 4,999. */
export function createFlagLists(levels: readonly Level[], withQuiet = false): FlagLists {
  const lists = new WeakMap<SegmentView, readonly FlagView[]>()
  return (segment) => {
    const known = lists.get(segment)
    if (known) return known
    const list = openFlags(segment, levels, withQuiet)
    lists.set(segment, list)
    return list
  }
}

/** Segments that can be confirmed without a look at them: all that was said of them is decided, and nothing is still to be said. */
export const isReady =
  (flagsOf: FlagLists) =>
  (segment: SegmentView): boolean =>
    segment.status === 'open' && segment.checked && flagsOf(segment).length === 0

/** Where a flag begins. */
export function startOf(flag: FlagView): number {
  return flag.target[0]?.start ?? 0
}

const severityRank = (flag: FlagView) => SEVERITIES.indexOf(flag.severity)

/** Rules of this article that are quiet and would show flags. */
export function quietRules(segments: readonly SegmentView[], levels: readonly Level[]): number {
  const quiet = new Set<string>()
  for (const { flags } of segments)
    for (const flag of flags)
      if (flag.quiet && flag.state === 'open' && levels.includes(flag.level)) quiet.add(flag.ruleId)
  return quiet.size
}

/** All open flags in the order they are decided in: as in the text, or worst and (by all that was learned) surest first. */
export function queueOf(
  segments: readonly SegmentView[],
  flagsOf: FlagLists,
  order: Order,
): readonly FlagView[] {
  const inText = segments.flatMap(flagsOf)
  if (order === 'position') return inText
  return inText.toSorted((a, b) => severityRank(a) - severityRank(b) || b.chance - a.chance)
}

/**
 * The flag after (or before) the current one, coming round at the end. Without a current flag: the nearest one in
 * reading order from the current segment, or from `outside`, a flag of it that the queue leaves out. Null when the queue is empty.
 */
export function stepFlag(
  queue: readonly FlagView[],
  segments: readonly SegmentView[],
  cursor: Cursor,
  by: 1 | -1,
  outside: FlagView | null = null,
): FlagView | null {
  if (queue.length === 0) return null
  const at = queue.findIndex((flag) => flag.id === cursor.flagId)
  if (at >= 0) return queue.at((at + by) % queue.length) ?? null
  const index = new Map(segments.map((segment) => [segment.id, segment.index]))
  const here = index.get(cursor.segmentId) ?? 0
  const start = outside ? startOf(outside) : by === 1 ? -1 : Infinity
  const stepsTo = (flag: FlagView) => (index.get(flag.segmentId) ?? 0) - here || startOf(flag) - start
  if (by === 1) return queue.find((flag) => stepsTo(flag) > 0) ?? queue[0] ?? null
  return queue.findLast((flag) => stepsTo(flag) < 0) ?? queue.at(-1) ?? null
}

/** The flag to go to once `flag` is decided; null when it was the last. One that is not in the queue leads to the next in the text. */
export function afterDecision(
  queue: readonly FlagView[],
  segments: readonly SegmentView[],
  decided: (flag: FlagView) => boolean,
  flag: FlagView,
): FlagView | null {
  const at = queue.findIndex((candidate) => candidate.id === flag.id)
  if (at < 0) {
    const waiting = queue.filter((candidate) => !decided(candidate))
    return stepFlag(waiting, segments, { segmentId: flag.segmentId, flagId: null }, 1, flag)
  }
  const rest = [...queue.slice(at + 1), ...queue.slice(0, at)]
  return rest.find((candidate) => !decided(candidate)) ?? null
}

/** The first of these rows behind segment number `from`, coming round at the end, that is wanted; null when none is. */
export function nextRow(
  rows: readonly SegmentView[],
  from: number,
  isWanted: (segment: SegmentView) => boolean,
): SegmentView | null {
  const behind = rows.find((row) => row.index > from && isWanted(row))
  return behind ?? rows.find((row) => row.index <= from && isWanted(row)) ?? null
}

/** The next segment of these that is not confirmed, coming round at the end; null when all are. */
export const nextUnconfirmed = (rows: readonly SegmentView[], from: number): SegmentView | null =>
  nextRow(rows, from, ({ status }) => status === 'open')

/** The cursor on a segment: on its first open flag, if it has one. */
export function cursorAt(segment: SegmentView, flagsOf: FlagLists): Cursor {
  return { segmentId: segment.id, flagId: flagsOf(segment)[0]?.id ?? null }
}
