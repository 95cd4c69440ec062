import { measuredPrecision } from '../../shared/rules/confidence.ts'
import { rules } from '../../shared/rules/registry.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import { tsvLine } from '../../shared/text/tsv.ts'

const HEAD = ['rule', 'category', 'severity', 'default', 'right/flags', 'name']

/** One rule a line: id, category, severity, on or off, measured precision (right of flags), name; tab-separated. */
export function listRules(locale: Locale): string {
  const rows = rules.map((rule) => {
    const measured = measuredPrecision(rule.id)
    const precision = measured ? `${measured.right}/${measured.flags}` : '–'
    return [rule.id, rule.category, rule.severity, rule.off ? 'off' : 'on', precision, rule.name[locale]]
  })
  return [HEAD, ...rows].map(tsvLine).join('')
}
