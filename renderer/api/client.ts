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
        // What was asked about segments that are out of sight (offers of the memory, notes) adds up over a day of articles.
        gcTime: 30_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      // A decision that is done keeps nothing: it would hold the article as it was before, or the bytes of a file.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  })
}
