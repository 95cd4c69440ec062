import type { FlagView } from '../../../../shared/calls.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import { findRule } from '../../../../shared/rules/registry.ts'
import type { Span } from '../../../../shared/text/span.ts'
import { trimmed, wordSpans } from '../workbench/words.ts'

/** More words than these are mended, not written anew. */
const MOST_WORDS = 4

/**
 * The words of a flag that an editor is about to write over: wrong themselves, few, in one place, and nothing is suggested
 * instead. Tags among them would go with the first letter. Null where the caret does better.
 */
export function wordsToReplace(flag: FlagView, text: string): Span | null {
  const [at, ...more] = flag.target
  if (!at || more.length > 0 || flag.fixes.length > 0 || isMissing(flag)) return null
  const span = trimmed(text, at)
  const words = span ? text.slice(span.start, span.end) : ''
  const count = wordSpans(words).length
  return count > 0 && count <= MOST_WORDS && withoutTags(words) === words ? span : null
}

/** Something is missing where the flag stands: its words only say where. */
function isMissing({ category, ruleId }: FlagView): boolean {
  return category === 'accuracy/omission' || findRule(ruleId)?.missing === true
}
