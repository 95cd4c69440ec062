import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type {
  DismissalCursor,
  HistoryCursor,
  HistoryFilter,
  HistoryFormat,
  Table,
} from '../../shared/calls/history.ts'
import { call, valueOf } from './bridge.ts'
import { queryKeys } from './keys.ts'

const PAGE = 100

/** Events that pass the filter, newest first, page by page. */
export function useHistory(filter: HistoryFilter) {
  return useInfiniteQuery({
    queryKey: queryKeys.historyOf(filter),
    queryFn: ({ pageParam }) => call('history', { filter, before: pageParam, limit: PAGE }),
    initialPageParam: null as HistoryCursor | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    placeholderData: (earlier) => earlier,
  })
}

/** True when the filter leaves anything out. */
export function isFiltered(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '',
  )
}

/** What events can be filtered by. */
export function useFilterValues() {
  return useQuery({
    queryKey: queryKeys.filterValues,
    queryFn: () => call('filterValues', {}),
    staleTime: 0,
  })
}

export function useSavedFilters() {
  return useQuery({ queryKey: queryKeys.savedFilters, queryFn: () => call('listFilters', {}) })
}

export function useSaveFilter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { name: string; filter: HistoryFilter }) => call('saveFilter', input),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.savedFilters }),
  })
}

export function useDeleteFilter() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (filterId: string) => call('deleteFilter', { filterId }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.savedFilters }),
  })
}

export function useDismissals() {
  return useInfiniteQuery({
    queryKey: queryKeys.dismissals,
    queryFn: ({ pageParam }) => call('listDismissals', { before: pageParam, limit: PAGE }),
    initialPageParam: null as DismissalCursor | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  })
}

/** A decision taken from the history changes articles that are not open, too. */
function refreshAll(client: QueryClient): Promise<unknown> {
  const keys = [queryKeys.dismissals, queryKeys.history, queryKeys.articles, queryKeys.rules, ['article']]
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

export function useRemoveDismissal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (dismissalId: string) => call('removeDismissal', { dismissalId }),
    onSettled: () => refreshAll(client),
  })
}

/** A wide dismissal is to hold for its own flag only. */
export function useNarrowDismissal() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (dismissalId: string) => call('narrowDismissal', { dismissalId }),
    onSettled: () => refreshAll(client),
  })
}

export function useReopenFlag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (flagId: string) => call('reopenFlag', { flagId }),
    onSettled: () => refreshAll(client),
  })
}

/** Asks where to save, then writes everything that passes the filter; null when the editor cancelled. Throws CallError. */
export async function exportHistory(filter: HistoryFilter, format: HistoryFormat, name: string) {
  return valueOf(await window.api.exportHistory({ filter, format, name }))
}

/** The same for a table as it is shown. */
export async function exportTable(table: Table, name: string) {
  return valueOf(await window.api.exportTable({ table, name }))
}
