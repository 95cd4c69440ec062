import { useQuery } from '@tanstack/react-query'
import type { About, Component } from '../../shared/calls/system.ts'
import { valueOf } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** The app's version and folders; null until they are known. */
export function useAbout(): About | null {
  const { data } = useQuery({
    queryKey: queryKeys.about,
    queryFn: async () => valueOf(await window.api.about({})),
  })
  return data ?? null
}

/** Everything that is shipped; empty until it is known. */
export function useComponents() {
  const { data, error } = useQuery<readonly Component[]>({
    queryKey: queryKeys.components,
    queryFn: async () => valueOf(await window.api.listComponents({})),
  })
  return { components: data ?? [], error }
}

/** What a component wants to be read, by its place in the list; empty until it is known. */
export function useNotice(component: number): string {
  const { data } = useQuery({
    queryKey: queryKeys.componentNotice(component),
    queryFn: async () => valueOf(await window.api.readNotice({ component })),
  })
  return data ?? ''
}
