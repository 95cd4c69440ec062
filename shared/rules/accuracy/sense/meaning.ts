/** What a German word can mean and whether an English word is among it: dictionary first, then near synonyms. */
import type { SourceToken, TargetToken } from '../../../analysis/pair.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'

/** How well an English word explains a German one. */
export type Explained = 'dictionary' | 'synonym' | 'part' | 'cognate' | 'none'

/** Meanings looked at in a second step, so that words with hundreds of translations stay quick. */
const MOST_MEANINGS = 60

/** Letters that must agree at the start for two words to count as the same word in two languages. */
const COGNATE_LETTERS = 4

const fold = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replaceAll('ß', 'ss')
    .replaceAll('k', 'c')
    .replaceAll('z', 'c')
    .replaceAll('ph', 'f')

/** Militant and militant, Resolution and resolution: same beginning, similar length. */
export function cognate(german: string, english: string): boolean {
  const a = fold(german)
  const b = fold(english)
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  return same >= COGNATE_LETTERS && same >= Math.min(a.length, b.length) * 0.7
}

/** Lemmas under which the dictionary may list a token: its own lemma first, then those of its other readings. */
export function lemmasOf(token: TargetToken): readonly string[] {
  return [...new Set([token.lemma, ...token.readings.map((reading) => reading.lemma), token.text])]
}

/** English words (no phrases) a German token can mean. */
export function meanings(token: TargetToken, lexicons: Lexicons): readonly string[] {
  const found = new Set<string>()
  for (const lemma of lemmasOf(token))
    for (const english of lexicons.translations.toEnglish(lemma)) found.add(english)
  return [...found]
}

/** Every word of a phrase stands among the source's lemmas. */
function phraseStands(phrase: string, sourceLemmas: ReadonlySet<string>): boolean {
  return phrase.includes(' ') && phrase.split(' ').every((word) => sourceLemmas.has(word))
}

/** Does the English word explain the German one? `none` means: not through dictionary, synonyms, parts or looks. */
export function explains(german: TargetToken, english: SourceToken, lexicons: Lexicons): Explained {
  const { translations, thesaurus } = lexicons
  const lemmas = lemmasOf(german)
  const words = [english.lemma, english.text.toLowerCase()]
  if (lemmas.some((lemma) => words.some((word) => translations.linked(lemma, word)))) return 'dictionary'
  if (cognate(german.text, english.text)) return 'cognate'
  const means = meanings(german, lexicons).slice(0, MOST_MEANINGS)
  const near = (meaning: string) =>
    thesaurus.english(meaning, english.lemma) || thesaurus.broader(meaning, english.lemma)
  if (means.some(near)) return 'synonym'
  const back = translations.toGerman(english.lemma).slice(0, MOST_MEANINGS)
  if (back.some((word) => lemmas.some((lemma) => thesaurus.german(word, lemma)))) return 'synonym'
  if (lemmas.some((lemma) => translations.isHeadword(lemma))) return 'none'
  const parts = lexicons.german.parts(german.text)
  if (parts.some((part) => words.some((word) => translations.linked(part, word) || cognate(part, word))))
    return 'part'
  return 'none'
}

/** Some word or phrase of the source explains the German token. */
export function explainedBySource(
  german: TargetToken,
  source: readonly SourceToken[],
  lexicons: Lexicons,
): boolean {
  const lemmas = new Set(source.flatMap((token) => [token.lemma, token.text.toLowerCase()]))
  if (meanings(german, lexicons).some((phrase) => phraseStands(phrase, lemmas))) return true
  return source.some((token) => token.kind === 'word' && explains(german, token, lexicons) !== 'none')
}
