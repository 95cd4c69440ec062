import type { HistoryFilter } from '../../../shared/calls/history.ts'

const RIGHT = ['accepted', 'corrected'] as const

/** Only right or only wrong flags are left by a choice of decisions, or of reasons, which dismissals alone have: a share says nothing then. */
export function isOneSided({ kinds = [], reasons = [] }: HistoryFilter): boolean {
  if (reasons.length > 0) return true
  const hasRight = RIGHT.some((kind) => kinds.includes(kind))
  return kinds.length > 0 && !(hasRight && kinds.includes('dismissed'))
}
