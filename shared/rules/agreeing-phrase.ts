import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../lexicon/adjective-endings.ts'
import type { AdjectiveEnding, Declension } from '../lexicon/adjective-endings.ts'
import type { Case } from '../lexicon/agreement.ts'
import { GENDERS, NUMBERS, PLURAL, agreementMask, features } from '../lexicon/agreement.ts'
import { once } from '../lexicon/cache.ts'
import { contractions, determiners, prepositions } from '../lexicon/closed-class.ts'
import type { Gender, GermanLexicon, Reading } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'
import { casedLike } from '../text/capitals.ts'

/** Determiner, adjectives and noun that stand together, and the cells that each of them allows (see agreement.ts). */
export type Phrase = {
  readonly preposition: TargetToken | null
  readonly determiner: TargetToken
  readonly adjectives: readonly TargetToken[]
  readonly noun: TargetToken
  readonly determinerMask: number
  /** Looked up when it is first asked for, as is `agreement`: do not take either out of the phrase before it is needed. */
  readonly nounMask: number
  /** Cells that all of them share; 0 = they do not agree. */
  readonly agreement: number
  /** Some of these cells, which are known without looking anything up: mostly enough to see that all is well. */
  readonly sure: number
}

const DETERMINER_TAGS = new Set(['ART', 'PPOSAT', 'PDAT', 'PIAT', 'PWAT'])

/** Ending of an inflected adjective; null for those that never change (lila, Berliner, 80er; but 34-jähriger does). */
export function endingOf(adjective: string): AdjectiveEnding | null {
  if (/^\d(?!.*-\p{Ll})|ziger$/u.test(adjective)) return null
  return ADJECTIVE_ENDINGS.findLast((ending) => adjective.endsWith(ending)) ?? null
}

const SINGULAR = ['sg'] as const
export const WEAK_SINGULAR = agreementMask(['gen', 'dat', 'acc'], SINGULAR, ['m'])
const NOMINATIVE_PLURAL = agreementMask(['nom'], ['pl'])
const MONTHS = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/u
const FEMININE = /(?:schaft|heit|keit|(?<![Ss]pr|[Ss]chw|^[DJ]|j)ung|tion|tät)(en)?$/u
/** With and without umlaut: die Bogen, die Bögen. */
const TWO_PLURALS = /(?:bogen|magen|kragen|kasten|wagen|laden)$/iu
/** Whatever the dictionaries say of der Navigator. */
const MASCULINE = /\p{Ll}ator$/u
/** Genders in use that the dictionaries do not list. */
const OTHER_GENDERS: Readonly<Record<string, readonly Gender[]>> = {
  Post: ['m'],
  Guerilla: ['f', 'm'],
  Karzinogen: ['n'],
  Erlass: ['m'],
  Torpedo: ['m'],
  Virus: ['m'],
  Coronavirus: ['m'],
  Email: ['f'],
  Hehl: ['m'],
  Rock: ['m'],
  Kickoff: ['m'],
  Sprung: ['m'],
  Vorsprung: ['m'],
  Ursprung: ['m'],
  Blog: ['m', 'n'],
  Event: ['m', 'n'],
  Joghurt: ['m', 'n'],
  Gerichtshof: ['m'],
  Holster: ['n', 'm'],
  Gamelan: ['n', 'm'],
  Output: ['m'],
  Cover: ['n'],
  Aquädukt: ['m', 'n'],
  Quaternion: ['n'],
  Monopteros: ['m'],
}

/** Forms that are plurals as well, which the dictionaries list as singulars only. */
export const PLURALS: ReadonlySet<string> = new Set(['Memoiren', 'Schäfte', 'Blues'])

