import type { Handlers, RuleInfo } from '../../../shared/calls.ts'
import type { LearnedSubject } from '../../../shared/calls/learning.ts'
import { AppError } from '../../../shared/errors.ts'
import { betaInterval, betaMean } from '../../../shared/review/beta.ts'
import type { Tally } from '../../../shared/review/learning.ts'
import { isEnoughOfSubject, NO_TALLY, posterior, RULE_PRIOR } from '../../../shared/review/learning.ts'
import { REASONS } from '../../../shared/review/flag.ts'
import { measuredPrecision } from '../../../shared/rules/confidence.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Inspector } from '../checking/inspector.ts'
import { activeRules } from '../checking/basis.ts'
import type { Context } from '../context.ts'
import {
  decidedSubjects,
  learningStates,
  openByRule,
  ruleTallies,
  setAwake,
  setReset,
  tallyOf,
} from '../database/queries/learning.ts'
import { setRuleChoice } from '../database/queries/rules.ts'
import { transaction } from '../database/sql.ts'
import { learnAbout, learningOf } from '../review/learning.ts'

type RuleCalls =
  'listRules' | 'setRule' | 'suggestSpelling' | 'learnedSubjects' | 'resetLearning' | 'wakeRule'

const dismissedOf = (tally: Tally) => REASONS.reduce((sum, reason) => sum + tally[reason], 0)

function ruleInfos(context: Context): RuleInfo[] {
  const { db } = context
  const enabled = activeRules(context)
  const open = openByRule(db)
  const tallies = ruleTallies(db)
  const states = learningStates(db)
  return context.rules.map((rule) => {
    const tally = tallies.get(rule.id) ?? NO_TALLY
    return {
      id: rule.id,
      version: rule.version,
      name: rule.name,
      category: rule.category,
      severity: rule.severity,
      needsSource: rule.needs === 'pair',
      enabled: enabled.has(rule.id),
      enabledByDefault: !rule.off,
      measured: measuredPrecision(rule.id),
      open: open.get(rule.id) ?? 0,
      accepted: tally.accepted,
      corrected: tally.corrected,
      dismissed: dismissedOf(tally),
      learning: learningOf(rule, tally, states.get(rule.id)),
    }
  })
}

/** Matters listed for one rule. */
const MOST_SUBJECTS = 50
/** Matters decided once or twice say nothing. */
const LEAST_DECISIONS = 3

function subjectsOf(context: Context, rule: Rule): LearnedSubject[] {
  const { db } = context
  const { chance } = learningOf(rule, tallyOf(db, rule.id), undefined)
  return decidedSubjects(db, rule.id, LEAST_DECISIONS, MOST_SUBJECTS)
    .filter(({ tally }) => isEnoughOfSubject(tally))
    .map(({ subject, tally }) => {
      const beta = posterior({ mean: chance, weight: RULE_PRIOR }, tally)
      return { subject, tally, chance: betaMean(beta), ...betaInterval(beta) }
    })
}

/** The rules that raise flags: how good they are, what they have learned, and which are on. */
export function ruleHandlers(
  context: Context,
  inspector: Inspector,
  analyst: Analyst,
): Pick<Handlers, RuleCalls> {
  const { db } = context
  const found = (ruleId: string): Rule => {
    const rule = context.rules.find((known) => known.id === ruleId)
    if (!rule) throw new AppError('not-found', { id: ruleId })
    return rule
  }
  return {
    listRules: () => ruleInfos(context),

    setRule({ ruleId, enabled }) {
      found(ruleId)
      transaction(db, () => setRuleChoice(db, ruleId, enabled))
      inspector.rulesChanged()
      return null
    },

    learnedSubjects: ({ ruleId }) => subjectsOf(context, found(ruleId)),

    resetLearning({ ruleId, reset }) {
      found(ruleId)
      transaction(db, () => {
        setReset(db, ruleId, reset ? context.now() : null)
        learnAbout(context, ruleId)
      })
      return null
    },

    wakeRule({ ruleId, awake }) {
      found(ruleId)
      transaction(db, () => {
        setAwake(db, ruleId, awake)
        learnAbout(context, ruleId)
      })
      return null
    },

    suggestSpelling: ({ word }) => analyst.suggest(word),
  }
}
