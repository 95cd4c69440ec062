import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import type { Flag } from '../../shared/review/flag.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import { openAnalysis } from '../analysis.ts'
import { CLEAN, FINDINGS } from './exit.ts'
import { levelsShown, reaches, runChecker } from './findings.ts'
import { byArticle, readRows } from './lines.ts'

export type CheckJsonlOptions = {
  readonly file: string
  readonly hints: boolean
  readonly failOn: Severity | 'never'
}

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

/** Checks segment pairs line by line, in input order, an article at a time; answers the exit status. */
export async function checkJsonl(
  options: CheckJsonlOptions,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const { analyse, lexicons } = await openAnalysis()
  const checker = createChecker(analyse, rules, { lexicons })
  const levels = levelsShown(options.hints)
  let status = CLEAN
  for await (const article of byArticle(readRows(options.file))) {
    const input = article.map((row, index) => ({
      index,
      kind: 'text' as const,
      source: row.src ?? null,
      target: row.tgt,
    }))
    const flags = runChecker(checker, input)
    for (const [index, row] of article.entries()) {
      const shown = (flags[index] ?? []).filter((flag) => levels.includes(flag.level))
      const { failOn } = options
      if (failOn !== 'never' && shown.some((flag) => reaches(flag.severity, failOn))) status = FINDINGS
      await write(`${JSON.stringify({ id: row.id, flags: shown.map(answer) })}\n`)
    }
  }
  return status
}
