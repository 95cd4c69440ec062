import type { DingEntry } from './ding.ts'

/** Words below this are mostly misspellings and fragments of the web. */
const RAREST_GERMAN = 1
const RAREST_ENGLISH = 2
/** An English word that Ding never uses counts as one when it is this common. */
const COMMON_ENGLISH = 3.2
/** Stored for English words of Ding that have no frequency: above 0, so that they are known. */
const UNSEEN = 1

const WORD = /^\p{L}[\p{L}'-]*$/u
const LONGEST = 60

/** German words with their Zipf values. Numbers and mixtures are left out. */
export function germanFrequencies(zipf: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    [...zipf].filter(([word, value]) => value >= RAREST_GERMAN && WORD.test(word) && word.length < LONGEST),
  )
}

/** Words on Ding's English side, and common words beside them. */
export function englishWords(
  ding: readonly DingEntry[],
  zipf: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const [word, value] of zipf) if (value >= COMMON_ENGLISH && WORD.test(word)) found.set(word, value)
  for (const entry of ding)
    for (const { english } of entry)
      for (const { text } of english)
        for (const token of text.match(/\p{L}[\p{L}']*/gu) ?? []) {
          const word = token.toLowerCase().replace(/'s?$/, '')
          const value = zipf.get(word) ?? 0
          if (WORD.test(word) && word.length < LONGEST) found.set(word, Math.max(UNSEEN, value))
        }
  for (const [word, value] of found) if (value < RAREST_ENGLISH) found.set(word, UNSEEN)
  return found
}