/** Cells of one listed reading, and those that dictionaries leave out: loan plurals, the other cases of a base form. */
function cellsOf({ lemma, agreement }: Reading, text: string, german: GermanLexicon): number {
  const { genders, numbers, cases } = features(agreement)
  const masculine = genders.filter((gender) => gender !== 'f')
  let mask = agreement
  if (text === lemma && masculine.length > 0)
    mask |= agreementMask(['nom', 'dat', 'acc'], SINGULAR, masculine)
  if (text === lemma && genders.includes('f')) mask |= agreementMask(undefined, SINGULAR, ['f'])
  if (text === lemma && (/[sßxz]$/u.test(text) || MONTHS.test(text)))
    mask |= agreementMask(['gen'], SINGULAR, masculine)
  if (masculine.includes('m') && (text === `${lemma}en` || text === `${lemma}n`))
    mask |= agreementMask(undefined, ['pl'], ['m']) | agreementMask(['gen', 'dat', 'acc'], SINGULAR, ['m'])
  // der Tentakel, die Tentakel: dictionaries often list the singular only. Vater and Boden have a plural of their own.
  if (
    text === lemma &&
    /(?:e[lrn]|chen|lein)$/u.test(text) &&
    (TWO_PLURALS.test(text) || !hasUmlautPlural(lemma, german))
  )
    mask |=
      agreementMask(['nom', 'gen', 'acc'], ['pl'], masculine) |
      (/n$/u.test(text) ? agreementMask(['dat'], ['pl'], masculine) : 0)
  const onlyCase = numbers.length === 1 && cases.length === 1
  if (onlyCase && text.endsWith('s') && !hasOtherPlural(lemma, text, german))
    mask |= agreementMask(undefined, ['pl'], genders)
  if (onlyCase && text.endsWith('e')) mask |= agreementMask(['nom', 'gen', 'acc'], ['pl'], genders)
  return mask
}

/** Wracks: a plural with -s where the lexicon knows of no other. */
const hasOtherPlural = (lemma: string, text: string, german: GermanLexicon): boolean =>
  german.inflect(lemma, 'noun', NOMINATIVE_PLURAL).some((form) => form !== text && form !== lemma)

const withoutUmlaut = (word: string) =>
  word.replace(/[äöü]/giu, (letter) => letter.normalize('NFD').charAt(0)).toLowerCase()

/** Väter, Böden: no form that nobody writes, as the Linebacker's would be. */
const hasUmlautPlural = (lemma: string, german: GermanLexicon): boolean =>
  german
    .inflect(lemma, 'noun', NOMINATIVE_PLURAL)
    .some((form) => form !== lemma && withoutUmlaut(form) === withoutUmlaut(lemma) && german.zipf(form) > 0)

type Masks = WeakMap<TargetToken['readings'], Map<string, number>>
const masks = new WeakMap<GermanLexicon, Masks>()

/**
 * Cells that a noun can fill, generously: what a lexicon does not know must not become a false alarm. Remembered as long
 * as the readings that the analysis gave the form.
 */
export function nounMaskOf({ text, readings }: TargetToken, german: GermanLexicon): number {
  let ofLexicon = masks.get(german)
  if (!ofLexicon) masks.set(german, (ofLexicon = new WeakMap()))
  let ofReadings = ofLexicon.get(readings)
  if (!ofReadings) ofLexicon.set(readings, (ofReadings = new Map()))
  const known = ofReadings.get(text)
  if (known !== undefined) return known
  const mask = findNounMask(text, readings, german)
  ofReadings.set(text, mask)
  return mask
}

const OLD_DATIVE = agreementMask(['dat'], ['sg'])

/** What nounMaskOf answers has these cells, and often more. */
function sureMaskOf({ text, readings }: TargetToken): number {
  const mask = readings.reduce(
    (cells, { pos, lemma, agreement }) =>
      pos === 'noun' && text !== `${lemma}e` ? cells | agreement : cells,
    0,
  )
  return mask & (ofFeminineEnding(text) ?? ~0)
}

