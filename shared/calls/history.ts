/** What the history, the pictures and the rules' learning exchange between window and engine; part of calls.ts. */
import * as v from 'valibot'
import type { Evidence, FlagEventKind, FlagState, Reason, Scope } from '../review/flag.ts'
import { FLAG_EVENTS, REASONS } from '../review/flag.ts'
import type { Category, Severity } from '../review/mqm.ts'
import { CATEGORIES, SEVERITIES } from '../review/mqm.ts'

/** Conditions that all have to hold; of the values of one any may. An empty list is no condition. */
export type HistoryFilter = {
  readonly articles?: readonly string[] | undefined
  readonly rules?: readonly string[] | undefined
  readonly categories?: readonly Category[] | undefined
  readonly severities?: readonly Severity[] | undefined
  readonly kinds?: readonly FlagEventKind[] | undefined
  readonly reasons?: readonly Reason[] | undefined
  readonly reviewers?: readonly string[] | undefined
  /** Machine translation systems by name; '' are articles of which nobody said. */
  readonly systems?: readonly string[] | undefined
  /** Milliseconds since 1970, inclusive and exclusive. */
  readonly from?: number | undefined
  readonly until?: number | undefined
  /** So many days that end with today; used where there is no `from`. Unlike dates it can be saved and stays true. */
  readonly lastDays?: number | undefined
  /** Words to find in source, machine translation or target: all of them, each may go on. */
  readonly text?: string | undefined
}

/** Where a page ended: the next one begins with what is older. */
export type HistoryCursor = { readonly at: number; readonly id: number }

export type HistoryEntry = {
  readonly id: number
  readonly at: number
  readonly kind: FlagEventKind
  readonly reason: Reason | null
  readonly scope: Scope | null
  readonly note: string | null
  readonly reviewer: string
  /** Milliseconds between the flag coming into focus and the decision; null for the machine's own events. */
  readonly took: number | null
  readonly flagId: string
  /** How the flag stands now. */
  readonly state: FlagState
  /** The dismissal in force that silences the flag now. */
  readonly dismissal: { readonly id: string; readonly scope: Scope } | null
  readonly ruleId: string
  readonly ruleVersion: number
  readonly category: Category
  readonly severity: Severity
  /** The flagged words and those of the source that show it; what the rule's wording is filled with. */
  readonly text: string
  readonly evidenceText: string
  readonly wording: string
  readonly evidence: Evidence
  /** Text of the segment before and after the event. */
  readonly before: string
  readonly after: string
  /** The segment as it is now. */
  readonly source: string
  readonly machine: string
  readonly target: string
  readonly articleId: string
  readonly articleTitle: string
  readonly system: string
  readonly segmentId: string
  readonly segmentIndex: number
}

export type HistoryPage = {
  readonly entries: readonly HistoryEntry[]
  readonly next: HistoryCursor | null
  /**
   * Events in all, said with the first page only; where `atLeast`, there are more: counting them would take longer than
   * reading the first.
   */
  readonly count: { readonly total: number; readonly atLeast: boolean } | null
}

export type Dismissal = {
  readonly id: string
  readonly at: number
  readonly reviewer: string
  readonly ruleId: string
  readonly scope: Scope
  readonly reason: Reason
  readonly text: string
  readonly articleId: string | null
  readonly articleTitle: string | null
  /** Flags it silences now. */
  readonly silenced: number
}

export type DismissalCursor = { readonly at: number; readonly id: string }

export type DismissalPage = {
  readonly dismissals: readonly Dismissal[]
  readonly next: DismissalCursor | null
}

/** A value to filter by, and how many events have it. */
export type FilterValue = { readonly value: string; readonly label: string; readonly events: number }

/** What there is to choose from, most events first. */
export type FilterValues = {
  readonly rules: readonly FilterValue[]
  readonly categories: readonly FilterValue[]
  readonly reviewers: readonly FilterValue[]
  readonly systems: readonly FilterValue[]
}

export type SavedFilter = { readonly id: string; readonly name: string; readonly filter: HistoryFilter }

export const HISTORY_FORMATS = ['tsv', 'json'] as const
export type HistoryFormat = (typeof HISTORY_FORMATS)[number]

/** A table as the window shows it: the first row is its head. */
export type Table = readonly (readonly string[])[]

export type HistoryCalls = {
  history: {
    input: { filter: HistoryFilter; before: HistoryCursor | null; limit: number }
    output: HistoryPage
  }
  filterValues: { input: Record<never, never>; output: FilterValues }
  listFilters: { input: Record<never, never>; output: readonly SavedFilter[] }
  /** A filter of that name is replaced. */
  saveFilter: { input: { name: string; filter: HistoryFilter }; output: SavedFilter }
  deleteFilter: { input: { filterId: string }; output: null }
  /** Dismissals in force, newest first, from before the given one. */
  listDismissals: { input: { before: DismissalCursor | null; limit: number }; output: DismissalPage }
  /** A wide dismissal holds only for the flag it was made on; its likes are open again. */
  narrowDismissal: { input: { dismissalId: string }; output: null }

  /** Only the main process sends these, with a path the editor chose in the system's dialog. */
  exportHistoryTo: {
    input: { filter: HistoryFilter; format: HistoryFormat; path: string }
    output: { path: string }
  }
  exportTableTo: { input: { table: Table; path: string }; output: { path: string } }
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const time = v.pipe(v.number(), v.integer())
const path = v.pipe(v.string(), v.maxLength(4096))
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
const MOST_VALUES = 500
const listOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.pipe(v.array(schema), v.maxLength(MOST_VALUES)))

export const historyFilter = v.strictObject({
  articles: listOf(id),
  rules: listOf(id),
  categories: listOf(v.picklist(CATEGORIES)),
  severities: listOf(v.picklist(SEVERITIES)),
  kinds: listOf(v.picklist(FLAG_EVENTS)),
  reasons: listOf(v.picklist(REASONS)),
  reviewers: listOf(id),
  systems: listOf(v.pipe(v.string(), v.maxLength(200))),
  from: v.optional(time),
  until: v.optional(time),
  lastDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))),
  text: v.optional(v.pipe(v.string(), v.maxLength(500))),
})

const nothing = v.strictObject({})
const cell = v.pipe(v.string(), v.maxLength(10_000))

export const historyInputs = {
  history: v.strictObject({
    filter: historyFilter,
    before: v.nullable(v.strictObject({ at: time, id: time })),
    limit,
  }),
  filterValues: nothing,
  listFilters: nothing,
  saveFilter: v.strictObject({
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
    filter: historyFilter,
  }),
  listDismissals: v.strictObject({ before: v.nullable(v.strictObject({ at: time, id })), limit }),
  deleteFilter: v.strictObject({ filterId: id }),
  narrowDismissal: v.strictObject({ dismissalId: id }),
  exportHistoryTo: v.strictObject({ filter: historyFilter, format: v.picklist(HISTORY_FORMATS), path }),
  exportTableTo: v.strictObject({
    table: v.pipe(v.array(v.pipe(v.array(cell), v.maxLength(100))), v.minLength(1), v.maxLength(20_000)),
    path,
  }),
} satisfies { [Name in keyof HistoryCalls]: v.GenericSchema<unknown, HistoryCalls[Name]['input']> }
