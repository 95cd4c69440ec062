import type { FlagState, Level } from './flag.ts'
import type { Category, Severity } from './mqm.ts'
import { GOOGLE_WEIGHTS, weight } from './weights.ts'
import type { Weights } from './weights.ts'

export type ScoredFlag = {
  readonly category: Category
  readonly severity: Severity
  readonly level: Level
  readonly state: FlagState
}

/**
 * MQM penalty of a text as it stands: open flags at the levels that the editor is shown. Dismissed flags are no errors,
 * accepted and corrected ones are errors no more, and what the editor does not see must not cost anything.
 */
export function penalty(
  flags: Iterable<ScoredFlag>,
  shown: readonly Level[],
  weights: Weights = GOOGLE_WEIGHTS,
): number {
  let sum = 0
  for (const flag of flags)
    if (flag.state === 'open' && shown.includes(flag.level))
      sum += weight(flag.category, flag.severity, weights)
  return sum
}

/** Penalty per 1,000 words; 0 for a text without words. */
export function perThousand(points: number, words: number): number {
  return words === 0 ? 0 : (points * 1000) / words
}
