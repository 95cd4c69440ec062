import { cached } from '../../lexicon/cache.ts'
import type { Translations } from '../../lexicon/lexicon.ts'
import { createNumberSet } from '../../lexicon/number-set.ts'
import { wordHash } from '../../lexicon/word-hashes.ts'
import type { SourceToken } from '../pair.ts'

/** Words of phrases that say nothing by themselves. */
const EMPTY: ReadonlySet<string> = new Set(
  "to the a an of in on at by for with from up out off down over into be sb. sth. one’s one's and or".split(
    ' ',
  ),
)

type Words = readonly string[]

/** A phrase of two words or more, and the hashes of its first two. */
export type Phrase = { readonly words: Words; readonly first: number; readonly second: number }

const LONGEST_PHRASE = 4
const NOWHERE: readonly number[] = []

/** A word of an English phrase: position of the German word among those given, token index in the source. */
export type PhraseWord = { readonly german: number; readonly source: number }

/** English phrases that the dictionary lists for a German word ("turn down" for ablehnen). */
export function createPhraseBook(translations: Translations): (lemma: string) => readonly Phrase[] {
  return cached((lemma) => {
    const found: Phrase[] = []
    for (const english of translations.toEnglish(lemma)) {
      if (!english.includes(' ')) continue
      const words = english
        .toLowerCase()
        .split(' ')
        .filter((word) => word !== 'to' && word !== 'the')
      const [first, second] = words
      if (first === undefined || second === undefined || words.length > LONGEST_PHRASE) continue
      found.push({ words, first: wordHash(first), second: wordHash(second) })
    }
    return found
  })
}

const inSource = createNumberSet()

/** Of nearly all phrases one of the first two words is missing. */
const mayStand = ({ first, second }: Phrase) => inSource.has(first) && inSource.has(second)

/** Finds the phrases of German words in a source. */
export function findPhrases(
  german: readonly { readonly phrases: readonly Phrase[] }[],
  source: readonly SourceToken[],
): PhraseWord[] {
  const lemmas = source.map(({ lemma }) => lemma.toLowerCase())
  inSource.clear()
  for (const lemma of lemmas) inSource.add(wordHash(lemma))
  const found: PhraseWord[] = []
  for (const [at, word] of german.entries()) {
    const phrases = word.phrases.filter(mayStand)
    if (phrases.length === 0) continue
    for (let start = 0; start < lemmas.length; start++)
      for (let which = 0; which < phrases.length; which++) {
        const { words } = phrases[which] as Phrase
        if (words[0] !== lemmas[start]) continue
        for (const place of match(words, lemmas, start))
          if (!EMPTY.has(lemmas[place] as string)) found.push({ german: at, source: place })
      }
  }
  return found
}

const MOST_BETWEEN = 2

/** Positions of a phrase's words, the first of them at `start`, and at most two other words between them; empty when one is missing. */
function match(words: Words, lemmas: readonly string[], start: number): readonly number[] {
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
