import type { HistoryFilter } from '../../../../shared/calls/history.ts'
import { toMatch } from '../full-text.ts'
import type { Db, Value } from '../sql.ts'
import { all } from '../sql.ts'

/**
 * Conditions over `event_facts`, and the index to begin with. Which one is chosen here and not by SQLite: the codes know how
 * many events each value has, and what is asked for is the newest hundred, not everything.
 */

const DIMENSIONS = {
  articles: 'article',
  rules: 'rule',
  categories: 'category',
  severities: 'severity',
  kinds: 'kind',
  reasons: 'reason',
  reviewers: 'reviewer',
  systems: 'system',
} as const

type ListName = keyof typeof DIMENSIONS
type Dimension = (typeof DIMENSIONS)[ListName]

const LISTS = Object.entries(DIMENSIONS) as readonly (readonly [ListName, Dimension])[]

/** Dimensions whose index is in the order of time and holds every column that is filtered by. */
const IN_ORDER: ReadonlySet<Dimension> = new Set(['rule', 'category', 'kind', 'reviewer', 'system'])

/** So many events (20 ms) are rather sorted than walked through in order. */
const FEW = 20_000
/** More lists than this are not merged. */
const MOST_MERGED = 8
/** Segments that contain the words: so many are looked up one by one, more are a set to look into. */
const FEW_SEGMENTS = 3000

/** The chosen values of one dimension as codes, and how many events have them. */
type Chosen = { readonly dimension: Dimension; readonly keys: readonly number[]; readonly events: number }

/** A condition, or a whole query, with the values of its question marks. */
export type Condition = { readonly sql: string; readonly values: readonly Value[] }

/** How the events that pass a filter are found. */
export type Plan = {
  /** Walk: all, newest first. Merge: the lists of a few values, each newest first. Gather: all of a small set, sorted. */
  readonly way: 'walk' | 'merge' | 'gather'
  /** What to begin with; null walks through everything. */
  readonly start: (Condition & { readonly index: string; readonly byDay: boolean }) | null
  /** One start for each list that is merged. */
  readonly starts: readonly Condition[]
  readonly rest: readonly Condition[]
  /** Events that are read when none is left out on the way. */
  readonly size: number
  /** The words that are searched for stand in so many segments that these are gathered first. */
  readonly manySegments: boolean
  /** How many events pass, where the codes alone say it. */
  readonly exact: number | null
}

/** All of them together. */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE',
  values: conditions.flatMap(({ values }) => values),
})

const isIn = (column: string, keys: readonly number[]): Condition => ({
  sql: `${column} IN (${keys.map(() => '?').join(', ')})`,
  values: keys,
})

function codesOf(db: Db, dimension: Dimension, texts: readonly string[]): Chosen {
  const rows = all<{ key: number; events: number }>(
    db,
    'SELECT key, events FROM codes WHERE dimension = ? AND text IN (SELECT value FROM json_each(?))',
    dimension,
    JSON.stringify(texts),
  )
  return {
    dimension,
    keys: rows.map((row) => row.key),
    events: rows.reduce((sum, row) => sum + row.events, 0),
  }
}

const SEGMENTS_SQL = `SELECT rowid FROM segment_words WHERE segment_words MATCH ?`

/** SQL of the newest segments that have all words of a query. */
export const HITS_SQL = `${SEGMENTS_SQL} ORDER BY rowid DESC LIMIT ${FEW_SEGMENTS + 1}`

function segmentsWith(db: Db, match: string): number[] | null {
  const rows = all<{ rowid: number }>(db, HITS_SQL, match)
  return rows.length > FEW_SEGMENTS ? null : rows.map((row) => row.rowid)
}

function totalEvents(db: Db): number {
  return (
    all<{ events: number }>(db, `SELECT total(events) AS events FROM codes WHERE dimension = 'kind'`)[0]
      ?.events ?? 0
  )
}

