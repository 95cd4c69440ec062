/** Where what was taught stands in a segment. */
import type { AnalysedPair, AnalysedSource, AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import type { Lexicons } from '../lexicon/lexicon.ts'
import type { PatternToken } from '../rules/accuracy/meanings/find-source.ts'
import { patternTokens } from '../rules/accuracy/meanings/find-source.ts'
import type { EnglishPhrase, GermanPhrase, GermanWord, Lesson, Lessons } from './compile.ts'
import { uncapitalised } from '../text/capitals.ts'

/** Token indexes of one match, in text order. */
export type TargetPlace = {
  readonly tokens: readonly number[]
  /** The word itself, or a compound that ends or begins with it. */
  readonly how: 'whole' | 'head' | 'first'
  readonly phrase: GermanPhrase
}

/** Tokens [first, end) of the source. */
export type SourcePlace = { readonly first: number; readonly end: number }

const prepared = new WeakMap<AnalysedSource, readonly PatternToken[]>()

function tokensOf(source: AnalysedSource): readonly PatternToken[] {
  const tokens = prepared.get(source) ?? patternTokens(source.tokens)
  prepared.set(source, tokens)
  return tokens
}

/** Abbreviations in capitals (US, WHO) are no forms of us and who. */
const isAcronym = (text: string) => /^\p{Lu}{2,}$/u.test(text)

const isForm = (wanted: PatternToken, token: PatternToken) =>
  isAcronym(wanted.text)
    ? token.text === wanted.text
    : wanted.lemmas.some((lemma) => token.lemmas.includes(lemma)) &&
      !(isAcronym(token.text) && token.pos === 'PROPN')

/** Every place of an English phrase, its words in any form. */
export function sourcePlaces({ words }: EnglishPhrase, source: AnalysedSource): SourcePlace[] {
  const tokens = tokensOf(source)
  const places: SourcePlace[] = []
  for (let start = 0; start + words.length <= tokens.length; start++) {
    const fits = words.every((word, offset) => {
      const token = tokens[start + offset]
      return token !== undefined && isForm(word, token)
    })
    const first = tokens[start]
    const last = tokens[start + words.length - 1]
    if (fits && first && last) places.push({ first: first.index, end: last.index + 1 })
  }
  return places
}

/** Lessons whose first word stands in the segment, in the source or (those without one) in the target. */
export function candidates(
  lessons: Lessons,
  { source, target }: AnalysedPair,
  lexicons: Lexicons,
): Set<Lesson> {
  const found = new Set<Lesson>()
  const note = (lesson: readonly Lesson[] | undefined) => lesson?.forEach((each) => found.add(each))
  if (source && lessons.bySource.size > 0)
    for (const { lemmas } of tokensOf(source)) for (const lemma of lemmas) note(lessons.bySource.get(lemma))
  if (lessons.byTarget.size > 0)
    for (const token of target.tokens)
      for (const name of namesOf(token, lexicons)) note(lessons.byTarget.get(name))
  return found
}

function namesOf(token: TargetToken, lexicons: Lexicons): readonly string[] {
  const names = [token.text, token.lemma, ...token.readings.map(({ lemma }) => lemma)]
  return isNounLike(token) ? [...names, ...partsOf(token, lexicons)] : names
}

const isNounLike = ({ text, kind }: TargetToken) => kind === 'word' && /^\p{Lu}/u.test(text)

/** Parts of a compound; a compound that is a headword is not explained by its parts (Landkreis is no Land). */
function partsOf({ lemma, text }: TargetToken, { german, translations }: Lexicons): readonly string[] {
  if (translations.isHeadword(lemma) || translations.isHeadword(text)) return []
  return german.parts(text)
}

function isWord(word: GermanWord, token: TargetToken): boolean {
  if (token.text === word.text) return true
  if (token.kind !== 'word') return false
  // A noun is written with a capital; a verb or adjective only where a sentence begins.
  if (word.kind === 'noun' && !isNounLike(token)) return false
  if (word.kind !== 'noun' && isNounLike(token) && token.tag === 'NN') return false
  if (word.lemmas.has(token.lemma)) return true
  if (word.kind === 'other') return uncapitalised(token.text) === word.text
  return token.readings.some(({ lemma, pos }) => pos !== 'other' && word.lemmas.has(lemma))
}

function compoundOf(word: GermanWord, token: TargetToken, lexicons: Lexicons): 'head' | 'first' | null {
  if (word.kind !== 'noun' || !isNounLike(token)) return null
  const parts = partsOf(token, lexicons)
  if (parts.length < 2) return null
  if (word.lemmas.has(parts.at(-1) ?? '')) return 'head'
  return parts.slice(0, -1).some((part) => word.lemmas.has(part)) ? 'first' : null
}

/** Every place of a German phrase: its words in any form, one after the other; of a single noun compounds with it, too. */
export function targetPlaces(
  phrase: GermanPhrase,
  target: AnalysedTarget,
  lexicons: Lexicons,
): TargetPlace[] {
  const places: TargetPlace[] = []
  const [word, ...more] = phrase.words
  if (!word) return []
  for (const token of target.tokens) {
    const fits = phrase.words.every((each, offset) => {
      const other = target.tokens[token.index + offset]
      return other !== undefined && isWord(each, other)
    })
    if (fits) {
      const tokens = phrase.words.map((_, offset) => token.index + offset)
      places.push({ tokens, how: 'whole', phrase })
    } else if (more.length === 0) {
      const how = compoundOf(word, token, lexicons)
      if (how) places.push({ tokens: [token.index], how, phrase })
    }
  }
  return places
}

/** The matched German says something else of the source: the dictionary or the letters link all its words elsewhere. */
export function isExplainedElsewhere(
  pair: AnalysedPair,
  place: TargetPlace,
  sources: readonly SourcePlace[],
): boolean {
  const links = place.tokens.flatMap((index) => pair.links.toSource[index] ?? [])
  const inside = (index: number) => sources.some(({ first, end }) => index >= first && index < end)
  return links.length > 0 && !links.some(inside)
}

/** German words that stand for a place of the source, as far as links tell. */
export function linkedTokens(pair: AnalysedPair, { first, end }: SourcePlace): number[] {
  const found = new Set<number>()
  for (let index = first; index < end; index++)
    for (const target of pair.links.toTarget[index] ?? []) found.add(target)
  return [...found].toSorted((a, b) => a - b)
}
