import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Calls, Settings } from '../../shared/calls.ts'
import { call } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** What holds until the engine has answered (and where it cannot). */
export const DEFAULT_SETTINGS: Settings = {
  locale: 'system',
  theme: 'system',
  levels: ['sure', 'likely'],
  fontSize: 16.5,
  passLimit: 20,
  keys: 'matecat',
  reviewerId: '',
  quietBelow: 0.25,
  typographic: true,
  lookForUpdates: false,
}

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
