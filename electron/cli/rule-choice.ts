import { rules } from '../../shared/rules/registry.ts'
import { UsageError } from './exit.ts'

/** Rules that run, by id; undefined for those that are on by themselves. */
export type RuleChoice = ReadonlySet<string> | undefined

/** Only the rules that were named, or all that are on but those. @throws UsageError for a rule that there is none of */
export function chooseRules(only: readonly string[], without: readonly string[]): RuleChoice {
  const ids = new Set(rules.map(({ id }) => id))
  const unknown = [...only, ...without].find((id) => !ids.has(id))
  if (unknown !== undefined)
    throw new UsageError(`There is no rule "${unknown}"; gegenlesen rules lists them.`)
  if (only.length === 0 && without.length === 0) return undefined
  const wanted = only.length > 0 ? only : rules.filter(({ off }) => !off).map(({ id }) => id)
  return new Set(wanted.filter((id) => !without.includes(id)))
}
