import type { CheckInput } from '../../shared/review/checker.ts'
import type { Flag } from '../../shared/review/flag.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import { createWholeChecker } from '../../shared/rules/check-whole.ts'
import { rules } from '../../shared/rules/registry.ts'
import { compileTaught } from '../../shared/taught/compile.ts'
import type { Taught } from '../../shared/taught/taught.ts'
import type { Analysis } from '../analysis.ts'
import { levelsShown, reaches } from './findings.ts'
import type { Row } from './lines.ts'
import type { RuleChoice } from './rule-choice.ts'

export type RowOptions = {
  readonly hints: boolean
  readonly failOn: Severity | 'never'
  /** Terms and own rules to check by. */
  readonly taught: Taught
  /** Rules that run. */
  readonly rules?: RuleChoice
}

/** The answer to an article's rows: its lines as text, and whether a finding is as bad as asked. */
export type CheckedRows = { readonly text: string; readonly failed: boolean }

function answer(flag: Flag) {
  const [first] = flag.target
  return {
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    ...(flag.target.length > 1 ? { spans: flag.target.map(({ start, end }) => [start, end]) } : {}),
    ruleId: flag.ruleId,
    category: flag.category,
    severity: flag.severity,
    level: flag.level,
    confidence: Number(flag.confidence.toFixed(3)),
    source: flag.source.map(({ start, end }) => [start, end]),
    fixes: flag.fixes.map(({ text }) => ({ text })),
  }
}

/** Checks the rows of some articles, each by itself. */
export type RowChecker = (articles: readonly (readonly Row[])[]) => CheckedRows[]

const inputOf = (row: Row, index: number): CheckInput => ({
  index,
  kind: 'text',
  source: row.src ?? null,
  target: row.tgt,
})

export function createRowChecker(
  { analyse, lexicons }: Analysis,
  { hints, failOn, taught, rules: chosen }: RowOptions,
): RowChecker {
  const context = { lexicons, taught: compileTaught(taught, analyse) }
  const check = createWholeChecker(analyse, rules, context, chosen)
  const levels = levelsShown(hints)

  const answerTo = (article: readonly Row[], flags: readonly (readonly Flag[])[]): CheckedRows => {
    let text = ''
    let failed = false
    for (const [index, row] of article.entries()) {
      const shown = (flags[index] ?? []).filter((flag) => levels.includes(flag.level))
      if (failOn !== 'never' && shown.some((flag) => reaches(flag.severity, failOn))) failed = true
      text += `${JSON.stringify({ id: row.id, flags: shown.map(answer) })}\n`
    }
    return { text, failed }
  }

  return (articles) =>
    Array.from(check(articles.map((article) => article.map(inputOf))), (flags, place) =>
      answerTo(articles[place] ?? [], flags),
    )
}
