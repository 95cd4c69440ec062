import type { FlagState, Level } from './flag.ts'
import type { Category, Severity } from './mqm.ts'

/**
 * Weights of Freitag et al. 2021 ("Experts, Errors, and Context", table 4): major 5, minor 1, minor punctuation 0.1,
 * non-translation 25. Critical is MQM's own level above major; it weighs as much as a non-translation.
 */
const WEIGHTS: Readonly<Record<Severity, number>> = { critical: 25, major: 5, minor: 1, neutral: 0 }
const NON_TRANSLATION = 25
const MINOR_PUNCTUATION = 0.1

/** What one error costs. */
export function weight(category: Category, severity: Severity): number {
  if (category === 'non-translation') return NON_TRANSLATION
  if (category === 'fluency/punctuation' && severity === 'minor') return MINOR_PUNCTUATION
  return WEIGHTS[severity]
}

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
export function penalty(flags: Iterable<ScoredFlag>, shown: readonly Level[]): number {
  let sum = 0
  for (const flag of flags)
    if (flag.state === 'open' && shown.includes(flag.level)) sum += weight(flag.category, flag.severity)
  return sum
}

/** Penalty per 1,000 words; 0 for a text without words. */
export function perThousand(points: number, words: number): number {
  return words === 0 ? 0 : (points * 1000) / words
}
