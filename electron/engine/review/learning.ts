import type { RuleLearning } from '../../../shared/calls/learning.ts'
import { betaInterval, betaMean } from '../../../shared/review/beta.ts'
import type { Tally } from '../../../shared/review/learning.ts'
import { chanceOf, isTooWeak, NO_TALLY, posterior, priorOf } from '../../../shared/review/learning.ts'
import { PERSON } from '../../../shared/review/flag.ts'
import { measuredFlags, rulePrior } from '../../../shared/rules/confidence.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Context } from '../context.ts'
import type { StoredFlag } from '../database/queries/flags.ts'
import { learningStates, ruleTallies, setQuiet, tallyOf } from '../database/queries/learning.ts'
import type { LearningState } from '../database/queries/learning.ts'
import { readSettings } from '../database/queries/settings.ts'
import type { Db } from '../database/sql.ts'

/** Lets rules go quiet or wake by what is known of them now. Inside a transaction of the caller. */
function weighAll(context: Context, rules: readonly Rule[], tallies: (ruleId: string) => Tally): void {
  const { quietBelow } = readSettings(context.db)
  const states = learningStates(context.db)
  for (const rule of rules) {
    const isAwake = states.get(rule.id)?.awake === true
    setQuiet(context.db, rule.id, !isAwake && isTooWeak(rulePrior(rule), tallies(rule.id), quietBelow))
  }
}

/** After a decision about one rule's flag. */
export function learnAbout(context: Context, ruleId: string): void {
  const rule = context.rules.find((known) => known.id === ruleId)
  if (rule) weighAll(context, [rule], (id) => tallyOf(context.db, id))
}

/** At the start, where another version may measure otherwise, and when the threshold was moved. */
export function learnAnew(context: Context): void {
  const tallies = ruleTallies(context.db)
  weighAll(context, context.rules, (id) => tallies.get(id) ?? NO_TALLY)
}

/** What was known of a rule, what was decided, what follows. */
export function learningOf(rule: Rule, tally: Tally, state: LearningState | undefined): RuleLearning {
  const prior = rulePrior(rule)
  const beta = posterior(prior, tally)
  return {
    prior,
    tally,
    chance: betaMean(beta),
    ...betaInterval(beta),
    quiet: state?.quiet ?? false,
    awake: state?.awake ?? false,
    resetAt: state?.resetAt ?? null,
  }
}

export type Learned = {
  /** Chance that a flag is right, by all that is known. */
  readonly chance: (flag: StoredFlag) => number
  readonly isQuiet: (ruleId: string) => boolean
}

/** What is known about flags, read once for many of them. */
export function learned(db: Db): Learned {
  const tallies = ruleTallies(db)
  const states = learningStates(db)
  return {
    chance(flag) {
      if (flag.ruleId === PERSON) return flag.confidence
      const rule = tallies.get(flag.ruleId)
      if (!rule) return flag.confidence
      const prior = priorOf(flag.confidence, measuredFlags(flag.ruleId))
      return chanceOf(prior, rule, tallyOf(db, flag.ruleId, flag.subject))
    },
    isQuiet: (ruleId) => states.get(ruleId)?.quiet === true,
  }
}
