/** What should stand in the place of a word with another sense. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { replaceAdjective, replaceNoun } from '../../inflect.ts'

/** Suggestions offered. */
const MOST_FIXES = 3

/** Meanings of the German word among which the English one is always a main sense. */
const FIRST_MEANINGS = 3
/** Zipf: a meaning listed before it that is this much commoner is what the German word is understood as. */
const MUCH_COMMONER = 1.2

/** Tiger is listed for fiend, but means tiger. */
function isMainSense(
  german: string,
  english: string,
  { translations, english: { zipf } }: Lexicons,
): boolean {
  const all = translations.toEnglish(german).map((meaning) => meaning.toLowerCase())
  const place = all.indexOf(english.toLowerCase())
  if (place < 0 || place >= Math.max(FIRST_MEANINGS, all.length / 2)) return false
  return all.slice(0, place).every((meaning) => zipf(meaning) < zipf(english) + MUCH_COMMONER)
}

/** Translations of the source word in the old one's case and number, common ones first. */
export function fixesFor(
  token: TargetToken,
  english: SourceToken,
  pair: AnalysedPair,
  lexicons: Lexicons,
): Fix[] {
  const { german, translations } = lexicons
  const words = translations
    .toGerman(english.lemma)
    .filter(
      (word) => !/\s/u.test(word) && german.zipf(word) > 0 && isMainSense(word, english.lemma, lexicons),
    )
    .sort((a, b) => german.zipf(b) - german.zipf(a))
  const fixes: Fix[] = []
  for (const word of words) {
    if (fixes.length >= MOST_FIXES) break
    const [fix] =
      token.tag === 'NN'
        ? nounFix(token, word, pair, lexicons)
        : token.tag.startsWith('ADJ')
          ? replaceAdjective(token, word, german)
          : []
    if (fix && !fixes.some((other) => other.text === fix.text)) fixes.push(fix)
  }
  return fixes
}

function nounFix(token: TargetToken, word: string, pair: AnalysedPair, lexicons: Lexicons): Fix[] {
  if (word[0] === word[0]?.toLowerCase()) return []
  const [gender] = lexicons.german.genders(word)
  return gender ? replaceNoun(pair.target, token.index, word, gender, lexicons.german) : []
}
