/** Reports as pages; part of calls.ts. Only the main process asks for them: it prints or writes what comes, one after the other. */
import * as v from 'valibot'
import { historyFilter } from './history.ts'
import { ticketInput } from './imports.ts'
import type { HistoryFilter } from './history.ts'

export const REPORT_FORMATS = ['html', 'pdf'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

type Locale = 'de' | 'en'

export type ReportCalls = {
  renderReport: {
    input: { articleId: string; locale: Locale; ticket?: string | undefined }
    output: { parts: readonly string[] }
  }
  /** All articles that came in within a filter's dates, of its systems. */
  renderPeriodReport: {
    input: { filter: HistoryFilter; locale: Locale }
    output: { parts: readonly string[] }
  }
}

const locale = v.picklist(['de', 'en'])

export const reportInputs = {
  renderReport: v.strictObject({
    articleId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    locale,
    ticket: v.optional(ticketInput),
  }),
  renderPeriodReport: v.strictObject({ filter: historyFilter, locale }),
} satisfies { [Name in keyof ReportCalls]: v.GenericSchema<unknown, ReportCalls[Name]['input']> }
