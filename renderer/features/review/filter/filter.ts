/** Which rows the review shows: conditions an editor chose, and what a segment needs to meet them. Pure. */
import { isWeak } from '../../../../shared/align/margin.ts'
import type { FlagView, SegmentView } from '../../../../shared/calls.ts'
import type { Level } from '../../../../shared/review/flag.ts'
import { SEVERITIES } from '../../../../shared/review/mqm.ts'
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import type { FlagLists } from '../cursor.ts'
import { finder } from '../find.ts'

/** What can be said of a row without looking at a certain flag. */
export const MARKS = [
  'flagged',
  'unflagged',
  'unconfirmed',
  'confirmed',
  'edited',
  'unedited',
  'weak',
  'oneSided',
  'noted',
] as const
export type Mark = (typeof MARKS)[number]

export type Condition =
  | { readonly kind: 'mark'; readonly value: Mark }
  | { readonly kind: 'level'; readonly value: Level }
  | { readonly kind: 'severity'; readonly value: Severity }
  | { readonly kind: 'category'; readonly value: Category }
  | { readonly kind: 'rule'; readonly value: string }
  | { readonly kind: 'words'; readonly value: string }

/** Conditions in the order they were chosen; none: every row is shown. */
export type RowFilter = readonly Condition[]

export const NO_FILTER: RowFilter = []

export const isSame = (a: Condition, b: Condition): boolean => a.kind === b.kind && a.value === b.value

export const hasCondition = (filter: RowFilter, condition: Condition): boolean =>
  filter.some((other) => isSame(other, condition))

const OPPOSITES: readonly (readonly [Mark, Mark])[] = [
  ['flagged', 'unflagged'],
  ['unconfirmed', 'confirmed'],
  ['edited', 'unedited'],
]

const ABOUT_FLAGS: readonly Condition['kind'][] = ['level', 'severity', 'category', 'rule']
const isAboutFlags = ({ kind }: Condition) => ABOUT_FLAGS.includes(kind)

/** No row could meet both, or both together would ask for nothing: the later one takes the place of the earlier. */
function excludes(a: Condition, b: Condition): boolean {
  if (a.kind === 'words' && b.kind === 'words') return true
  const marks = [a, b].flatMap((each) => (each.kind === 'mark' ? [each.value] : []))
  if (marks.length === 2) return OPPOSITES.some((pair) => pair.every((mark) => marks.includes(mark)))
  return marks[0] === 'unflagged' && [a, b].some(isAboutFlags)
}

/** The filter with this condition, or without it if it is there. */
export function toggled(filter: RowFilter, condition: Condition): RowFilter {
  if (hasCondition(filter, condition)) return filter.filter((other) => !isSame(other, condition))
  return [...filter.filter((other) => !excludes(other, condition)), condition]
}

/** The filter with these words looked for, in place of any others; without words when they are blank. */
export function withWords(filter: RowFilter, words: string): RowFilter {
  const others = filter.filter(({ kind }) => kind !== 'words')
  return words.trim() === '' ? others : [...others, { kind: 'words', value: words.trim() }]
}

function isMarked(segment: SegmentView, mark: Mark, flagsOf: FlagLists): boolean {
  switch (mark) {
    case 'flagged':
      return flagsOf(segment).length > 0
    case 'unflagged':
      return segment.checked && flagsOf(segment).length === 0
    case 'unconfirmed':
      return segment.status === 'open'
    case 'confirmed':
      return segment.status === 'confirmed'
    case 'edited':
      return segment.machine !== segment.target
    case 'unedited':
      return segment.machine === segment.target
    case 'weak':
      return isWeak(segment)
    case 'oneSided':
      return segment.source === '' || segment.target === ''
    case 'noted':
      return segment.notes.length > 0
    default:
      return mark satisfies never
  }
}

/** Both say that a link has to be looked at: a row with either is wanted where both are chosen. */
const ABOUT_LINKS: readonly Mark[] = ['weak', 'oneSided']

export type Matcher = {
  readonly row: (segment: SegmentView) => boolean
  /** Flags that the filter is about; all where it is about none in particular. */
  readonly flag: (flag: FlagView) => boolean
  readonly isAboutFlags: boolean
}

/**
 * A filter as a question. Kinds of condition hold together; of levels, of severities, and of categories and rules, any one of
 * those chosen is enough. Answers are kept by segment, so that a change of one costs nothing for the other 19,999.
 */
export function matcherOf(filter: RowFilter, flagsOf: FlagLists): Matcher {
  const marks = filter.flatMap((each) => (each.kind === 'mark' ? [each.value] : []))
  const links = marks.filter((mark) => ABOUT_LINKS.includes(mark))
  const others = marks.filter((mark) => !ABOUT_LINKS.includes(mark))
  const valuesOf = (kind: Condition['kind']): ReadonlySet<string> =>
    new Set(filter.flatMap((each) => (each.kind === kind ? [each.value] : [])))
  const levels = valuesOf('level')
  const severities = valuesOf('severity')
  const categories = valuesOf('category')
  const rules = valuesOf('rule')
  const [words = ''] = valuesOf('words')
  const hasWords = finder(words)

  const isAbout = filter.some(isAboutFlags)
  const flag = ({ level, severity, category, ruleId }: FlagView) =>
    (levels.size === 0 || levels.has(level)) &&
    (severities.size === 0 || severities.has(severity)) &&
    (categories.size + rules.size === 0 || categories.has(category) || rules.has(ruleId))
  const ask = (segment: SegmentView) =>
    others.every((mark) => isMarked(segment, mark, flagsOf)) &&
    (links.length === 0 || links.some((mark) => isMarked(segment, mark, flagsOf))) &&
    (!isAbout || flagsOf(segment).some(flag)) &&
    (words === '' || hasWords(segment))

  const answers = new WeakMap<SegmentView, boolean>()
  return {
    row(segment) {
      const known = answers.get(segment)
      if (known !== undefined) return known
      const answer = ask(segment)
      answers.set(segment, answer)
      return answer
    },
    flag,
    isAboutFlags: isAbout,
  }
}