/** Cells of a noun whose ending shows that it is feminine; null without one. */
function ofFeminineEnding(text: string): number | null {
  const feminine = FEMININE.exec(text)
  return feminine && agreementMask(undefined, feminine[1] ? ['pl'] : SINGULAR, ['f'])
}

function findNounMask(text: string, readings: readonly Reading[], german: GermanLexicon): number {
  const plural = PLURALS.has(text) ? agreementMask(undefined, ['pl']) : 0
  const feminine = ofFeminineEnding(text)
  if (feminine !== null) return feminine
  const others: readonly Gender[] = OTHER_GENDERS[text] ?? (MASCULINE.test(text) ? ['m'] : [])
  const other = agreementMask(['nom', 'dat', 'acc'], SINGULAR, others)
  const ending = endingOf(text)
  const small = text.toLowerCase()
  const asAdjective =
    ending !== null && german.readings(small).some(({ pos }) => pos === 'adjective')
      ? adjectiveMask(ending)
      : 0
  const hyphened = /-(\p{Lu}\p{Ll}{2,})$/u.exec(text)?.[1]
  const head = hyphened ?? german.parts(text).at(-1)
  const ofHead = head === undefined ? [] : german.readings(head)
  // „mit einem Zeuge“ is no old dative of Zeug.
  const isNoun = readings.some(({ pos, lemma }) => pos === 'noun' && lemma === text)
  return [...readings, ...ofHead]
    .filter(({ pos }) => pos === 'noun')
    .reduce(
      (mask, reading) => {
        const cells = cellsOf(reading, hyphened ?? (reading.lemma === head ? head : text), german)
        return mask | (isNoun && text === `${reading.lemma}e` ? cells & ~OLD_DATIVE : cells)
      },
      asAdjective | other | plural,
    )
}

const BY_FORM = new Map(
  determiners.map((entry) => [entry.form, determiners.filter(({ form }) => form === entry.form)]),
)

/** A word that is declined as an article is, in a place for one. */
export const isDeclined = (token: TargetToken) =>
  DETERMINER_TAGS.has(token.tag) && entriesOf(token).length > 0

const entriesOf = ({ lower }: TargetToken) => BY_FORM.get(lower) ?? []

/** „den fünf Jahren“, „die 12.000 Zuschauer“: not „das acht Kilometer lange Tal“, no year, nothing with a comma. */
function isCount(tokens: readonly TargetToken[], index: number): boolean {
  const [count, noun, next] = tokens.slice(index, index + 3)
  return (
    count?.tag === 'CARD' &&
    /^(?:(?!eine?[mnrs]?$)\p{Ll}+|(?!1$)\d{1,3}(?:\.\d{3})*)$/u.test(count.text) &&
    noun?.tag === 'NN' &&
    !/^(?:Million|Milliarde|Billion)/u.test(noun.text) &&
    !(next && /^(?:ADJA|N[NE]|FM|XY|CARD)$/u.test(next.tag)) &&
    next?.kind !== 'symbol'
  )
}

/** „ein gut isoliertes Haus“, „des 4. Jahrhunderts“: what stands before an adjective or a noun and does not decline. */
const isDegree = ({ tag, index, text, kind }: TargetToken, tokens: readonly TargetToken[]) =>
  (/^AD(?:V|JD)$/u.test(tag) && text !== 'paar' && tokens[index + 1]?.tag === 'ADJA') ||
  (kind === 'number' && text.endsWith('.') && /^(?:NN|ADJA)$/u.test(tokens[index + 1]?.tag ?? ''))

const knownPhrases = new WeakMap<AnalysedTarget, { german: GermanLexicon; phrases: readonly Phrase[] }>()

/** Every determiner with the noun it belongs to, as far as only adjectives stand between them. Several rules ask for them. */
export function phrasesOf(target: AnalysedTarget, german: GermanLexicon): readonly Phrase[] {
  const known = knownPhrases.get(target)
  if (known?.german === german) return known.phrases
  const phrases = [...findPhrases(target, german)]
  knownPhrases.set(target, { german, phrases })
  return phrases
}

