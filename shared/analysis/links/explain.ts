import { cached } from '../../lexicon/cache.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import type { LinkEvidence, SourceToken, TargetToken } from '../pair.ts'
import { areCognates, cognateForm } from './cognates.ts'
import { readLearned } from './learned.ts'
import { isNumeral, numberValue } from './numerals.ts'

/** What can be said about a German word without knowing which English one it is compared with. */
export type GermanSide = {
  readonly lower: string
  readonly isName: boolean
  readonly number: string | null
  readonly cognate: string
  /** English words in lower case: what the dictionary lists, what was learned, what parts of a compound mean. */
  readonly meanings: ReadonlySet<string>
  readonly learned: ReadonlySet<string>
  readonly ofParts: ReadonlySet<string>
}

/** The English word in lower case and in the forms that a dictionary may have it in, its lemma first. */
export type EnglishSide = {
  readonly lower: string
  readonly number: string | null
  readonly cognate: string
  readonly variants: readonly string[]
}

export type Explainer = {
  readonly germanSide: (token: TargetToken) => GermanSide
  readonly englishSide: (token: SourceToken) => EnglishSide
  readonly relate: (german: GermanSide, english: EnglishSide) => LinkEvidence | null
}

/** Shorter parts of compounds (um, see) match too much by chance. */
const SHORTEST_PART = 4
const NOTHING: ReadonlySet<string> = new Set()

/**
 * Says why a German word may be the translation of an English one.
 * @param learned contents of shared/analysis/data/learned-translations.tsv; null does without
 */
export function createExplainer({ german, translations }: Lexicons, learned: string | null): Explainer {
  const learnedOf = readLearned(learned ?? '')
  const meaningsOf = cached(
    (lemma) => new Set(translations.toEnglish(lemma).map((word) => word.toLowerCase())),
  )
  const germanSides = keyed<TargetToken, GermanSide>(
    ({ text, tag, lemma }) => `${text}\t${tag}\t${lemma}`,
    describeGerman,
  )
  const englishSides = keyed<SourceToken, EnglishSide>(
    ({ text, pos, lemma }) => `${text}\t${pos}\t${lemma}`,
    describeEnglish,
  )

  function describeGerman(token: TargetToken): GermanSide {
    const lemmas = lemmasOf(token)
    const meanings = new Set<string>()
    for (const lemma of lemmas) for (const word of meaningsOf(lemma)) meanings.add(word)
    return {
      lower: token.text.toLowerCase(),
      isName: token.tag === 'NE',
      number: isNumeral(token) ? numberValue(token) : null,
      cognate: cognateForm(token.lemma),
      meanings,
      learned: learnedOf.get(token.lemma) ?? NOTHING,
      ofParts: lemmas.some(translations.isHeadword) ? NOTHING : meaningsOfParts(token.lemma),
    }
  }

  function meaningsOfParts(lemma: string): ReadonlySet<string> {
    const found = new Set<string>()
    const parts = [...german.parts(lemma), ...lemma.split('-')].filter(
      (part) => part.length >= SHORTEST_PART || /^\p{Lu}{2,}$/u.test(part),
    )
    for (const part of parts) {
      if (part === lemma) continue
      found.add(part.toLowerCase())
      for (const form of partForms(part)) for (const word of meaningsOf(form)) found.add(word)
    }
    return found
  }

  return { germanSide: germanSides, englishSide: englishSides, relate }
}

function relate(german: GermanSide, english: EnglishSide): LinkEvidence | null {
  if (german.lower === english.lower) return english.lower.length > 1 ? 'copy' : null
  if (german.number !== null && english.number !== null)
    return german.number === english.number ? 'copy' : null
  if (german.isName && isGenitiveOf(german.lower, english.lower)) return 'copy'
  const among = (words: ReadonlySet<string>) =>
    words.size > 0 && english.variants.some((form) => words.has(form))
  if (among(german.meanings)) return 'dictionary'
  if (among(german.learned)) return 'learned'
  if (among(german.ofParts)) return 'part'
  return areCognates(german.cognate, english.cognate) ? 'cognate' : null
}

/** "Bidens", "Brahms’": a name with its genitive ending. */
function isGenitiveOf(german: string, english: string): boolean {
  if (english.length < 4 || german.length !== english.length + 1 || !german.startsWith(english)) return false
  return german.endsWith('s') || german.endsWith('’') || german.endsWith("'")
}

/** Remembers what was said about a token under a key that tells everything about it. */
function keyed<T, R>(keyOf: (token: T) => string, describe: (token: T) => R): (token: T) => R {
  let current: T
  const known = cached(() => describe(current))
  return (token) => {
    current = token
    return known(keyOf(token))
  }
}

function partForms(part: string): string[] {
  const capital = part.charAt(0).toUpperCase() + part.slice(1)
  const lower = part.charAt(0).toLowerCase() + part.slice(1)
  return [...new Set([part, capital, lower, `${lower}en`])]
}

/** Lemma under the tag first, then those of its other readings. */
function lemmasOf({ lemma, readings, tag, particle }: TargetToken): string[] {
  if (particle !== null) return [lemma]
  const others = readings
    .filter(({ pos }) => pos !== 'other' || tag.startsWith('P'))
    .map((each) => each.lemma)
  return [...new Set([lemma, ...others])]
}

function describeEnglish(token: SourceToken): EnglishSide {
  const { lemma, text, pos } = token
  const lower = text.toLowerCase()
  const forms = [lemma.toLowerCase(), lower]
  if (lemma.includes('-'))
    forms.push(lemma.replaceAll('-', '').toLowerCase(), lemma.replaceAll('-', ' ').toLowerCase())
  if (text === 'US' || text === 'U.S.') forms.push('usa', 'us')
  if (pos === 'PROPN' && /[^s]s$/u.test(lower)) forms.push(lower.slice(0, -1))
  if (pos === 'ADV' || pos === 'ADJ') forms.push(...simpler(lemma))
  return {
    lower,
    number: isNumeral(token) ? numberValue(token) : null,
    cognate: cognateForm(lemma),
    variants: [...new Set(forms)],
  }
}

/** Words that an adverb, a comparative or a participle may come from: heavily → heavy, later → late, married → marry. */
function simpler(lemma: string): string[] {
  const found = [
    lemma.replace(/ily$/u, 'y'),
    lemma.replace(/ly$/u, ''),
    lemma.replace(/ally$/u, ''),
    lemma.replace(/bly$/u, 'ble'),
    lemma.replace(/(?:er|est)$/u, ''),
    lemma.replace(/(?<=e)(?:r|st)$/u, ''),
    lemma.replace(/i(?:er|est)$/u, 'y'),
    lemma.replace(/ied$/u, 'y'),
    lemma.replace(/(?:ed|ing)$/u, ''),
    lemma.replace(/(?<=e)d$/u, ''),
  ]
  return found.filter((form) => form !== lemma && form.length > 2)
}