export type Left = {
  /** Ids of the segments that do not meet a filter. */
  readonly hidden: ReadonlySet<string>
  /** Those of them that are still to be checked, and have nothing yet that the filter is about. */
  readonly waiting: ReadonlySet<string>
}

/** What a filter leaves out. */
export function leftBy(segments: readonly SegmentView[], matcher: Matcher): Left {
  const hidden = segments.filter((segment) => !matcher.row(segment))
  return {
    hidden: new Set(hidden.map(({ id }) => id)),
    waiting: new Set(hidden.filter(({ checked }) => !checked).map(({ id }) => id)),
  }
}

/**
 * The same once something is known of those that waited: what meets the filter is left out no more, and what is checked waits
 * no more. A long check counts a segment as checked only at its end, or never while it is paused; its flags are there before.
 * Null when nothing is known.
 */
export function leftNow(
  { hidden, waiting }: Left,
  segments: readonly SegmentView[],
  matcher: Matcher,
): Left | null {
  if (waiting.size === 0) return null
  const known = segments.filter(
    (segment) => waiting.has(segment.id) && (segment.checked || matcher.row(segment)),
  )
  if (known.length === 0) return null
  const done = new Set(known.map(({ id }) => id))
  const found = new Set(known.filter(matcher.row).map(({ id }) => id))
  return {
    hidden: new Set([...hidden].filter((id) => !found.has(id))),
    waiting: new Set([...waiting].filter((id) => !done.has(id))),
  }
}

/** How many rows that are shown meet the filter no longer, and how many that are left out do now. */
export function countStale(
  segments: readonly SegmentView[],
  matcher: Matcher,
  isHidden: (segmentId: string) => boolean,
): number {
  let stale = 0
  for (const segment of segments) {
    const hidden = isHidden(segment.id)
    // What a row that is being checked has is known; what it lacks may still be found.
    if (matcher.row(segment) === hidden && (hidden || segment.checked)) stale++
  }
  return stale
}

/** A condition that some row meets, and how many do. */
export type Choice = { readonly condition: Condition; readonly rows: number }

const LEVELS: readonly Level[] = ['sure', 'likely', 'hint']

/** What there is to choose in an article: marks and levels in their own order, categories and rules by how often they come. */
export function choicesOf(
  segments: readonly SegmentView[],
  flagsOf: FlagLists,
  hasSource: boolean,
): readonly Choice[] {
  const marks = new Map<Mark, number>()
  const levels = new Map<Level, number>()
  const severities = new Map<Severity, number>()
  const categories = new Map<Category, number>()
  const rules = new Map<string, number>()
  const asked = hasSource ? MARKS : MARKS.filter((mark) => !ABOUT_LINKS.includes(mark))
  for (const segment of segments) {
    for (const mark of asked) if (isMarked(segment, mark, flagsOf)) count(marks, mark)
    const flags = flagsOf(segment)
    if (flags.length === 0) continue
    for (const level of new Set(flags.map((flag) => flag.level))) count(levels, level)
    for (const severity of new Set(flags.map((flag) => flag.severity))) count(severities, severity)
    for (const category of new Set(flags.map((flag) => flag.category))) count(categories, category)
    for (const rule of new Set(flags.map((flag) => flag.ruleId))) count(rules, rule)
  }
  const often = <Value>(counts: ReadonlyMap<Value, number>) => [...counts].toSorted(([, a], [, b]) => b - a)
  const inOrder = <Value>(order: readonly Value[], counts: ReadonlyMap<Value, number>) =>
    order.flatMap((value) => (counts.has(value) ? [[value, counts.get(value) ?? 0] as const] : []))
  return [
    ...inOrder(asked, marks).map(([value, rows]): Choice => ({ condition: { kind: 'mark', value }, rows })),
    ...inOrder(LEVELS, levels).map(([value, rows]): Choice => ({
      condition: { kind: 'level', value },
      rows,
    })),
    ...inOrder(SEVERITIES, severities).map(([value, rows]): Choice => ({
      condition: { kind: 'severity', value },
      rows,
    })),
    ...often(categories).map(([value, rows]): Choice => ({ condition: { kind: 'category', value }, rows })),
    ...often(rules).map(([value, rows]): Choice => ({ condition: { kind: 'rule', value }, rows })),
  ]
}

function count<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

/** A filter that was written down as JSON; none when it is not one. */
export function filterFrom(json: string | null): RowFilter {
  try {
    const kept: unknown = JSON.parse(json ?? '[]')
    return Array.isArray(kept) && kept.every(isCondition) ? kept : NO_FILTER
  } catch {
    return NO_FILTER
  }
}

function isCondition(value: unknown): value is Condition {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('value' in value)) return false
  const { kind, value: of } = value
  if (typeof of !== 'string') return false
  if (kind === 'mark') return MARKS.some((mark) => mark === of)
  if (kind === 'severity') return SEVERITIES.some((severity) => severity === of)
  if (kind === 'level') return LEVELS.some((level) => level === of)
  return kind === 'category' || kind === 'rule' || kind === 'words'
}
