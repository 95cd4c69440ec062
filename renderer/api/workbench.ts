import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Alikeness } from '../../shared/calls/workbench.ts'
import type { Search } from '../../shared/review/search.ts'
import { call } from './bridge.ts'
import { decisionsSettled } from './decisions.ts'
import { queryKeys } from './keys.ts'

/** Open flags about the same matter, as they stand once everything decided is written down. */
export function useAlike(flagId: string, alikeness: Alikeness) {
  return useQuery({
    queryKey: queryKeys.alike(flagId, alikeness),
    queryFn: async () => {
      await decisionsSettled()
      return call('alikeFlags', { flagId, ...alikeness })
    },
    staleTime: 0,
    gcTime: 0,
    placeholderData: (earlier) => earlier,
  })
}

/** Where the words stand and what would replace them; nothing is asked for an empty search. */
export function useReplacePlan(articleId: string, search: Search, replacement: string) {
  return useQuery({
    queryKey: queryKeys.replacePlan(articleId, search, replacement),
    queryFn: async () => {
      await decisionsSettled()
      return call('planReplace', { articleId, search, replacement })
    },
    enabled: search.text.trim() !== '',
    staleTime: 0,
    gcTime: 0,
  })
}

/** The editors' own dictionary, newest first. */
export function useWords() {
  return useQuery({ queryKey: queryKeys.words, queryFn: () => call('listWords', {}) })
}

/** Adds or removes a word outside of any article. */
export function useSetWord() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { word: string; known: boolean }) => call('setWord', { ...input, segmentId: null }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.words }),
        client.invalidateQueries({ queryKey: queryKeys.articles }),
      ]),
  })
}
