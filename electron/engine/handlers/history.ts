import type { Handlers, RuleInfo } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import { groupBy } from '../../../shared/review/group.ts'
import { measuredPrecision } from '../../../shared/rules/confidence.ts'
import type { Inspector } from '../checking/inspector.ts'
import { activeRules } from '../checking/inspector.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { dismissalOf, listDismissals } from '../database/queries/dismissals.ts'
import { countsByRule, flagOf } from '../database/queries/flags.ts'
import { countHistory, historyEntries } from '../database/queries/history.ts'
import { setRuleChoice } from '../database/queries/rules.ts'
import { transaction } from '../database/sql.ts'
import { decide } from '../review/journal.ts'

type HistoryCalls =
  'history' | 'listDismissals' | 'removeDismissal' | 'listRules' | 'setRule' | 'suggestSpelling'

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

/** What happened to flags, what silences them, and the rules that raise them. */
export function historyHandlers(
  context: Context,
  inspector: Inspector,
  analyst: Analyst,
): Pick<Handlers, HistoryCalls> {
  const { db } = context
  return {
    history({ filter, before, limit }) {
      const entries = historyEntries(db, filter, before, limit)
      const last = entries.length === limit ? entries.at(-1) : undefined
      return { entries, next: last?.id ?? null, total: countHistory(db, filter) }
    },

    listDismissals: () => listDismissals(db),

    /** A decision like any other: it can be undone in the article the dismissal was made in. */
    removeDismissal({ dismissalId }) {
      transaction(db, () => {
        const dismissal = dismissalOf(db, dismissalId)
        const flag = dismissal && flagOf(db, dismissal.flagId)
        if (!dismissal || !flag || dismissal.revokedAt !== null)
          throw new AppError('not-found', { id: dismissalId })
        decide(context, {
          articleId: flag.articleId,
          segmentId: flag.segmentId,
          kind: 'reopened',
          steps: [{ kind: 'dismissal', dismissalId, before: true, after: false }],
          took: null,
        })
      })
      return null
    },

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
