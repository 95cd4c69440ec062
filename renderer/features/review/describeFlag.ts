import type { FlagView } from '../../../shared/calls.ts'
import { describe } from '../../../shared/rules/describe.ts'
import type { Locale, Text } from '../../messages/text.tsx'

/** Longer words are cut in the heading; they are marked in the text anyway. */
const LONGEST = 60

/** What is wrong and why: a rule's wording, or what the person wrote who raised the flag. */
export function describeFlag(flag: FlagView, t: Text, locale: Locale): { what: string; why: string } {
  if (flag.raisedBy === null) return describe(flag, locale)
  const category = t(`category.${flag.category}`)
  const words = flag.text.length > LONGEST ? `${flag.text.slice(0, LONGEST - 1)}…` : flag.text
  const what = words === '' ? t('own.missing', { category }) : t('own.what', { text: words, category })
  return { what: flag.note ?? what, why: '' }
}
