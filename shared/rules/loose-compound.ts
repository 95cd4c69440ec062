import type { GermanLexicon } from '../lexicon/lexicon.ts'
import { capitalised } from '../text/capitals.ts'

const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const
const LEAST_FIRST = 4
const LEAST_LAST = 3
/** Last parts count from this frequency (Zipf) on. */
const LAST_IN_USE = 2
/** Last parts that no lexicon lists count from this frequency (Zipf) and length on: Resorts, Screening. */
const LOAN_IN_USE = 2.5
const LEAST_LOAN = 6
/** First parts that no lexicon lists: Jury, Volley. */
const FIRST_IN_USE = 3

const isNoun = (word: string, german: GermanLexicon) =>
  german.readings(word).some(({ pos }) => pos === 'noun')

function isFirst(part: string, german: GermanLexicon): boolean {
  return LINKS.some((link) => {
    if (!part.endsWith(link)) return false
    const stem = capitalised(part.slice(0, part.length - link.length))
    if (stem.length < LEAST_FIRST) return false
    const bare = link === '' && (german.zipf(stem) >= FIRST_IN_USE || isNoun(`${stem}e`, german))
    return bare || isNoun(stem, german)
  })
}

function isLast(part: string, german: GermanLexicon): boolean {
  const word = capitalised(part)
  const zipf = german.zipf(word)
  if (zipf < LAST_IN_USE) return false
  // Short forms are endings more often than nouns: …des, …ern.
  if (word.length <= LEAST_LAST + 1 && german.isWord(part)) return false
  return (word.length >= LEAST_LOAN && zipf >= LOAN_IN_USE) || isNoun(word, german)
}

/**
 * May the unknown noun be a compound after all, if loanwords and one part of unknown make are let in: Luxusresorts,
 * Virenscreening? More generous than the lexicon's own splitting, which has to be right.
 */
export function isLooseCompound(word: string, german: GermanLexicon): boolean {
  for (let at = LEAST_FIRST; at <= word.length - LEAST_LAST; at++)
    if (isLast(word.slice(at), german) && isFirst(word.slice(0, at), german)) return true
  return false
}
