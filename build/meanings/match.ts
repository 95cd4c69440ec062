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
    if (!meaning.sure && meaning.right.some((right) => hasReplacement(right, german))) return null
    return found.map((index) => german[index] ?? '')
  }
  return null
}
