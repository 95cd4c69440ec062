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
    return german.flatMap(({ token }, at) => {
      const phrases = phrasesOf(token.lemma)
      if (phrases.size === 0) return []
      return lemmas.flatMap((lemma, start) =>
        (phrases.get(lemma) ?? []).flatMap((words) =>
          match(words, lemmas, start)
            .filter((place) => !EMPTY.has(lemmas[place] as string))
            .map((place) => ({ german: at, source: place })),
        ),
      )
    })
  }
}

/** Positions of a phrase's words from its first on, at most two other words apart; empty when one is missing. */
function match(words: Phrase, lemmas: readonly string[], start: number): number[] {
  const found = [start]
  for (const word of words.slice(1)) {
    const last = found.at(-1) as number
    const next = [last + 1, last + 2, last + 3].find((at) => lemmas[at] === word)
    if (next === undefined) return []
    found.push(next)
  }
  return found
}
