import { QueryClient } from '@tanstack/react-query'

/**
 * Everything comes from an engine on the same machine: nothing goes stale by itself, it is replaced when the engine
 * says so, and a refused call is not asked again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      // A decision that is done keeps nothing: it would hold the article as it was before, or the bytes of a file.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  })
}
