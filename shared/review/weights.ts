import type { Category, Severity } from './mqm.ts'

export const WEIGHT_NAMES = ['critical', 'major', 'minor', 'nonTranslation', 'minorPunctuation'] as const

/** What one error costs, by severity; two kinds of error have a price of their own. Neutral remarks cost nothing. */
export type Weights = Readonly<Record<(typeof WEIGHT_NAMES)[number], number>>

/**
 * - google: Freitag et al. 2021 ("Experts, Errors, and Context", table 4): major 5, minor 1, minor punctuation 0.1,
 *   non-translation 25. They know no critical; it weighs as much as a non-translation.
 * - mqm: the usual severity multipliers of MQM (themqm.org): 1, 5, 25, punctuation like everything else.
 * - linear: 1, 5, 10, which lets one critical error weigh less heavily on a long text.
 */
export const WEIGHT_SCHEMES = {
  google: { critical: 25, major: 5, minor: 1, nonTranslation: 25, minorPunctuation: 0.1 },
  mqm: { critical: 25, major: 5, minor: 1, nonTranslation: 25, minorPunctuation: 1 },
  linear: { critical: 10, major: 5, minor: 1, nonTranslation: 25, minorPunctuation: 1 },
} as const satisfies Record<string, Weights>

export type WeightScheme = keyof typeof WEIGHT_SCHEMES

export const GOOGLE_WEIGHTS: Weights = WEIGHT_SCHEMES.google

/** The scheme with these weights; null for weights of one's own. */
export function schemeOf(weights: Weights): WeightScheme | null {
  const names = Object.keys(WEIGHT_SCHEMES) as WeightScheme[]
  return (
    names.find((name) => WEIGHT_NAMES.every((each) => WEIGHT_SCHEMES[name][each] === weights[each])) ?? null
  )
}

/** What one error costs. */
export function weight(category: Category, severity: Severity, weights: Weights = GOOGLE_WEIGHTS): number {
  if (category === 'non-translation') return weights.nonTranslation
  if (category === 'fluency/punctuation' && severity === 'minor') return weights.minorPunctuation
  return severity === 'neutral' ? 0 : weights[severity]
}
