import type { Meaning } from '../../shared/rules/accuracy/meanings/schema.ts'
import { findSource, hasWord } from '../../shared/rules/accuracy/meanings/find-source.ts'
import { readEnglish } from './english.ts'
import { findWrong, germanWords, hasReplacement } from './german.ts'

/**
 * The simple matcher of the linter and of counts over corpora: English by wink-nlp lemmas, German by dictionary form
 * or stem, no alignment. The rule that flags knows more than this.
 *
 * @returns the German words caught, or null when the entry is silent.
 */
export function fires(meaning: Meaning, source: string, target: string): string[] | null {
  return firesOn(meaning, readEnglish(source), germanWords(target))
}

export function firesOn(
  meaning: Meaning,
  english: ReturnType<typeof readEnglish>,
  german: readonly string[],
): string[] | null {
  if (!findSource(meaning.source, english)) return null
  for (const pattern of meaning.wrong) {
    const found = findWrong(pattern, german)
    if (!found) continue
    if (meaning.means.some((word) => hasWord(word, english))) return null
    if (meaning.right.some((right) => hasReplacement(right, german))) return null
    const caught = found.map((index) => german[index] ?? '')
    if (caught.every((word) => isCopiedName(word, english))) continue
    return caught
  }
  return null
}

/** Part of a name that stays as it is: Bobcat Stadium, Rhode Island. */
const isCopiedName = (word: string, english: ReturnType<typeof readEnglish>): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  english.some(({ text, pos }, at) => at > 0 && text === word && pos === 'PROPN')
