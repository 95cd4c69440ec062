import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RuleInfo } from '../../shared/calls.ts'
import { call } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** The last time an editor agreed with this rule. */
export function useLastAccepted(ruleId: string) {
  return useQuery({
    queryKey: queryKeys.lastDecision(ruleId),
    queryFn: async () => {
      const page = await call('history', {
        filter: { rules: [ruleId], kinds: ['accepted'] },
        before: null,
        limit: 1,
      })
      return page.entries[0] ?? null
    },
  })
}

export function useRules() {
  return useQuery({ queryKey: queryKeys.rules, queryFn: () => call('listRules', {}) })
}

/** Words of the dictionary like this one; asked for only when `word` is one that needs it, and remembered. */
export function useSpelling(word: string | null) {
  return useQuery({
    queryKey: queryKeys.spelling(word ?? ''),
    queryFn: () => call('suggestSpelling', { word: word ?? '' }),
    enabled: word !== null,
    gcTime: Infinity,
  })
}

/** Turns a rule on or off; the switch moves at once and returns when the engine refuses. */
export function useSetRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { ruleId: string; enabled: boolean }) => call('setRule', input),
    onMutate: ({ ruleId, enabled }) =>
      client.setQueryData<readonly RuleInfo[]>(queryKeys.rules, (rules) =>
        rules?.map((rule) => (rule.id === ruleId ? { ...rule, enabled } : rule)),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.rules }),
        client.invalidateQueries({ queryKey: queryKeys.articles }),
        client.invalidateQueries({ queryKey: ['article'] }),
      ]),
  })
}
