import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { call } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** Matters of a rule on which it has a figure of its own. */
export function useLearnedSubjects(ruleId: string) {
  return useQuery({
    queryKey: queryKeys.learnedSubjects(ruleId),
    queryFn: () => call('learnedSubjects', { ruleId }),
    staleTime: 0,
  })
}

/** What a rule is believed to be worth decides what is shown everywhere. */
const refresh = (client: QueryClient) =>
  Promise.all(
    [queryKeys.rules, queryKeys.articles, ['article']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )

export function useResetLearning() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { ruleId: string; reset: boolean }) => call('resetLearning', input),
    onSettled: () => refresh(client),
  })
}

export function useWakeRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { ruleId: string; awake: boolean }) => call('wakeRule', input),
    onSettled: () => refresh(client),
  })
}
