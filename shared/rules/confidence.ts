import type { Level } from '../review/flag.ts'
import type { Prior } from '../review/learning.ts'
import { priorOf } from '../review/learning.ts'
import type { Rule } from './rule.ts'
import measured from './data/precision.json' with { type: 'json' }

/** Flags of one rule and strength on the development data, and how many of them touched an error. */
type Count = { readonly flags: number; readonly right: number }

const counts: Readonly<Record<string, Readonly<Record<string, Count>>>> = measured

/** The author's belief counts as this many observations. */
const PRIOR_WEIGHT = 8

/** From this chance on a flag is called sure. Target of the project: three of four sure flags are right. */
const SURE = 0.72
/**
 * From this chance on a flag is shown by default. Chosen on the development data (2026-11-22): at 0.485 human translations get
 * 3.1 flags per 1,000 words and MQM precision is 64 %, at 0.5 2.2 and 68 %, at 0.55 1.8 and 70 % with less recall on post-edits.
 */
const LIKELY = 0.5

/** What was measured for a rule, over all strengths; null when it never fired on the development data. */
export function measuredPrecision(ruleId: string): Count | null {
  const all = Object.values(counts[ruleId] ?? {})
  if (all.length === 0) return null
  return {
    flags: all.reduce((sum, count) => sum + count.flags, 0),
    right: all.reduce((sum, count) => sum + count.right, 0),
  }
}

/**
 * Chance that a flag of this rule and strength is right: mean of the Beta posterior of the measured counts over the
 * author's prior.
 */
export function confidenceOf(rule: Rule, strength: string): number {
  const count = counts[rule.id]?.[strength] ?? { flags: 0, right: 0 }
  const prior = typeof rule.prior === 'number' ? rule.prior : (rule.prior?.[strength] ?? 0.5)
  return (count.right + PRIOR_WEIGHT * prior) / (count.flags + PRIOR_WEIGHT)
}

/** Flags that the figures of a rule rest on, the author's belief included. */
export const measuredFlags = (ruleId: string): number =>
  (measuredPrecision(ruleId)?.flags ?? 0) + PRIOR_WEIGHT

/** What is known of a rule over all strengths before an editor has decided anything. */
export function rulePrior(rule: Rule): Prior {
  const beliefs = typeof rule.prior === 'number' ? [rule.prior] : Object.values(rule.prior ?? {})
  const belief = beliefs.length === 0 ? 0.5 : beliefs.reduce((sum, prior) => sum + prior, 0) / beliefs.length
  const { right, flags } = measuredPrecision(rule.id) ?? { right: 0, flags: 0 }
  const all = flags + PRIOR_WEIGHT
  return priorOf((right + PRIOR_WEIGHT * belief) / all, all)
}

/** What the editor sees of a confidence. */
export function levelOf(confidence: number): Level {
  return confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'hint'
}