function period({ from, until }: HistoryFilter): Condition[] {
  const conditions: Condition[] = []
  if (from !== undefined) conditions.push({ sql: 'at >= ?', values: [from] })
  if (until !== undefined) conditions.push({ sql: 'at < ?', values: [until] })
  return conditions
}

export const DAY_MS = 86_400_000

/** The same period in days, for the index that has the day before the time. */
function periodInDays({ from, until }: HistoryFilter): Condition[] {
  const conditions: Condition[] = []
  if (from !== undefined) conditions.push({ sql: 'day >= ?', values: [Math.floor(from / DAY_MS)] })
  if (until !== undefined) conditions.push({ sql: 'day <= ?', values: [Math.floor(until / DAY_MS)] })
  return conditions
}

/** Decides where to begin. Null when nothing can pass. */
export function planFor(db: Db, filter: HistoryFilter): Plan | null {
  const chosen: Chosen[] = []
  for (const [list, dimension] of LISTS) {
    const texts = filter[list] ?? []
    if (texts.length === 0) continue
    const codes = codesOf(db, dimension, texts)
    if (codes.keys.length === 0) return null
    chosen.push(codes)
  }
  const match = toMatch(filter.text ?? '')
  const segments = match ? segmentsWith(db, match) : null
  return choosePlan(filter, { chosen, total: totalEvents(db), match, segments })
}

/** What is known before a plan is chosen. */
export type Known = {
  readonly chosen: readonly Chosen[]
  /** Events in all. */
  readonly total: number
  /** The words to find as FTS5 wants them, '' for none; the segments that have them, null when these are many. */
  readonly match: string
  readonly segments: readonly number[] | null
}

/** The way to the newest events that reads the fewest rows. */
export function choosePlan(filter: HistoryFilter, { chosen: given, total, match, segments }: Known): Plan {
  const chosen = given.toSorted((a, b) => a.events - b.events)
  const dates = period(filter)
  const restOf = (start: Chosen | null): Condition[] => [
    ...chosen.filter((each) => each !== start).map((each) => isIn(each.dimension, each.keys)),
    ...dates,
    // The plus keeps SQLite from beginning with the index of the segments.
    ...(match && !segments ? [{ sql: `+segment IN (${SEGMENTS_SQL})`, values: [match] }] : []),
  ]

  if (segments) {
    const start = {
      index: 'facts_segment',
      sql: 'segment IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify(segments)],
      byDay: false,
    }
    const known = { size: FEW, manySegments: false, exact: null }
    return { way: 'gather', start, starts: [], rest: restOf(null), ...known }
  }
  const simple = !match && dates.length === 0
  const known = {
    manySegments: match !== '',
    exact: !simple || chosen.length > 1 ? null : (chosen[0]?.events ?? total),
  }
  const beginWith = (way: Plan['way'], start: Chosen): Plan => ({
    way,
    ...startAt(start, filter),
    rest: restOf(start),
    size: start.events,
    ...known,
  })
  const smallest = chosen[0]
  if (smallest && smallest.events <= FEW) return beginWith('gather', smallest)
  const ordered = chosen.find(
    ({ dimension, keys, events }) =>
      IN_ORDER.has(dimension) && keys.length <= MOST_MERGED && events < total / 2,
  )
  if (ordered) return beginWith('merge', ordered)
  return { way: 'walk', start: null, starts: [], rest: restOf(null), size: total, ...known }
}

function startAt({ dimension, keys }: Chosen, filter: HistoryFilter): Pick<Plan, 'start' | 'starts'> {
  const byDay = dimension === 'category'
  const days = byDay ? periodInDays(filter) : []
  const together = (condition: Condition) => allOf([condition, ...days])
  return {
    start: { index: `facts_${dimension}`, byDay, ...together(isIn(dimension, keys)) },
    starts: keys.map((key) => together({ sql: `${dimension} = ?`, values: [key] })),
  }
}
