/** What a German word can mean and whether an English word is among it: dictionary first, then near synonyms. */
import type { SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { cached } from '../../../lexicon/cache.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import type { Senses, Thesaurus } from '../../../lexicon/thesaurus.ts'

/** How well an English word explains a German one. */
type Explained = 'dictionary' | 'synonym' | 'part' | 'cognate' | 'none'

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

/** Militant and militant, Resolution and resolution: same beginning, similar length. Both words folded. */
function sameBeginning(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  return same >= COGNATE_LETTERS && same >= Math.min(a.length, b.length) * 0.7
}

/** Lemmas under which the dictionary may list a token: its own lemma first, then those of its other readings. */
export function lemmasOf(token: TargetToken): readonly string[] {
  return [...new Set([token.lemma, ...token.readings.map((reading) => reading.lemma), token.text])]
}

/** English words and phrases a German token can mean. */
export function meanings(token: TargetToken, lexicons: Lexicons): readonly string[] {
  return describer(lexicons).german(token).meanings
}

/** Every word of a phrase stands among the source's lemmas. */
function phraseStands(phrase: string, sourceLemmas: ReadonlySet<string>): boolean {
  return phrase.includes(' ') && phrase.split(' ').every((word) => sourceLemmas.has(word))
}

/** Does the English word explain the German one? `none` means: not through dictionary, synonyms, parts or looks. */
function compare(german: GermanWord, english: EnglishWord, thesaurus: Thesaurus): Explained {
  const alike = plainly(german, english)
  if (alike !== 'none') return alike
  if (thesaurus.englishAmong(german.firstMeanings, english.senses)) return 'synonym'
  if (thesaurus.germanAmong(german.lemmas, english.translated)) return 'synonym'
  if (german.isHeadword) return 'none'
  const fits = (part: Part) =>
    english.entries.some((entry) => part.entries.includes(entry)) ||
    english.foldedWords.some((word) => sameBeginning(part.folded, word))
  return german.parts.some(fits) ? 'part' : 'none'
}

/** What needs no thesaurus. */
function plainly(german: GermanWord, english: EnglishWord): Explained {
  if (english.entries.some((entry) => german.entries.some((list) => list.includes(entry))))
    return 'dictionary'
  return sameBeginning(german.folded, english.folded) ? 'cognate' : 'none'
}

/** Some word of the target explains the English one. */
export function explainedByTarget(
  english: SourceToken,
  target: readonly TargetToken[],
  lexicons: Lexicons,
): boolean {
  const describe = describer(lexicons)
  const theirs = describe.english(english)
  const ours = describe.target(target)
  if (ours.some((word) => plainly(word, theirs) !== 'none')) return true
  return ours.some((word) => compare(word, theirs, lexicons.thesaurus) !== 'none')
}

/** Some word or phrase of the source explains the German token. */
export function explainedBySource(
  german: TargetToken,
  source: readonly SourceToken[],
  lexicons: Lexicons,
): boolean {
  const describe = describer(lexicons)
  const ours = describe.german(german)
  const theirs = describe.source(source)
  if (theirs.some((word) => plainly(ours, word) !== 'none')) return true
  if (theirs.some((word) => compare(ours, word, lexicons.thesaurus) !== 'none')) return true
  const lemmas = new Set(source.flatMap((token) => [token.lemma, token.text.toLowerCase()]))
  return meanings(german, lexicons).some((phrase) => phraseStands(phrase, lemmas))
}

type Part = { readonly entries: readonly number[]; readonly folded: string }

/** What comparing needs to know of a German word, looked up once. */
type GermanWord = {
  readonly meanings: readonly string[]
  /** The same as numbers of the dictionary's entries. */
  readonly entries: readonly (readonly number[])[]
  readonly folded: string
  readonly isHeadword: boolean
  readonly firstMeanings: readonly string[]
  readonly lemmas: readonly string[]
  readonly parts: readonly Part[]
}

/** The same of an English word: lemma and form as entries, its senses, those of its first translations. */
type EnglishWord = {
  readonly entries: readonly number[]
  readonly folded: string
  readonly foldedWords: readonly string[]
  readonly senses: Senses
  readonly translated: Senses
}

type Describer = {
  german(token: TargetToken): GermanWord
  english(token: SourceToken): EnglishWord
  /** The words of a whole text, remembered as long as it is. */
  target(tokens: readonly TargetToken[]): readonly GermanWord[]
  source(tokens: readonly SourceToken[]): readonly EnglishWord[]
}

/** A word under one lemma; its readings are the same object as long as the analysis remembers the form. */
type Known = { readonly lemma: string; readonly readings: TargetToken['readings']; readonly word: GermanWord }

/** Lemmas that a form is remembered with: by tag, at a sentence's start, with different particles. */
const MOST_LEMMAS = 8

const describers = new WeakMap<Lexicons, Describer>()

function describer(lexicons: Lexicons): Describer {
  const known = describers.get(lexicons)
  if (known) return known
  const made = createDescriber(lexicons)
  describers.set(lexicons, made)
  return made
}

/** Words are remembered by form and lemma, in bounded memory. */
function createDescriber({ translations, thesaurus, german }: Lexicons): Describer {
  const germanWords = cached((): Known[] => [])
  const englishWords = cached(() => new Map<string, EnglishWord>())

  const describePart = (part: string): Part => ({ entries: translations.meanings(part), folded: fold(part) })
  const describeGerman = (token: TargetToken): GermanWord => {
    const lemmas = lemmasOf(token)
    const isHeadword = lemmas.some((lemma) => translations.isHeadword(lemma))
    const found = [...new Set(lemmas.flatMap((lemma) => translations.toEnglish(lemma)))]
    return {
      meanings: found,
      entries: lemmas.map(translations.meanings),
      folded: fold(token.text),
      isHeadword,
      firstMeanings: found.slice(0, MOST_MEANINGS),
      lemmas,
      parts: isHeadword ? [] : german.parts(token.text).map(describePart),
    }
  }
  const describeEnglish = ({ lemma, text }: SourceToken): EnglishWord => {
    const words = [lemma, text.toLowerCase()]
    return {
      entries: words.map(translations.entry).filter((entry) => entry >= 0),
      folded: fold(text),
      foldedWords: words.map(fold),
      senses: thesaurus.englishSenses([lemma]),
      translated: thesaurus.germanSenses(translations.toGerman(lemma).slice(0, MOST_MEANINGS)),
    }
  }
  const ofToken = {
    german(token: TargetToken): GermanWord {
      const { lemma, readings } = token
      const ofForm = germanWords(token.text)
      const known = ofForm.find((each) => each.lemma === lemma && each.readings === readings)
      if (known) return known.word
      const word = describeGerman(token)
      if (ofForm.push({ lemma, readings, word }) > MOST_LEMMAS) ofForm.shift()
      return word
    },
    english(token: SourceToken): EnglishWord {
      const byLemma = englishWords(token.text)
      const known = byLemma.get(token.lemma)
      if (known) return known
      const word = describeEnglish(token)
      byLemma.set(token.lemma, word)
      return word
    },
  }
  return {
    ...ofToken,
    target: perText((tokens: readonly TargetToken[]) => wordsOf(tokens).map(ofToken.german)),
    source: perText((tokens: readonly SourceToken[]) => wordsOf(tokens).map(ofToken.english)),
  }
}

function wordsOf<T extends { readonly kind: string }>(tokens: readonly T[]): T[] {
  return tokens.filter(({ kind }) => kind === 'word')
}

function perText<T extends object, R>(describe: (tokens: T) => R): (tokens: T) => R {
  const known = new WeakMap<T, R>()
  return (tokens) => {
    const found = known.get(tokens) ?? describe(tokens)
    known.set(tokens, found)
    return found
  }
}
