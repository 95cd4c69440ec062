/**
 * How good a rule is, from what was measured and what editors decided: the measured precision is the prior of a Beta
 * distribution, each decision moves it.
 */
import type { Beta } from './beta.ts'
import { betaMean } from './beta.ts'
import { REASONS } from './flag.ts'

/** What an editor's decision says about a rule: taken over, corrected by hand, or dismissed for one of the reasons. */
export const OUTCOMES = ['accepted', 'corrected', ...REASONS] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How often each outcome occurred. */
export type Tally = Readonly<Record<Outcome, number>>

export const NO_TALLY: Tally = {
  accepted: 0,
  corrected: 0,
  correct: 0,
  intended: 0,
  taste: 0,
  'other-mistake': 0,
  unspecified: 0,
}

/**
 * What one decision weighs. Set by judgement, not measured: "the German is right" is a false alarm; "so intended" and "a
 * matter of taste" say more about the place than about the rule; "wrong, but otherwise" touched an error and misread it;
 * a dismissal without a reason is mostly a false alarm, and sometimes haste.
 */
export const WEIGHTS: Readonly<Record<Outcome, Beta>> = {
  accepted: { right: 1, wrong: 0 },
  corrected: { right: 1, wrong: 0 },
  correct: { right: 0, wrong: 1 },
  unspecified: { right: 0, wrong: 0.75 },
  intended: { right: 0, wrong: 0.5 },
  taste: { right: 0, wrong: 0.5 },
  'other-mistake': { right: 0.5, wrong: 0.5 },
}

/**
 * What was measured weighs at most as much as so many decisions: it comes from other texts than this desk's, and with the
 * 800 flags of the commonest rule nobody would live to see it learn.
 */
const MOST_PRIOR = 20

/** Decisions (weighed) without which a rule does not go quiet, nor one of its subjects have a figure of its own. */
const ENOUGH = 5
const ENOUGH_OF_SUBJECT = 3

/** What the rule knows counts as so many decisions about one of its subjects. */
export const RULE_PRIOR = 6

/** What was known of a rule before anybody decided: a chance, and how many decisions it weighs. */
export type Prior = { readonly mean: number; readonly weight: number }

/** @param measured flags the chance was measured on, the author's belief included */
export const priorOf = (mean: number, measured: number): Prior => ({
  mean,
  weight: Math.min(MOST_PRIOR, measured),
})

/** The decisions of a tally as they weigh. */
export function weigh(tally: Tally): Beta {
  let right = 0
  let wrong = 0
  for (const outcome of OUTCOMES) {
    right += tally[outcome] * WEIGHTS[outcome].right
    wrong += tally[outcome] * WEIGHTS[outcome].wrong
  }
  return { right, wrong }
}

/** A prior moved by decisions. */
export function posterior({ mean, weight }: Prior, tally: Tally): Beta {
  const { right, wrong } = weigh(tally)
  // Never exactly 0 or 1: no finite number of flags proves that.
  const sure = Math.min(0.99, Math.max(0.01, mean))
  return { right: sure * weight + right, wrong: (1 - sure) * weight + wrong }
}

const weightOf = ({ right, wrong }: Beta) => right + wrong

/** True when there are enough decisions about one subject of a rule for a figure of its own. */
export const isEnoughOfSubject = (tally: Tally): boolean => weightOf(weigh(tally)) >= ENOUGH_OF_SUBJECT

/**
 * Chance that a flag is right: its own calibrated confidence as the prior, moved by what was decided about its rule and,
 * where that is enough, about the very same matter.
 */
export function chanceOf(flag: Prior, rule: Tally, subject: Tally): number {
  const ofRule = betaMean(posterior(flag, rule))
  if (!isEnoughOfSubject(subject)) return ofRule
  return betaMean(posterior({ mean: ofRule, weight: RULE_PRIOR }, subject))
}

/** True when decisions, enough of them, say that the rule is right less often than is worth reading. */
export function isTooWeak(prior: Prior, tally: Tally, threshold: number): boolean {
  return weightOf(weigh(tally)) >= ENOUGH && betaMean(posterior(prior, tally)) < threshold
}
