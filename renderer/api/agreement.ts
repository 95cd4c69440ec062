import { skipToken, useQuery } from '@tanstack/react-query'
import { call } from './bridge.ts'
import { queryKeys } from './keys.ts'

/** People who decided something in an article. */
export function useReviewersOf(articleId: string) {
  return useQuery({
    queryKey: queryKeys.reviewersOf(articleId),
    queryFn: () => call('reviewersOf', { articleId }),
    staleTime: 0,
  })
}

/** What two of them marked, compared; nothing while not both are known. */
export function useAgreement(articleId: string, first: string | null, second: string | null) {
  return useQuery({
    queryKey: queryKeys.agreement(articleId, first ?? '', second ?? ''),
    queryFn:
      first === null || second === null ? skipToken : () => call('agreement', { articleId, first, second }),
    staleTime: 0,
  })
}
