import type { RuleInfo } from '../../../shared/calls.ts'
import { CATEGORIES } from '../../../shared/review/mqm.ts'
import type { Category } from '../../../shared/review/mqm.ts'

/** Rules by category, in the order of the MQM list, by name inside. */
export function dimensionsOf(
  rules: readonly RuleInfo[],
): readonly { readonly category: Category; readonly rules: readonly RuleInfo[] }[] {
  return CATEGORIES.map((category) => ({
    category,
    rules: rules.filter((rule) => rule.category === category),
  })).filter((group) => group.rules.length > 0)
}

/** True when name, id or category of a rule contains the words. */
export function matches(rule: RuleInfo, query: string, locale: 'de' | 'en', category: string): boolean {
  const words = query.trim().toLocaleLowerCase(locale)
  return [rule.name[locale], rule.id, category].some((text) => text.toLocaleLowerCase(locale).includes(words))
}
