import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Calls, FileBytes } from '../../shared/calls.ts'
import { call } from './bridge.ts'

/** What taking a project file in would do. */
export function usePlanProject() {
  return useMutation({ mutationFn: (file: FileBytes) => call('planProject', { file }) })
}

/** Takes it in; whatever the window shows is asked for anew. */
export function useImportProject() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Calls['importProject']['input']) => call('importProject', input),
    onSuccess: () => client.invalidateQueries(),
  })
}
