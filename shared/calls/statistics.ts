/** What the pictures are drawn from; part of calls.ts. Every one is narrowed by the same filter as the history. */
import * as v from 'valibot'
import type { Category } from '../review/mqm.ts'
import { historyFilter } from './history.ts'
import type { HistoryFilter } from './history.ts'

/** How the decided flags of a rule turned out. */
export type RulePrecision = {
  readonly ruleId: string
  readonly accepted: number
  readonly corrected: number
  readonly dismissed: number
}

/** Flags raised in one stretch of time; words are those of the articles that came in during it. */
export type Rate = {
  /** First day of the stretch, milliseconds since 1970 (UTC midnight). */
  readonly from: number
  readonly words: number
  readonly flags: readonly { readonly category: Category; readonly flags: number }[]
}

/** What deciding flags of a category took. */
export type Effort = {
  readonly category: Category
  readonly decisions: number
  /** Milliseconds a decision, in the mean; null when none was timed. */
  readonly took: number | null
  /** Words and marks that a correction changed, in the mean; null when there was none. */
  readonly distance: number | null
}

/** A machine translation system; '' are articles of which nobody said. */
export type SystemFigures = {
  readonly system: string
  readonly articles: number
  readonly words: number
  readonly raised: number
  readonly accepted: number
  readonly corrected: number
  readonly dismissed: number
  /** Edits between machine translation and target, and what they are measured against. */
  readonly distance: number
  readonly units: number
}

/** An article by what its open flags cost. */
export type ArticlePenalty = {
  readonly articleId: string
  readonly title: string
  readonly system: string
  readonly createdAt: number
  readonly words: number
  readonly penalty: number
  readonly perThousand: number
}

export type ArticlePenalties = {
  /** Articles above the limit, most expensive first; the list ends somewhere, the counts do not. */
  readonly above: readonly ArticlePenalty[]
  readonly countAbove: number
  readonly count: number
}

export type StatisticsCalls = {
  rulePrecision: { input: { filter: HistoryFilter }; output: readonly RulePrecision[] }
  flagRates: {
    input: { filter: HistoryFilter }
    output: { readonly days: number; readonly rates: readonly Rate[] }
  }
  effort: { input: { filter: HistoryFilter }; output: readonly Effort[] }
  systemFigures: { input: { filter: HistoryFilter }; output: readonly SystemFigures[] }
  articlePenalties: { input: { filter: HistoryFilter }; output: ArticlePenalties }
}

const filtered = v.strictObject({ filter: historyFilter })

export const statisticsInputs = {
  rulePrecision: filtered,
  flagRates: filtered,
  effort: filtered,
  systemFigures: filtered,
  articlePenalties: filtered,
} satisfies { [Name in keyof StatisticsCalls]: v.GenericSchema<unknown, StatisticsCalls[Name]['input']> }
