import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, valueOf } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** The copies of the database, newest first. */
export function useBackups() {
  return useQuery({ queryKey: queryKeys.backups, queryFn: () => call('listBackups', {}), staleTime: 0 })
}

export function useMakeBackup() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('makeBackup', {}),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.backups }),
  })
}

/** The engine starts again with the copy, and then says so to everything in the window. */
export function useRestoreBackup() {
  return useMutation({ mutationFn: (name: string) => call('restoreBackup', { name }) })
}

/** Everything to a file and back; null when the editor cancelled. */
export const exportLibrary = async () => valueOf(await window.api.exportLibrary())
export const importLibrary = async () => valueOf(await window.api.importLibrary())
