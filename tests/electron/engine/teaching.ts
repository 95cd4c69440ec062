import { createSearch } from '../../../electron/engine/checking/search.ts'
import { createTaughtTools } from '../../../electron/engine/checking/taught-tools.ts'
import { alignmentLexicon } from '../../../shared/align/lexicon.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import { ownRule } from '../../../shared/rules/terminology/own-rule.ts'
import { termbase } from '../../../shared/rules/terminology/termbase.ts'
import { loadAnalysis } from '../../support/analysis.ts'
import type { TestEngine } from './harness.ts'
import { openTestEngine } from './harness.ts'

const { analyse, lexicons } = await loadAnalysis()
const RULES = [termbase, ownRule]

/** The engine with the real lexicons, and only what was taught to check. */
export function openTeaching(folder?: string): TestEngine {
  const taught = createTaughtTools(analyse, lexicons)
  const context = {
    lexicons,
    get taught() {
      return taught.lessons()
    },
  }
  return openTestEngine({
    ...(folder === undefined ? {} : { folder }),
    rules: RULES,
    tools: {
      checker: createChecker(analyse, RULES, context),
      alignment: alignmentLexicon(lexicons),
      suggest: () => [],
      search: createSearch(analyse, lexicons.german),
      taught,
    },
  })
}
