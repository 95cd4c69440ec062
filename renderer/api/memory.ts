import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FileBytes } from '../../shared/calls.ts'
import { call } from './bridge.ts'
import { decisionsSettled } from './decisions.ts'
import { queryKeys } from './keys.ts'

/** How words were translated before; nothing is asked for nothing. */
export function useLookUp(words: string, side: 'source' | 'target') {
  return useQuery({
    queryKey: queryKeys.lookUp(words, side),
    queryFn: async () => {
      await decisionsSettled()
      return call('lookUp', { words, side })
    },
    enabled: words.trim() !== '',
    staleTime: 0,
    placeholderData: (earlier) => earlier,
  })
}

/** How segments like this one were translated before. */
export function useSimilar(segmentId: string) {
  return useQuery({
    queryKey: queryKeys.similar(segmentId),
    queryFn: () => call('similarSegments', { segmentId }),
    staleTime: 0,
  })
}

export function useMemoryFiles() {
  return useQuery({ queryKey: queryKeys.memory, queryFn: () => call('listMemory', {}) })
}

export function useImportMemory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: FileBytes) => call('importMemory', { file }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.memory }),
  })
}

export function useRemoveMemory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call('removeMemory', { name }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.memory }),
  })
}
