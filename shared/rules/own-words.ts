import type { CheckedSegment, Checker } from '../review/checker.ts'
import type { Flag } from '../review/flag.ts'
import type { Category } from '../review/mqm.ts'
import { uncapitalised } from '../text/capitals.ts'

/** What a word that stands in the dictionary is not flagged for. */
const ABOUT_WORDS: ReadonlySet<Category> = new Set(['fluency/spelling', 'accuracy/untranslated'])

/** Rules of other categories that doubt the word itself. */
const WORD_RULES: ReadonlySet<string> = new Set(['invented-compound'])

const doubtsWord = ({ ruleId, category }: Flag) => WORD_RULES.has(ruleId) || ABOUT_WORDS.has(category)

/** True when the dictionary has the word: as it is, beginning a sentence, or as a name in the genitive. */
function has(words: ReadonlySet<string>, text: string): boolean {
  if (words.has(text)) return true
  const small = uncapitalised(text)
  if (words.has(small)) return true
  return /^\p{Lu}.*[^sxzß]s$/u.test(text) && words.has(text.slice(0, -1))
}

/**
 * A checker that does not doubt the editors' own words. The set may change between checks.
 */
export function exceptOwnWords(checker: Checker, words: ReadonlySet<string>): Checker {
  const isOwn = (flag: Flag) => doubtsWord(flag) && has(words, String(flag.evidence['text'] ?? ''))
  function* without(items: Iterable<CheckedSegment>): Iterable<CheckedSegment> {
    for (const item of items)
      yield words.size === 0 ? item : { ...item, flags: item.flags.filter((flag) => !isOwn(flag)) }
  }
  return {
    check: (segments, options) => without(checker.check(segments, options)),
    recheck: (segments, changed, options) => without(checker.recheck(segments, changed, options)),
  }
}
