/** The cells that a noun can fill (see agreement.ts): those that are listed, and those that dictionaries leave out. */
import type { TargetToken } from '../analysis/pair.ts'
import { adjectiveMask, endingOf } from '../lexicon/adjective-endings.ts'
import { agreementMask, features } from '../lexicon/agreement.ts'
import type { Gender, GermanLexicon, Reading } from '../lexicon/lexicon.ts'

const SINGULAR = ['sg'] as const
export const WEAK_SINGULAR = agreementMask(['gen', 'dat', 'acc'], SINGULAR, ['m'])
const NOMINATIVE_PLURAL = agreementMask(['nom'], ['pl'])
const MONTHS = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/u
const FEMININE = /(?:schaft|heit|keit|(?<![Ss]pr|[Ss]chw|^[DJ]|j)ung|tion|tät)(en)?$/u
/** Nouns in -or and -typ end in -en in the plural only, or may do without it: dem Autor, dem Prototyp. */
export const STRONG_SINGULAR = /(?:or|typ)$/u
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
export function sureMaskOf({ text, readings }: TargetToken): number {
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
