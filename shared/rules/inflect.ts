/**
 * Builds fixes whose words fit the sentence: the replacement takes over case and number, and the words that agree with it
 * change. Where a form is not known there is no fix.
 */
import { adjectiveBits, framesOf } from '../analysis/agreeing.ts'
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../lexicon/adjective-endings.ts'
import type { AdjectiveEnding, Declension } from '../lexicon/adjective-endings.ts'
import { agreementMask } from '../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../lexicon/agreement.ts'
import { contractions, determiners } from '../lexicon/closed-class.ts'
import type { Gender, GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'
import { cellsAt, mayBeSubject, phraseOf, placeOf } from './noun-place.ts'
import type { Cell, NounPlace } from './noun-place.ts'
import { hasPlural, isAdjectival, loanPlural, nounForm } from './noun-form.ts'
import { casedLike } from '../text/capitals.ts'

const ARTICLES: Readonly<Record<'dat' | 'acc', Readonly<Record<Gender, string>>>> = {
  dat: { m: 'dem', f: 'der', n: 'dem' },
  acc: { m: 'den', f: 'die', n: 'das' },
}

const PLURAL_ARTICLES = { dat: 'den', acc: 'die' } as const

/** Preposition and article, in one word where there is one: zur Bank, zum Haus, in die Bank. */
function contract(preposition: string, cell: Cell, gender: Gender): string {
  const grammaticalCase = cell.case === 'acc' ? 'acc' : 'dat'
  if (cell.number === 'pl') return `${preposition} ${PLURAL_ARTICLES[grammaticalCase]}`
  const wanted = agreementMask([grammaticalCase], ['sg'], [gender])
  const short = Object.entries(contractions).find(
    ([, parts]) => parts.preposition === preposition && (parts.agreement & wanted) !== 0,
  )
  return short ? short[0] : `${preposition} ${ARTICLES[grammaticalCase][gender]}`
}

/** What the sentence asks of the noun: the phrase's agreement, else what its form allows. */
export function nounAgreement(target: AnalysedTarget, noun: number): number {
  const own = (target.tokens[noun]?.readings ?? [])
    .filter((reading) => reading.pos === 'noun' || reading.pos === 'name')
    .reduce((mask, reading) => mask | reading.agreement, 0)
  const phrase = phraseOf(target, noun)?.agreement ?? 0
  return phrase !== 0 ? phrase : own
}

/** Stems whose base form ends otherwise: hoch, letzter. */
const STEMS: Readonly<Record<string, string>> = {
  hoch: 'hoh',
  letzter: 'letzt',
  erster: 'erst',
  nächster: 'nächst',
  oberster: 'oberst',
  unterster: 'unterst',
}

/** Suffixes of adjectives that take every ending, even where the lexicon does not list them. */
const REGULAR = /(?:ig|lich|isch|bar|sam|haft|los|end|iert|ell|iv|voll|frei|reich)$/u

/** An adjective with an ending; null where that makes no word. Words that do not decline stay as they are. */
export function adjectiveForm(
  adjective: string,
  ending: AdjectiveEnding,
  lexicon: GermanLexicon,
): string | null {
  const declines = (form: string) =>
    lexicon.readings(form).some(({ pos, agreement }) => pos === 'adjective' && agreement !== 0)
  if (/\s/u.test(adjective)) return null
  const never = lexicon
    .readings(adjective)
    .some(({ pos, agreement }) => pos === 'adjective' && agreement === 0xffffff)
  if (never) return adjective
  const stems = [
    STEMS[adjective] ?? adjective,
    adjective.replace(/e$/u, ''),
    adjective.replace(/e([lr])$/u, '$1'),
  ]
  const found = stems.map((stem) => stem + ending).find(declines)
  if (found !== undefined) return found
  return REGULAR.test(adjective) && /^\p{Ll}/u.test(adjective) ? adjective + ending : null
}

function adjectiveIn(
  adjective: string,
  declension: Declension,
  wanted: number,
  lexicon: GermanLexicon,
): string | null {
  const ending = ADJECTIVE_ENDINGS.find((each) => (adjectiveMask(each, declension) & wanted) !== 0)
  return ending === undefined ? null : adjectiveForm(adjective, ending, lexicon)
}

/** The same adjective with the ending that other neighbours ask. */
function redeclined(text: string, declension: Declension, wanted: number): string {
  const ending = ADJECTIVE_ENDINGS.find((each) => (adjectiveMask(each, declension) & wanted) !== 0)
  return text.replace(/(?:e[mnrs]?)$/u, '') + (ending ?? '')
}

function determinerFor(old: TargetToken, oldMask: number, cell: number): string | null {
  const lower = old.lower
  const now = determiners.filter((each) => each.form === lower && (each.agreement & oldMask) !== 0)
  const [entry] = now.length > 0 ? now : determiners.filter((each) => each.form === lower)
  if (!entry) return null
  const next = determiners.find(
    (each) => each.lemma === entry.lemma && each.kind === entry.kind && (each.agreement & cell) !== 0,
  )
  return next ? casedLike(old.text, next.form) : null
}

/** What changes beside the noun. */
export type Company = {
  /** Adjectives that come with the new one, in their base form. */
  readonly adjectives: readonly string[]
  /** Tokens before the old one that it replaces as well. */
  readonly drop: readonly number[]
  /** Words that follow the new one: (Freilassung) der Geiseln. */
  readonly tail?: string
  /** Last token that it replaces, when that is not the noun. */
  readonly last?: number
  /** Of the noun in the source. */
  readonly number?: GrammaticalNumber | null
  /** The new noun declines like an adjective. */
  readonly adjectival?: boolean
  /** Part of a compound before a hyphen that stays: Biden- */
  readonly stays?: string
  /** The English word itself, which keeps its plural: Runs, Wickets. */
  readonly isLoan?: boolean
  /** Lemma of the article that the new one brings along where there is none. */
  readonly article?: string
}

export const ALONE: Company = { adjectives: [], drop: [] }

/**
 * Fixes that put another noun in the place of one, in its case and number; where gender or number change, article, contracted
 * preposition and adjectives change with it. Nothing where case, number or form cannot be told.
 * @param noun index of the token to replace
 * @param gender of the new noun; `null` when it is only used in the plural
 */
export function replaceNoun(
  target: AnalysedTarget,
  noun: number,
  lemma: string,
  gender: Gender | null,
  lexicon: GermanLexicon,
  company: Company = ALONE,
): Fix[] {
  const place = placeOf(target, noun)
  if (!place) return []
  const fixes: (Fix | null)[] = []
  for (const cell of cellsAt(place, target, company.number ?? null))
    fixes.push(inCell(target, place, cell, lemma, gender, lexicon, company))
  const [first, ...others] = fixes
  if (!first || others.some((other) => other?.text !== first.text || other.at.start !== first.at.start))
    return []
  return [first]
}

function inCell(
  target: AnalysedTarget,
  place: NounPlace,
  old: Cell,
  lemma: string,
  gender: Gender | null,
  lexicon: GermanLexicon,
  company: Company,
): Fix | null {
  const isBare =
    place.determiner === null && place.adjectives.every(({ index }) => company.drop.includes(index))
  const adjectival = company.adjectival ?? (gender !== 'f' && gender !== 'n' && isAdjectival(lemma, lexicon))
  const counted = old.number === 'pl' ? countedForm(lemma, place, target, company) : null
  const loan = company.isLoan && old.number === 'pl' ? loanPlural(lemma, old, gender, lexicon) : null
  const plural = counted ?? loan
  const lacksPlural =
    old.number === 'pl' &&
    plural === null &&
    !adjectival &&
    gender !== null &&
    !hasPlural(lemma, old, gender, lexicon)
  if (lacksPlural && !isBare) return null
  const number = gender === null ? 'pl' : lacksPlural ? 'sg' : old.number
  const cell: Cell = { ...old, number }
  if (cell.number !== old.number && mayBeSubject(place, old, target)) return null
  // „der Absatz elektrischer Wagen“: without a word that shows it there is no genitive.
  const shows = !isBare || company.adjectives.length > 0 || company.article !== undefined
  if (cell.case === 'gen' && !shows && (place.preposition === null || number === 'pl')) return null
  const wanted = agreementMask([cell.case], [cell.number], gender ? [gender] : undefined)
  const changed = new Map<number, string>()
  const determiner = opened(target, place, old, cell, gender, wanted, changed)
  if (determiner === null) return null
  const article = company.article ? articleIn(company.article, wanted) : ''
  if (
    article === null ||
    (article !== '' && (determiner.text !== null || place.adjectives.length > company.drop.length))
  )
    return null
  const declension = declensionOf(article === '' ? determiner.text : article, wanted)
  if (declension === null) return null
  for (const each of place.adjectives) {
    if (company.drop.includes(each.index)) continue
    if ((adjectiveBits(each, declension) & wanted) !== 0 && !determiner.isNew) continue
    if (!/e[mnrs]?$/u.test(each.text)) continue
    const text = redeclined(each.text, declension, wanted)
    if (text !== each.text) changed.set(each.index, text)
  }
  const added = company.adjectives.map((each) => adjectiveIn(each, declension, wanted, lexicon))
  const form = adjectival
    ? redeclined(lemma, declension, wanted)
    : (plural ?? nounForm(lemma, cell, gender, lexicon))
  if (form === null || added.includes(null)) return null
  if (changesPronoun(place, cell, wanted) && relativeFollows(target, company.last ?? place.noun.index))
    return null
  const words = [article, ...added, (company.stays ?? '') + form, company.tail ?? '']
    .filter((each) => each !== '')
    .join(' ')
  return written(target, place.noun.index, words, changed, company)
}

/** hundert Schuss, drei Paar: behind a number these have no plural. */
const COUNTED = new Set(
  'Schuss Stück Paar Pfund Dutzend Fuß Zoll Grad Mann Fass Sack Bund Karat Hektar Liter Meter Yard'.split(
    ' ',
  ),
)

function countedForm(
  lemma: string,
  { noun }: NounPlace,
  { tokens }: AnalysedTarget,
  { stays }: Company,
): string | null {
  const before = tokens[noun.index - 1]
  const isBehindNumber = before?.tag === 'CARD' || before?.kind === 'number'
  return isBehindNumber && !stays && COUNTED.has(lemma) ? lemma : null
}

const articleIn = (lemma: string, wanted: number): string | null =>
  determiners.find((each) => each.lemma === lemma && (each.agreement & wanted) !== 0)?.form ?? null

/** In the plural all genders have one pronoun. */
const changesPronoun = ({ agreement }: NounPlace, cell: Cell, wanted: number) =>
  (agreement & (cell.number === 'pl' ? agreementMask([cell.case], ['pl']) : wanted)) === 0

/** „die Anlage, die brennt“: the pronoun would have to change as well. */
function relativeFollows({ tokens }: AnalysedTarget, last: number): boolean {
  const sentence = tokens[last]?.sentence
  for (const token of tokens.slice(last + 1)) {
    if (token.sentence !== sentence || /^N[NE]$/u.test(token.tag)) return false
    if (isRelative(token, tokens)) return true
  }
  return false
}

/** The tagger takes some for articles, though nothing with a noun follows. */
function isRelative({ tag, text, index }: TargetToken, tokens: readonly TargetToken[]): boolean {
  if (/^PREL/u.test(tag)) return true
  const comma = tokens[index - 1]?.tag === 'APPR' ? tokens[index - 2] : tokens[index - 1]
  const next = tokens[index + 1]?.tag ?? ''
  return /^(?:der|die|das|dem|den)$/u.test(text) && comma?.tag === '$,' && /^(?:ADJD|PPER|V)/u.test(next)
}

/** What stands before the new noun and its adjectives, changed where it has to be; null where that cannot be. */
function opened(
  target: AnalysedTarget,
  { determiner, contracted, preposition, agreement }: NounPlace,
  old: Cell,
  cell: Cell,
  gender: Gender | null,
  wanted: number,
  changed: Map<number, string>,
): { readonly text: string | null; readonly isNew: boolean } | null {
  if (!determiner) return { text: null, isNew: false }
  const { text, index } = determiner
  const lower = text.toLowerCase()
  if (contracted) {
    const parts = contractions[lower]
    if (!parts) return null
    if ((parts.agreement & wanted) !== 0) return { text: lower, isNew: false }
    const next = contract(parts.preposition, cell, gender ?? 'm')
    changed.set(index, casedLike(text, next))
    return { text: next.split(' ').at(-1) ?? next, isNew: true }
  }
  const asked = agreement & agreementMask([old.case], [old.number])
  const fits = framesOf(determiner).some((frame) => (frame.agreement & wanted) !== 0)
  if (fits) return { text: lower, isNew: false }
  const next = determinerFor(determiner, asked, wanted)
  if (next === null) return null
  if (next !== text) changed.set(index, next)
  const before = preposition?.lower ?? ''
  const joins =
    next !== text &&
    preposition?.index === index - 1 &&
    /^(?:de[mr]|das)$/u.test(next) &&
    JOINED.has(before) &&
    gender !== null
  const joined = joins ? contract(before, cell, gender) : ''
  if (joins && !joined.includes(' ') && target.tokens[index - 1] === preposition) {
    changed.set(index - 1, casedLike(preposition.text, joined))
    changed.set(index, '')
  }
  return { text: next.toLowerCase(), isNew: next !== text }
}

/** Prepositions that practically always become one word with the article. */
const JOINED = new Set(['in', 'an', 'zu', 'von', 'bei'])

/** What the opening of a phrase asks of its adjectives; null where nobody knows it. */
function declensionOf(determiner: string | null, wanted: number): Declension | null {
  if (determiner === null) return 'strong'
  if (determiner in contractions) return 'weak'
  const found = determiners.filter(({ form }) => form === determiner)
  const entry = found.find(({ agreement }) => (agreement & wanted) !== 0) ?? found[0]
  return entry?.declension ?? null
}

/** The text from the first changed word to the last one replaced. */
function written(
  { tokens, text }: AnalysedTarget,
  noun: number,
  words: string,
  changes: ReadonlyMap<number, string>,
  { drop, last = noun }: Company,
): Fix | null {
  const changed = new Map(changes)
  for (const index of drop) changed.set(index, '')
  changed.set(noun, words)
  const order = [...changed.keys()].sort((a, b) => a - b)
  const first = tokens[order[0] ?? -1]
  const end = tokens[Math.max(last, noun)]
  if (!first || !end) return null
  let replaced = ''
  let position = first.start
  for (const index of order) {
    const each = tokens[index]
    if (!each) continue
    const now = changed.get(index) ?? ''
    replaced += text.slice(position, each.start) + now
    // What is dropped takes the space behind it along.
    position = now === '' ? (tokens[index + 1]?.start ?? each.end) : each.end
  }
  return { at: { start: first.start, end: end.end }, text: replaced }
}

/** Comparatives and superlatives: their ending says something that the new word would lose. */
function isCompared({ text, tag, lemma }: TargetToken): boolean {
  const form = text.toLowerCase()
  if (tag !== 'ADJA') return form !== lemma.toLowerCase() && /(?:er|sten)$/u.test(form)
  const bare = form.replace(/e[mnrs]?$/u, '')
  return bare !== lemma.toLowerCase().replace(/e$/u, '') && /(?:er|st)$/u.test(bare)
}

/**
 * Another adjective with the ending that the old one has; nothing for comparatives, whose ending says something else.
 * @param graded the old one is a comparative by itself (älter)
 */
export function replaceAdjective(
  token: TargetToken,
  lemma: string,
  lexicon: GermanLexicon,
  graded = false,
): Fix[] {
  const at = { start: token.start, end: token.end }
  if (!graded && isCompared(token)) return []
  if (token.tag === 'ADJD' || token.tag === 'ADV') return [{ at, text: casedLike(token.text, lemma) }]
  const ending = /(?:e[mnrs]?)$/u.exec(token.text)?.[0]
  if (!ending || token.tag !== 'ADJA') return []
  const form = adjectiveForm(lemma, ending as AdjectiveEnding, lexicon)
  return form === null ? [] : [{ at, text: casedLike(token.text, form) }]
}
