import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import type { Span } from '../text/span.ts'
import { FUNCTION_WORDS } from '../text/function-words.ts'

const { de: GERMAN, en: ENGLISH } = FUNCTION_WORDS

/** The sentence around a place stands in English, as titles and what was never translated do: German usage is no matter there. */
export function isLeftInEnglish({ tokens }: AnalysedTarget, at: Span): boolean {
  const sentence = tokens.find(({ end }) => end > at.start)?.sentence
  const words = tokens.filter((token) => token.sentence === sentence && /^\p{Ll}/u.test(token.text))
  const isGerman = ({ text, known, copied }: TargetToken) => !ENGLISH.has(text) && known && !copied
  return words.some(({ text }) => ENGLISH.has(text) && !GERMAN.has(text)) && !words.some(isGerman)
}
