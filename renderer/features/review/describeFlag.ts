import type { FlagView } from '../../../shared/calls.ts'
import { describe } from '../../../shared/rules/describe.ts'
import type { Locale, Text } from '../../messages/text.tsx'

/** What is wrong and why: a rule's wording, or what the person wrote who raised the flag. */
export function describeFlag(flag: FlagView, t: Text, locale: Locale): { what: string; why: string } {
  if (flag.raisedBy === null) return describe(flag, locale)
  return { what: flag.note ?? t(`category.${flag.category}`), why: '' }
}
