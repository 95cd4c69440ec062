/** What a German word can mean and whether an English word is among it: dictionary first, then near synonyms. */
import type { SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { cached, once } from '../../../lexicon/cache.ts'
import { beginAlike, beginningForm } from '../../../lexicon/cognates.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import { createNumberSet } from '../../../lexicon/number-set.ts'
import type { SensePlace, Senses, Thesaurus } from '../../../lexicon/thesaurus.ts'
import type { NumberSet } from '../../../lexicon/number-set.ts'

/** Meanings looked at in a second step, so that words with hundreds of translations stay quick. */
const MOST_MEANINGS = 60

/** Lemmas under which the dictionary may list a token: its own lemma first, then those of its other readings. */
export function lemmasOf(token: TargetToken): readonly string[] {
  return [...new Set([token.lemma, ...token.readings.map((reading) => reading.lemma), token.text])]
}

/** English words and phrases a German token can mean. */
export function meanings(token: TargetToken, lexicons: Lexicons): readonly string[] {
  return describer(lexicons).german(token).meanings()
}

/** Every word of a phrase stands among the source's lemmas. */
function phraseStands(phrase: string, sourceLemmas: ReadonlySet<string>): boolean {
  const words = phrase.split(/[ -]/u)
  return words.length > 1 && words.every((word) => sourceLemmas.has(word))
}

/** Some word of the target explains the English one: through dictionary, synonyms, parts of a compound or looks. */
export function explainedByTarget(
  english: SourceToken,
  target: readonly TargetToken[],
  lexicons: Lexicons,
): boolean {
  const describe = describer(lexicons)
  return isExplainedBy(describe.english(english), describe.target(target))
}

function isExplainedBy(english: EnglishWord, target: TargetWords): boolean {
  const { folded, foldedWords } = english
  if (target.entries.hasAny(english.entries)) return true
  if (target.words.some((word) => beginAlike(word.folded, folded))) return true
  if (target.parts.some((part) => foldedWords.some((word) => beginAlike(part.folded, word)))) return true
  const { own, above, groups } = target.thesaurus()
  const senses = english.senses()
  return (
    own.hasAny(senses.own) ||
    own.hasAny(senses.above) ||
    above.hasAny(senses.own) ||
    groups.hasAny(english.translated())
  )
}

/** Some word or phrase of the source explains the German token. */
export function explainedBySource(
  german: TargetToken,
  source: readonly SourceToken[],
  lexicons: Lexicons,
): boolean {
  const describe = describer(lexicons)
  const word = describe.german(german)
  const alone = describe.alone(word)
  if (describe.source(source).some((other) => isExplainedBy(other, alone))) return true
  const lemmas = new Set(source.flatMap((token) => [token.lemma, token.lower]))
  return word.meanings().some((phrase) => phraseStands(phrase, lemmas))
}

type Part = { readonly entries: readonly number[]; readonly folded: string }

/** Numbers of the groups of the thesaurus that words stand in: senses, those one step more general, German synonyms. */
type Grouped = Senses<NumberSet> & { readonly groups: NumberSet }

/** What comparing needs to know of a German word, looked up once. */
type GermanWord = {
  readonly meanings: () => readonly string[]
  /** The same as numbers of the dictionary's entries. */
  readonly entries: readonly (readonly number[])[]
  readonly folded: string
  /** Where the senses of its first meanings are listed, and its own groups of synonyms. Looked up when first needed. */
  readonly thesaurus: () => { readonly places: readonly SensePlace[]; readonly groups: readonly number[] }
  /** Of a compound that is no headword itself. */
  readonly parts: readonly Part[]
}

/** The same of an English word: lemma and form as entries, its senses, the groups of its first translations. */
type EnglishWord = {
  readonly entries: readonly number[]
  readonly folded: string
  readonly foldedWords: readonly string[]
  readonly senses: () => Senses<readonly number[]>
  readonly translated: () => readonly number[]
}

/** The words of a text, and all their numbers together: an English word then costs one question, not one a German word. */
type TargetWords = {
  readonly words: readonly GermanWord[]
  readonly parts: readonly Part[]
  readonly entries: NumberSet
  readonly thesaurus: () => Grouped
}

type Describer = {
  german(token: TargetToken): GermanWord
  english(token: SourceToken): EnglishWord
  /** The words of a text, until the next text is asked for. */
  target(tokens: readonly TargetToken[]): TargetWords
  /** A word as if it were the whole text, until the next one. */
  alone(word: GermanWord): TargetWords
  /** The words of a text, remembered as long as it is. */
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

  const places = new Map<number, SensePlace>()
  /** Where the thesaurus has an entry of the dictionary: searched for once each. */
  const placeOf = (entry: number): SensePlace => {
    const known = places.get(entry)
    if (known) return known
    const place = thesaurus.placeOf(translations.entryAt(entry))
    places.set(entry, place)
    return place
  }
  const describePart = (part: string): Part => ({
    entries: translations.meanings(part),
    folded: beginningForm(part),
  })
  const describeGerman = (token: TargetToken): GermanWord => {
    const lemmas = lemmasOf(token)
    const isHeadword = lemmas.some((lemma) => translations.isHeadword(lemma))
    const entries = lemmas.map(translations.meanings)
    const each = lemmas.length === 1 ? (entries[0] ?? []) : [...new Set(entries.flat())]
    return {
      meanings: once(() => each.map(translations.entryAt)),
      entries,
      folded: beginningForm(token.text),
      thesaurus: once(() => ({
        places: each.slice(0, MOST_MEANINGS).map(placeOf),
        groups: thesaurus.germanGroups(lemmas),
      })),
      parts: isHeadword ? [] : german.parts(token.text).map(describePart),
    }
  }
  const describeEnglish = ({ lemma, text }: SourceToken): EnglishWord => {
    const words = [lemma, text.toLowerCase()]
    return {
      entries: words.map(translations.entry).filter((entry) => entry >= 0),
      folded: beginningForm(text),
      foldedWords: words.map(beginningForm),
      senses: once(() => thesaurus.sensesAt(thesaurus.placeOf(lemma))),
      translated: once(() => thesaurus.germanGroups(translations.toGerman(lemma).slice(0, MOST_MEANINGS))),
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
  const collectText = createCollector(thesaurus)
  const collectWord = createCollector(thesaurus)
  return {
    ...ofToken,
    target: lastOnly((tokens) => collectText(wordsOf(tokens).map(ofToken.german))),
    alone: (word) => collectWord([word]),
    source: perText((tokens: readonly SourceToken[]) => wordsOf(tokens).map(ofToken.english)),
  }
}

/** Collects words into sets that are used again for the next words: each is as large as the dictionary. */
function createCollector({ addSenses }: Thesaurus): (words: readonly GermanWord[]) => TargetWords {
  const entries = createNumberSet()
  const sets = { own: createNumberSet(), above: createNumberSet(), groups: createNumberSet() }
  const fillFrom = (words: readonly GermanWord[]) => {
    sets.own.clear()
    sets.above.clear()
    sets.groups.clear()
    for (const word of words) {
      const { places, groups } = word.thesaurus()
      addSenses(places, sets)
      sets.groups.addAll(groups)
    }
    return sets
  }
  return (words) => {
    const parts = words.flatMap((word) => word.parts)
    entries.clear()
    for (const word of words) for (const list of word.entries) entries.addAll(list)
    for (const part of parts) entries.addAll(part.entries)
    return { words, parts, entries, thesaurus: once(() => fillFrom(words)) }
  }
}

/** Remembers the answer for the last argument. */
function lastOnly<T, R>(compute: (of: T) => R): (of: T) => R {
  let last: { readonly of: T; readonly answer: R } | null = null
  return (of) => {
    if (last?.of !== of) last = { of, answer: compute(of) }
    return last.answer
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
