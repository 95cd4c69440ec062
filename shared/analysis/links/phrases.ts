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

/** Finds English phrases that the dictionary lists for a German word ("turn down" for ablehnen): links to their words. */
export function createPhrases(
  translations: Translations,
): (german: readonly TargetToken[], source: readonly SourceToken[]) => { target: number; source: number }[] {
  const phrasesOf = cached((lemma): readonly Phrase[] =>
    translations
      .toEnglish(lemma)
      .filter((english) => english.includes(' '))
      .map((english) =>
        english
          .toLowerCase()
          .split(' ')
          .filter((word) => word !== 'to' && word !== 'the'),
      )
      .filter((words) => words.length > 1 && words.length <= 4),
  )
  return (german, source) => {
    const places = new Map<string, number[]>()
    for (const [at, { lemma }] of source.entries()) {
      const key = lemma.toLowerCase()
      const known = places.get(key)
      if (known === undefined) places.set(key, [at])
      else known.push(at)
    }
    return german.flatMap((token) =>
      phrasesOf(token.lemma).flatMap((words) =>
        match(words, source, places)
          .filter((at) => !EMPTY.has((source[at] as SourceToken).lemma))
          .map((at) => ({ target: token.index, source: at })),
      ),
    )
  }
}

/** Positions of a phrase's words where they stand in order, at most two other words apart; empty when they do not. */
function match(
  words: Phrase,
  source: readonly SourceToken[],
  places: ReadonlyMap<string, readonly number[]>,
): number[] {
  for (const start of places.get(words[0] ?? '') ?? []) {
    const found = [start]
    for (const word of words.slice(1)) {
      const last = found.at(-1) as number
      const next = [last + 1, last + 2, last + 3].find((at) => source[at]?.lemma.toLowerCase() === word)
      if (next === undefined) break
      found.push(next)
    }
    if (found.length === words.length) return found
  }
  return []
}