function* findPhrases(target: AnalysedTarget, german: GermanLexicon): Iterable<Phrase> {
  const { tokens } = target
  for (const determiner of tokens) {
    if (!isDeclined(determiner)) continue
    let at = determiner.index + 1
    const adjectives: TargetToken[] = []
    const mayBePlural = !/^(?:ein|das|des|dem|k?eine[mrs]|jede)/iu.test(determiner.text)
    const passes = (next: TargetToken) =>
      next.tag === 'ADJA' || isDegree(next, tokens) || (mayBePlural && isCount(tokens, next.index))
    for (let next = tokens[at]; next && passes(next); next = tokens[++at])
      if (next.tag === 'ADJA' && next.kind === 'word') adjectives.push(next)
    const noun = tokens[at]
    if (!noun || noun.tag !== 'NN') continue
    const before = tokens[determiner.index - 1]
    if (before && DETERMINER_TAGS.has(before.tag)) continue
    const counted = tokens[at - 1]?.tag === 'CARD'
    yield phraseFrom(target, determiner, adjectives, noun, german, counted ? PLURAL : ~0)
  }
}

/**
 * What these words agree on.
 * @param allowed cells that the noun can have in its place
 */
export function phraseFrom(
  { tokens }: AnalysedTarget,
  determiner: TargetToken,
  adjectives: readonly TargetToken[],
  noun: TargetToken,
  german: GermanLexicon,
  allowed = ~0,
): Phrase {
  const entries = entriesOf(determiner)
  const before = tokens[determiner.index - 1]
  /** Cells of determiner and adjectives. */
  const cells = entries.reduce((mask, { agreement, declension }) => {
    return mask | declined(adjectives, agreement, declension)
  }, 0)
  const nounMask = once(() => nounMaskOf(noun, german) & allowed)
  return {
    preposition: before && (before.tag === 'APPR' || before.tag === 'APPO') ? before : null,
    determiner,
    adjectives,
    noun,
    determinerMask: entries.reduce((mask, { agreement }) => mask | agreement, 0),
    get nounMask() {
      return nounMask()
    },
    get agreement() {
      return cells & nounMask()
    },
    sure: cells & sureMaskOf(noun) & allowed,
  }
}

/** Those of the cells that the adjectives have as well. */
const declined = (adjectives: readonly TargetToken[], cells: number, declension: Declension): number =>
  adjectives.reduce((sum, { text }) => {
    const ending = endingOf(text)
    return ending === null ? sum : sum & adjectiveMask(ending, declension)
  }, cells)

/** Cells that a preposition allows; null when the word is none or takes any case. */
export function governed(preposition: TargetToken | null): number | null {
  const word = preposition?.lower
  if (word === undefined || word in contractions) return null
  const cases = prepositions[word]
  return cases ? agreementMask(cases) : null
}

/** All cells one by one, singular before plural, nominative before accusative. */
export const CELLS: readonly number[] = NUMBERS.flatMap((number) =>
  (['nom', 'acc', 'dat', 'gen'] satisfies Case[]).flatMap((each) =>
    GENDERS.map((gender) => agreementMask([each], [number], [gender])),
  ),
)

/** The determiner's form for a cell, with its capital kept; null when it has none. */
export function determinerIn(token: TargetToken, cell: number): string | null {
  const [entry] = entriesOf(token)
  const next =
    entry && determiners.find(({ lemma, agreement }) => lemma === entry.lemma && (agreement & cell) !== 0)
  return next ? casedLike(token.text, next.form) : null
}

/** Words that agree, with or without an article. */
type Agreeing = Pick<Phrase, 'adjectives' | 'noun'> & { readonly determiner: TargetToken | null }

