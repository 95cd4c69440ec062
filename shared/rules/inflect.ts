/** Builds fixes whose words fit the sentence: the replacement takes over case, number, tense and the words that agree. */
import type { AnalysedTarget, NounPhrase, TargetToken } from '../analysis/pair.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../lexicon/adjective-endings.ts'
import type { Declension } from '../lexicon/adjective-endings.ts'
import { NUMBERS, VERB, agreementMask, features } from '../lexicon/agreement.ts'
import type { Case, GrammaticalNumber } from '../lexicon/agreement.ts'
import { contractions, determiners } from '../lexicon/closed-class.ts'
import type { Gender, GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'

type Cell = { readonly case: Case; readonly number: GrammaticalNumber }

const ARTICLES: Readonly<Record<'dat' | 'acc', Readonly<Record<Gender, string>>>> = {
  dat: { m: 'dem', f: 'der', n: 'dem' },
  acc: { m: 'den', f: 'die', n: 'das' },
}

/** Preposition and article, in one word where there is one: zur Bank, zum Haus, in die Bank. */
function contract(preposition: string, grammaticalCase: 'dat' | 'acc', gender: Gender): string {
  const wanted = agreementMask([grammaticalCase], ['sg'], [gender])
  const short = Object.entries(contractions).find(
    ([, parts]) => parts.preposition === preposition && (parts.agreement & wanted) !== 0,
  )
  return short ? short[0] : `${preposition} ${ARTICLES[grammaticalCase][gender]}`
}

/**
 * Case and number combinations that a mask allows, the likely ones first: a subject before the finite verb, an object
 * after it.
 */
function cellsOf(mask: number, afterVerb: boolean): Cell[] {
  const cells: Cell[] = []
  const direct = afterVerb ? (['acc', 'nom'] as const) : (['nom', 'acc'] as const)
  for (const grammaticalCase of [...direct, 'dat', 'gen'] as const)
    for (const number of NUMBERS)
      if (mask & agreementMask([grammaticalCase], [number])) cells.push({ case: grammaticalCase, number })
  return cells
}

const phraseOf = (target: AnalysedTarget, noun: number): NounPhrase | undefined =>
  target.phrases.find((phrase) => phrase.noun === noun)

/** What the sentence asks of the noun: the phrase's agreement, else what its form allows. */
export function nounAgreement(target: AnalysedTarget, noun: number): number {
  const own = (target.tokens[noun]?.readings ?? [])
    .filter((reading) => reading.pos === 'noun' || reading.pos === 'name')
    .reduce((mask, reading) => mask | reading.agreement, 0)
  const phrase = phraseOf(target, noun)?.agreement ?? 0
  return phrase !== 0 ? phrase : own
}

function declensionAfter(determiner: TargetToken | undefined, contracted: boolean): Declension {
  if (contracted) return 'weak'
  if (!determiner) return 'strong'
  const entry = determiners.find((each) => each.form === determiner.text.toLowerCase())
  return entry?.declension ?? 'strong'
}

function withEnding(adjective: string, declension: Declension, cell: number): string {
  const stem = adjective.replace(/(?:e[mnrs]?)$/u, '')
  const ending = ADJECTIVE_ENDINGS.find((each) => (adjectiveMask(each, declension) & cell) !== 0)
  return stem + (ending ?? '')
}

function determinerFor(old: TargetToken, oldMask: number, cell: number): string | null {
  const lower = old.text.toLowerCase()
  const now = determiners.filter((each) => each.form === lower && (each.agreement & oldMask) !== 0)
  const [entry] = now.length > 0 ? now : determiners.filter((each) => each.form === lower)
  if (!entry) return null
  const next = determiners.find((each) => each.lemma === entry.lemma && (each.agreement & cell) !== 0)
  if (!next) return null
  return lower === old.text ? next.form : next.form.charAt(0).toUpperCase() + next.form.slice(1)
}

/** What changes beside the noun: adjectives that come with the new one, and words that go with the old one. */
export type Company = { readonly adjectives: readonly string[]; readonly drop: readonly number[] }

const ALONE: Company = { adjectives: [], drop: [] }

/**
 * Fixes that put another noun in the place of one, in its case and number; where the gender changes, article, contracted
 * preposition and adjectives change with it.
 * @param noun index of the token to replace
 * @param gender of the new noun; `null` when it is only used in the plural
 * @param company adjectives before the new noun (in any form), and tokens before the old one that it replaces as well
 */
export function replaceNoun(
  target: AnalysedTarget,
  noun: number,
  lemma: string,
  gender: Gender | null,
  lexicon: GermanLexicon,
  company: Company = ALONE,
): Fix[] {
  const token = target.tokens[noun]
  if (!token) return []
  const mask = nounAgreement(target, noun)
  const phrase = phraseOf(target, noun)
  const before = target.tokens.slice(0, noun).filter((each) => each.sentence === token.sentence)
  const afterVerb = before.some((each) => /^(?:V.FIN|KOUI)$/u.test(each.tag))
  const cells = mask === 0 ? [{ case: 'nom', number: 'sg' } as const] : cellsOf(mask, afterVerb)
  const fixes: Fix[] = []
  for (const cell of cells) {
    const number = gender === null ? 'pl' : cell.number
    const wanted = agreementMask([cell.case], [number], gender ? [gender] : undefined)
    const forms = isAdjectival(lemma, lexicon)
      ? [declined(target, phrase, lemma, wanted)]
      : lexicon.inflect(lemma, 'noun', wanted)
    const form = forms[0] ?? (cell.case === 'nom' && number === 'sg' ? lemma : undefined)
    if (form === undefined) continue
    const sameGender = number === 'pl' || features(mask).genders.includes(gender ?? 'm')
    const added = company.adjectives.map((adjective) => declined(target, phrase, adjective, wanted))
    const words = [...added, form].join(' ')
    const start = target.tokens[company.drop[0] ?? noun]?.start ?? token.start
    const fix =
      sameGender || !phrase || gender === null
        ? { at: { start, end: token.end }, text: words }
        : wholePhrase(target, phrase, mask, wanted, gender, words, company.drop)
    if (!fixes.some((each) => each.text === fix.text)) fixes.push(fix)
  }
  return fixes.slice(0, 1)
}

/** Geflüchteter, Beamter: nouns that decline like adjectives. */
const isAdjectival = (lemma: string, lexicon: GermanLexicon): boolean =>
  /\p{Ll}er$/u.test(lemma) && lexicon.readings(lemma.toLowerCase()).some(({ pos }) => pos === 'adjective')

/** An adjective, or a noun that is one, as what stands before it asks. */
function declined(
  target: AnalysedTarget,
  phrase: NounPhrase | undefined,
  adjective: string,
  wanted: number,
): string {
  const determiner = phrase?.determiner == null ? undefined : target.tokens[phrase.determiner]
  const preposition = phrase?.preposition == null ? undefined : target.tokens[phrase.preposition]
  const contracted = preposition !== undefined && preposition.text.toLowerCase() in contractions
  return withEnding(adjective, declensionAfter(determiner, contracted), wanted)
}

/** Rewrites determiner, adjectives and noun for another gender. */
function wholePhrase(
  target: AnalysedTarget,
  phrase: NounPhrase,
  oldMask: number,
  wanted: number,
  gender: Gender,
  form: string,
  drop: readonly number[],
): Fix {
  const { tokens, text } = target
  const noun = tokens[phrase.noun]
  if (!noun) throw new RangeError('a phrase without its noun')
  const determiner = phrase.determiner === null ? undefined : tokens[phrase.determiner]
  const preposition = phrase.preposition === null ? undefined : tokens[phrase.preposition]
  const contraction = preposition && contractions[preposition.text.toLowerCase()]
  const declension = declensionAfter(determiner, contraction !== undefined)
  const changed = new Map<number, string>([[phrase.noun, form]])
  for (const index of phrase.adjectives) {
    const adjective = tokens[index]
    if (adjective && !drop.includes(index) && /e[mnrs]?$/u.test(adjective.text))
      changed.set(index, withEnding(adjective.text, declension, wanted))
  }
  if (phrase.determiner !== null && determiner) {
    const next = determinerFor(determiner, oldMask, wanted)
    if (next) changed.set(phrase.determiner, next)
  } else if (phrase.preposition !== null && preposition && contraction) {
    const grammaticalCase = features(contraction.agreement).cases.includes('acc') ? 'acc' : 'dat'
    const contracted = contract(contraction.preposition, grammaticalCase, gender)
    const capital = preposition.text[0] !== preposition.text[0]?.toLowerCase()
    changed.set(
      phrase.preposition,
      capital ? contracted.charAt(0).toUpperCase() + contracted.slice(1) : contracted,
    )
  }
  for (const index of drop) changed.set(index, '')
  const first = tokens[Math.min(...changed.keys())]
  if (!first) throw new RangeError('nothing changed')
  let replaced = ''
  let position = first.start
  for (const index of [...changed.keys()].sort((a, b) => a - b)) {
    const each = tokens[index]
    if (!each) continue
    const words = changed.get(index) ?? ''
    replaced += text.slice(position, each.start) + words
    // What is dropped takes the space behind it along.
    position = words === '' ? (tokens[index + 1]?.start ?? each.end) : each.end
  }

  return { at: { start: first.start, end: noun.end }, text: replaced }
}

/** Another adjective with the ending that the old one has; nothing for comparatives, whose ending says something else. */
export function replaceAdjective(token: TargetToken, lemma: string, lexicon: GermanLexicon): Fix[] {
  const at = { start: token.start, end: token.end }
  const capital = token.text[0] !== token.text[0]?.toLowerCase()
  const cased = (word: string) => (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word)
  if (token.tag === 'ADJD' || token.tag === 'ADV') return [{ at, text: cased(lemma) }]
  const ending = /(?:e[mnrs]?)$/u.exec(token.text)?.[0]
  if (!ending || token.tag !== 'ADJA') return []
  const forms = lexicon.inflect(
    lemma,
    'adjective',
    adjectiveMask(ending as (typeof ADJECTIVE_ENDINGS)[number]),
  )
  const form = forms.find((each) => each.endsWith(ending)) ?? lemma + ending
  return [{ at, text: cased(form) }]
}

/**
 * Another verb in the same form. Nothing where it would have to be split (separable verbs in main clauses) or where the
 * old verb is.
 */
export function replaceVerb(
  target: AnalysedTarget,
  token: TargetToken,
  oldLemma: string,
  lemma: string,
  lexicon: GermanLexicon,
): Fix[] {
  const mask = token.readings
    .filter((reading) => reading.pos === 'verb' && (reading.lemma === oldLemma || token.lemma === oldLemma))
    .reduce((sum, reading) => sum | reading.verb, 0)
  if (mask === 0) return []
  const [form] = lexicon.conjugate(lemma, mask)
  if (!form || /\s/u.test(form) || token.particle !== null) return []
  const verbLast = target.clauses.some(
    (clause) => clause.finite === token.index && clause.introducer !== null,
  )
  const separable = lexicon.conjugate(lemma, VERB.zuInfinitive).length > 0
  if (separable && token.tag === 'VVFIN' && !verbLast) return []
  return [{ at: { start: token.start, end: token.end }, text: form }]
}
