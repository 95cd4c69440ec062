/** Every rule of the project, in the order they are listed to the editor: by MQM dimension, then by name. */
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = []

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule with this id; undefined for rules of an older version that are no more. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id)
}
