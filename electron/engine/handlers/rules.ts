import type { Handlers, RuleInfo } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { groupBy } from '../../../shared/review/group.ts'
import { measuredPrecision } from '../../../shared/rules/confidence.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Inspector } from '../checking/inspector.ts'
import { activeRules } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { countsByRule } from '../database/queries/flags.ts'
import { setRuleChoice } from '../database/queries/rules.ts'
import { transaction } from '../database/sql.ts'

type RuleCalls = 'listRules' | 'setRule' | 'suggestSpelling'

function ruleInfos(context: Context): RuleInfo[] {
  const enabled = activeRules(context)
  const counts = groupBy(countsByRule(context.db), (row) => row.ruleId)
  return context.rules.map((rule) => {
    const count = (state: string) => counts.get(rule.id)?.find((row) => row.state === state)?.count ?? 0
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
      open: count('open'),
      accepted: count('accepted'),
      corrected: count('corrected'),
      dismissed: count('dismissed'),
    }
  })
}

/** The rules that raise flags: how good they are, and which are on. */
export function ruleHandlers(
  context: Context,
  inspector: Inspector,
  analyst: Analyst,
): Pick<Handlers, RuleCalls> {
  const { db } = context
  return {
    listRules: () => ruleInfos(context),

    setRule({ ruleId, enabled }) {
      if (!context.rules.some((rule) => rule.id === ruleId)) throw new AppError('not-found', { id: ruleId })
      transaction(db, () => setRuleChoice(db, ruleId, enabled))
      inspector.rulesChanged()
      return null
    },

    suggestSpelling: ({ word }) => analyst.suggest(word),
  }
}
