/** The two keystrokes of the picker: a group of categories, then the category. */
import type { Category, Severity } from '../../../../shared/review/mqm.ts'
import { CATEGORIES, SEVERITIES } from '../../../../shared/review/mqm.ts'

export const CATEGORY_GROUPS = ['accuracy', 'fluency', 'style', 'terminology', 'locale', 'rest'] as const

export type CategoryGroup = (typeof CATEGORY_GROUPS)[number]

const isGroup = (name: string): name is CategoryGroup => (CATEGORY_GROUPS as readonly string[]).includes(name)

/** The group that a category is picked from; what has no dimension of its own is in the last one. */
export function groupOf(category: Category): CategoryGroup {
  const [dimension = ''] = category.split('/')
  return isGroup(dimension) ? dimension : 'rest'
}

/** The categories of a group, in the order of their keys. */
export function categoriesOf(group: CategoryGroup): readonly Category[] {
  return CATEGORIES.filter((category) => groupOf(category) === group)
}

/** The severity one step graver (-1) or lighter (1); the ends hold. */
export function severityBy(severity: Severity, by: 1 | -1): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + by] ?? severity
}

/** The digit of a key press whatever Shift makes of it on this keyboard; null for other keys. */
export function digitOf(press: Pick<KeyboardEvent, 'code' | 'key'>): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1] ?? /^[1-9]$/.exec(press.key)?.[0]
  return digit === undefined ? null : Number(digit)
}