/** The phrase with another article, adjectives as that and the cell ask, and the noun in the form given. */
export function declinedPhrase(
  { text }: AnalysedTarget,
  { determiner, adjectives, noun }: Agreeing,
  cell: number,
  article: string,
  form: string,
): string | null {
  const declension: Declension | undefined =
    determiner === null
      ? 'strong'
      : determiners.find((each) => each.form === article.toLowerCase() && (each.agreement & cell) !== 0)
          ?.declension
  if (!declension) return null
  let found = article
  let from = (determiner ?? { end: (adjectives[0] ?? noun).start }).end
  for (const adjective of adjectives) {
    found += text.slice(from, adjective.start) + adjectiveIn(adjective.text, declension, cell)
    from = adjective.end
  }
  return found + text.slice(from, noun.start) + form
}

/** Nouns in -or and -typ end in -en in the plural only, or may do without it: dem Autor, dem Prototyp. */
export const STRONG_SINGULAR = /(?:or|typ)$/u

/** „einen Meeresbiologe“: nouns like Mensch end in -en in every case but the nominative; other nouns keep their form. */
function nounIn({ noun }: Phrase, cell: number, german: GermanLexicon): string {
  if (noun.text !== noun.lemma || STRONG_SINGULAR.test(noun.text) || (cell & WEAK_SINGULAR) === 0)
    return noun.text
  const forms = german.inflect(noun.lemma, 'noun', cell)
  const weak = forms.find((form) => form === `${noun.text}n` || form === `${noun.text}en`)
  return forms.includes(noun.text) ? noun.text : (weak ?? noun.text)
}

/** The whole phrase put into one cell. */
export function inCell(
  target: AnalysedTarget,
  phrase: Phrase,
  cell: number,
  german: GermanLexicon,
): Fix | null {
  const article = determinerIn(phrase.determiner, cell)
  if (article === null || (phrase.nounMask & cell) === 0) return null
  const text = declinedPhrase(target, phrase, cell, article, nounIn(phrase, cell, german))
  return text === null ? null : { at: { start: phrase.determiner.start, end: phrase.noun.end }, text }
}

function adjectiveIn(adjective: string, declension: Declension, cell: number): string {
  const old = endingOf(adjective)
  const ending = ADJECTIVE_ENDINGS.find((each) => (adjectiveMask(each, declension) & cell) !== 0)
  return old === null || ending === undefined ? adjective : adjective.slice(0, -old.length) + ending
}

/**
 * The noun in the form that article and adjectives ask for: „den beiden Männer“ lacks an ending. Null where they fit no form
 * that begins like the one there.
 */
export function nounFormFix(
  { determiner, determinerMask, adjectives, noun }: Phrase,
  mask: number,
  german: GermanLexicon,
): Fix | null {
  const declensions = entriesOf(determiner).map(({ declension }) => declension)
  const fits = (cell: number) =>
    (determinerMask & mask & cell) !== 0 &&
    adjectives.every(({ text }) => {
      const ending = endingOf(text)
      return ending === null || declensions.some((each) => (adjectiveMask(ending, each) & cell) !== 0)
    })
  for (const cell of CELLS) {
    if (!fits(cell)) continue
    const form = german
      .inflect(noun.lemma, 'noun', cell)
      .find((each) => each !== noun.text && each.startsWith(noun.text))
    if (form !== undefined) return { at: { start: noun.start, end: noun.end }, text: form }
  }
  return null
}

/** Different fixes for the cells that a mask allows, at most `most`. */
export function fixesFor(
  target: AnalysedTarget,
  phrase: Phrase,
  mask: number,
  german: GermanLexicon,
  most = 2,
): Fix[] {
  const fixes: Fix[] = []
  const old = target.text.slice(phrase.determiner.start, phrase.noun.end)
  for (const cell of CELLS) {
    if ((mask & cell) === 0 || fixes.length === most) continue
    const fix = inCell(target, phrase, cell, german)
    if (fix && fix.text !== old && !fixes.some(({ text }) => text === fix.text)) fixes.push(fix)
  }
  return fixes
}
