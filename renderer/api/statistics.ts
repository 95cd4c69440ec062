import { useQuery } from '@tanstack/react-query'
import type { HistoryFilter } from '../../shared/calls/history.ts'
import type { ReportFormat } from '../../shared/calls/reports.ts'
import type { StatisticsCalls } from '../../shared/calls/statistics.ts'
import { call, valueOf } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** The figures of one picture for a filter; those before stay until the new ones are there. */
export function useStatistics<Name extends keyof StatisticsCalls>(name: Name, filter: HistoryFilter) {
  return useQuery<StatisticsCalls[Name]['output']>({
    queryKey: queryKeys.statistics(name, filter),
    queryFn: () => call(name, { filter }),
    staleTime: 0,
    placeholderData: (earlier) => earlier,
  })
}

/** Asks where to, then saves a report of the articles within the filter's dates; null when the editor cancelled. */
export const exportPeriod = async (filter: HistoryFilter, format: ReportFormat, name: string) =>
  valueOf(await window.api.exportPeriod({ filter, format, name }))
