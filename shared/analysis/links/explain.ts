import { cached } from '../../lexicon/cache.ts'
import { createNumberSet, type NumberSet } from '../../lexicon/number-set.ts'
import type { Lexicons, Translations } from '../../lexicon/lexicon.ts'
import type { LinkEvidence, SourceToken, TargetToken } from '../pair.ts'
import { areCognates, cognateForm } from '../../lexicon/cognates.ts'
import { readLearned } from './learned.ts'
import { isNumeral, numberValue } from './numerals.ts'
import { createPhraseBook } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { capitalised, uncapitalised } from '../../text/capitals.ts'

/** What can be said about a German word without knowing which English one it is compared with. */
export type GermanSide = {
  readonly lower: string
  readonly isName: boolean
  readonly number: string | null
  readonly cognate: string
  /** Numbers of the English entries that its lemmas, and the parts of a compound, are listed with. */
  readonly listed: readonly (readonly number[])[]
  readonly ofParts: readonly (readonly number[])[]
  /** English words in lower case: those learned, and the parts of a compound as they are. */
  readonly learned: ReadonlySet<string> | undefined
  readonly parts: readonly string[]
  /** Several English words that stand for it. */
  readonly phrases: readonly Phrase[]
}

/** The English word in lower case and in the forms that a dictionary may have it in, its lemma first. */
export type EnglishSide = {
  readonly lower: string
  readonly number: string | null
  readonly cognate: string
  readonly variants: readonly { readonly form: string; readonly entry: number }[]
}

export type Explainer = {
  readonly germanSide: (token: TargetToken) => GermanSide
  readonly englishSide: (token: SourceToken) => EnglishSide
  /** Compares German words with the English ones of a text, and only these: notes their entries, then answers for each. */
  readonly relatorTo: (english: readonly EnglishSide[]) => Relator
}

type Relator = (german: GermanSide) => (english: EnglishSide) => LinkEvidence | null

/** Shorter parts of compounds (um, see) match too much by chance. */
const SHORTEST_PART = 4

/**
 * Says why a German word may be the translation of an English one.
 * @param learned contents of shared/analysis/data/learned-translations.tsv; null does without
 */
export function createExplainer({ german, translations }: Lexicons, learned: string | null): Explainer {
  const learnedOf = readLearned(learned ?? '')
  const phrasesOf = createPhraseBook(translations)
  const germanSides = remembered<TargetToken, GermanSide>(
    (a, b) => a.tag === b.tag && a.readings === b.readings && (a.particle === null) === (b.particle === null),
    describeGerman,
  )
  const englishSides = remembered<SourceToken, EnglishSide>(
    (a, b) => a.pos === b.pos,
    (token) => describeEnglish(token, translations),
  )

  function describeGerman(token: TargetToken): GermanSide {
    const lemmas = lemmasOf(token)
    const parts = lemmas.some(translations.isHeadword) ? [] : partsOf(token.lemma)
    return {
      lower: token.lower,
      isName: token.tag === 'NE',
      number: isNumeral(token) ? numberValue(token) : null,
      cognate: cognateForm(token.lemma),
      listed: lemmas.map(translations.meanings),
      ofParts: parts.flatMap(partForms).map(translations.meanings),
      learned: learnedOf.get(token.lemma),
      parts: parts.map((part) => part.toLowerCase()),
      phrases: phrasesOf(token.lemma),
    }
  }

  function partsOf(lemma: string): string[] {
    return [...german.parts(lemma), ...lemma.split('-')].filter(
      (part) => part !== lemma && (part.length >= SHORTEST_PART || /^\p{Lu}{2,}$/u.test(part)),
    )
  }

  const inText = createNumberSet()
  const relatorTo = (words: readonly EnglishSide[]): Relator => {
    inText.clear()
    for (const { variants } of words) for (const { entry } of variants) if (entry >= 0) inText.add(entry)
    return (side) => {
      const listed = among(inText, side.listed)
      const ofParts = among(inText, side.ofParts)
      return (english) => relate(side, english, listed, ofParts)
    }
  }

  return { germanSide: germanSides, englishSide: englishSides, relatorTo }
}

/** Of hundreds of numbers the few that are in a set. */
function among(set: NumberSet, lists: readonly (readonly number[])[]): readonly number[] {
  const found: number[] = []
  for (const list of lists)
    for (let at = 0; at < list.length; at++) if (set.has(list[at] as number)) found.push(list[at] as number)
  return found
}

function relate(
  german: GermanSide,
  english: EnglishSide,
  listed: readonly number[],
  ofParts: readonly number[],
): LinkEvidence | null {
  if (german.lower === english.lower) return english.lower.length > 1 ? 'copy' : null
  if (german.number !== null && english.number !== null)
    return german.number === english.number ? 'copy' : null
  if (german.isName && isGenitiveOf(german.lower, english.lower)) return 'copy'
  let found: LinkEvidence | undefined
  for (const variant of english.variants) {
    const evidence = evidenceFor(german, variant, listed, ofParts)
    if (evidence === 'dictionary') return evidence
    found ??= evidence
  }
  if (found !== undefined) return found
  return areCognates(german.cognate, english.cognate) ? 'cognate' : null
}

type Variant = EnglishSide['variants'][number]

function evidenceFor(
  german: GermanSide,
  { form, entry }: Variant,
  listed: readonly number[],
  ofParts: readonly number[],
): LinkEvidence | undefined {
  if (listed.includes(entry)) return 'dictionary'
  if (german.learned?.has(form)) return 'learned'
  if (german.parts.length === 0) return undefined
  return german.parts.includes(form) || ofParts.includes(entry) ? 'part' : undefined
}

/** "Bidens", "Brahms’": a name with its genitive ending. */
function isGenitiveOf(german: string, english: string): boolean {
  if (english.length < 4 || german.length !== english.length + 1 || !german.startsWith(english)) return false
  return german.endsWith('s') || german.endsWith('’') || german.endsWith("'")
}

type Word = { readonly text: string; readonly lemma: string }

/** Ways of using a form that are remembered: under different tags, at a sentence's start, with different particles. */
const MOST_USES = 8

/** Remembers what was said about a word under its form, as long as nothing that was looked at differs. */
function remembered<T extends Word, R>(
  same: (a: T, b: T) => boolean,
  describe: (token: T) => R,
): (token: T) => R {
  const byForm = cached((): { readonly token: T; readonly side: R }[] => [])
  return (token) => {
    const uses = byForm(token.text)
    for (const use of uses) if (use.token.lemma === token.lemma && same(use.token, token)) return use.side
    const side = describe(token)
    if (uses.push({ token, side }) > MOST_USES) uses.shift()
    return side
  }
}

function partForms(part: string): string[] {
  const lower = uncapitalised(part)
  return [...new Set([part, capitalised(part), lower, `${lower}en`])]
}

/** Lemma under the tag first, then those of its other readings. */
function lemmasOf({ lemma, readings, tag, particle }: TargetToken): string[] {
  if (particle !== null) return [lemma]
  const others = readings
    .filter(({ pos }) => pos !== 'other' || tag.startsWith('P'))
    .map((each) => each.lemma)
  return [...new Set([lemma, ...others])]
}

function describeEnglish(token: SourceToken, translations: Translations): EnglishSide {
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
    variants: [...new Set(forms)].map((form) => ({ form, entry: translations.entry(form) })),
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
