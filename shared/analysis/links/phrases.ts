import { cached } from '../../lexicon/cache.ts'
import type { Translations } from '../../lexicon/lexicon.ts'
import type { SourceToken, TargetToken } from '../pair.ts'

/** Words of phrases that say nothing by themselves. */
const EMPTY: ReadonlySet<string> = new Set(
  "to the a an of in on at by for with from up out off down over into be sb. sth. one’s one's and or".split(
    ' ',
  ),
)

type Phrase = readonly string[]

const LONGEST_PHRASE = 4
const NOWHERE: readonly number[] = []

/** A word of an English phrase: position of the German word among those given, token index in the source. */
export type PhraseWord = { readonly german: number; readonly source: number }

/** Finds English phrases that the dictionary lists for a German word ("turn down" for ablehnen). */
export function createPhrases(
  translations: Translations,
): (german: readonly { readonly token: TargetToken }[], source: readonly SourceToken[]) => PhraseWord[] {
  const phrasesOf = cached((lemma): ReadonlyMap<string, readonly Phrase[]> => {
    const found = new Map<string, Phrase[]>()
    for (const english of translations.toEnglish(lemma)) {
      if (!english.includes(' ')) continue
      const words = english
        .toLowerCase()
        .split(' ')
        .filter((word) => word !== 'to' && word !== 'the')
      const [first] = words
      if (first === undefined || words.length < 2 || words.length > LONGEST_PHRASE) continue
      found.set(first, [...(found.get(first) ?? []), words])
    }
    return found
  })
  return (german, source) => {
    const lemmas = source.map(({ lemma }) => lemma.toLowerCase())
    const found: PhraseWord[] = []
    for (let at = 0; at < german.length; at++) {
      const phrases = phrasesOf((german[at] as { readonly token: TargetToken }).token.lemma)
      if (phrases.size === 0) continue
      for (let start = 0; start < lemmas.length; start++) {
        const beginning = phrases.get(lemmas[start] as string)
        if (beginning === undefined) continue
        for (const words of beginning) {
          for (const place of match(words, lemmas, start))
            if (!EMPTY.has(lemmas[place] as string)) found.push({ german: at, source: place })
        }
      }
    }
    return found
  }
}

const MOST_BETWEEN = 2

/** Positions of a phrase's words from its first on, at most two other words apart; empty when one is missing. */
function match(words: Phrase, lemmas: readonly string[], start: number): readonly number[] {
  // Of nearly all phrases the second word is missing.
  if (!lemmas.includes(words[1] as string, start + 1)) return NOWHERE
  const found = [start]
  let last = start
  for (let each = 1; each < words.length; each++) {
    const next = lemmas.indexOf(words[each] as string, last + 1)
    if (next < 0 || next > last + MOST_BETWEEN + 1) return NOWHERE
    found.push(next)
    last = next
  }
  return found
}
