import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Calls, Settings } from '../../shared/calls.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { call } from './bridge.ts'
import { queryKeys } from './keys.ts'

export function useSettingsQuery() {
  return useQuery({ queryKey: queryKeys.settings, queryFn: () => call('getSettings', {}) })
}

export function useSettings(): Settings {
  return useSettingsQuery().data ?? DEFAULT_SETTINGS
}

export type SettingsPatch = Calls['setSettings']['input']

/** Changes settings; the window follows at once. */
export function useSetSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (patch: SettingsPatch) => call('setSettings', patch),
    onMutate: (patch) =>
      client.setQueryData<Settings>(queryKeys.settings, (settings) =>
        settings ? ({ ...settings, ...patch } as Settings) : settings,
      ),
    onSuccess: (settings, patch) => {
      client.setQueryData(queryKeys.settings, settings)
      if (patch.levels) void client.invalidateQueries({ queryKey: queryKeys.articles })
      // Scores are made of them, everywhere.
      if (patch.weights)
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== queryKeys.settings })
    },
    onError: () => client.invalidateQueries({ queryKey: queryKeys.settings }),
  })
}

export function useReviewers() {
  return useQuery({ queryKey: queryKeys.reviewers, queryFn: () => call('listReviewers', {}) })
}

export function useAddReviewer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call('addReviewer', { name }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.reviewers }),
  })
}
