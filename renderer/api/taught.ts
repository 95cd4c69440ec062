import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Calls, FileBytes, WindowCalls } from '../../shared/calls.ts'
import type { Lesson, TaughtFile } from '../../shared/calls/taught.ts'
import { call, valueOf } from './bridge.ts'
import { queryKeys } from './keys.ts'

export function useTerms() {
  return useQuery({ queryKey: queryKeys.terms, queryFn: () => call('listTerms', {}) })
}

export function useOwnRules() {
  return useQuery({ queryKey: queryKeys.ownRules, queryFn: () => call('listOwnRules', {}) })
}

/** Changes that were made again and again; those refused, or those that wait for an answer. */
export function useProposals(refused: boolean) {
  return useQuery({
    queryKey: queryKeys.proposalsOf(refused),
    queryFn: () => call('listProposals', { refused }),
    placeholderData: (earlier) => earlier,
  })
}

/** What a lesson would flag in all articles; nothing is asked for null. */
export function useTrial(lesson: Lesson | null) {
  return useQuery({
    queryKey: queryKeys.trial(lesson),
    queryFn: () => (lesson ? call('tryLesson', { lesson }) : null),
    enabled: lesson !== null,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (earlier) => earlier,
  })
}

type TeachingCall = Extract<
  WindowCalls,
  | 'saveTerm'
  | 'importTerms'
  | 'saveOwnRule'
  | 'switchOwnRule'
  | 'importOwnRules'
  | 'removeTaught'
  | 'answerProposal'
>

/** A call that changes what is taught; lists of it are asked for again. */
export function useTeaching<Name extends TeachingCall>(name: Name) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Calls[Name]['input']) => call(name, input),
    onSettled: () =>
      Promise.all(
        [queryKeys.terms, queryKeys.ownRules, queryKeys.proposals, queryKeys.articles].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** Asks where to save, then writes; answers the path, null when the editor changed his mind. */
export function useExportTaught() {
  return useMutation({
    mutationFn: async (input: { what: TaughtFile; name: string }) =>
      valueOf(await window.api.exportTaught(input)),
  })
}

export async function fileBytes(file: File): Promise<FileBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
