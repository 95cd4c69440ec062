/** What a sentence asks of a noun at some place: the words that agree with it, its case and its number. */
import { adjectiveBits, framesOf, governmentOf, guessedMask, isDeterminer } from '../analysis/agreeing.ts'
import type { AnalysedTarget, Clause, NounPhrase, TargetToken } from '../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../analysis/verbs.ts'
import { ANY, FINITE, NOMINATIVE, PLURAL, agreementMask, features } from '../lexicon/agreement.ts'
import type { Case, GrammaticalNumber } from '../lexicon/agreement.ts'
import { contractions } from '../lexicon/closed-class.ts'
import { clauseOf } from '../analysis/clauses.ts'

export type NounPlace = {
  readonly noun: TargetToken
  /** Article, pronoun or contraction (im) that opens the phrase. */
  readonly determiner: TargetToken | null
  readonly contracted: boolean
  readonly adjectives: readonly TargetToken[]
  readonly preposition: TargetToken | null
  /** Cells that all words of the phrase allow; those beside the noun alone, where it agrees with none of them. */
  readonly agreement: number
}

export type Cell = { readonly case: Case; readonly number: GrammaticalNumber }

const DATIVE_SINGULAR = agreementMask(['dat'], ['sg'])

export const phraseOf = ({ phrases }: AnalysedTarget, noun: number): NounPhrase | undefined =>
  phrases.find((phrase) => phrase.noun === noun)

/** Cells of a noun's own form; all for words that nobody knows. */
const ownMask = ({ readings, copied, text }: TargetToken): number => {
  if (copied) return ANY
  const mask = readings.reduce((bits, { pos, agreement, lemma }) => {
    if (pos !== 'noun') return bits
    // „Konzerne“ is hardly ever the old dative.
    const isOld = text === `${lemma}e` && (agreement & ~DATIVE_SINGULAR) !== 0
    return bits | (isOld ? agreement & ~DATIVE_SINGULAR : agreement)
  }, 0)
  return mask === 0 ? guessedMask(text) : mask
}

const isNumeral = ({ tag, kind, text }: TargetToken): boolean =>
  (tag === 'CARD' || kind === 'number') &&
  !/^(?:eine?[nmrs]?|eins|1|0)$/iu.test(text) &&
  !text.endsWith('.') &&
  !/^(?:1[5-9]|20)\d\d$/u.test(text)

const opensPhrase = ({ tag, text }: TargetToken) =>
  tag === 'APPRART' || (/^(?:ART|PPOSAT|PDAT|PIAT|PWAT|PRELAT)$/u.test(tag) && isDeterminer(text))

/** „Forscher untersuchten medizinische Rekorde“: no other word of the sentence can be its verb. */
export const isMisreadVerb = ({ readings, sentence }: TargetToken, tokens: readonly TargetToken[]): boolean =>
  readings.some(({ verb }) => (verb & FINITE) !== 0) &&
  !tokens.some((token) => token.sentence === sentence && isFinite(token))

/** The words before the noun that agree with it, where the analysis made no phrase of them. */
function before(tokens: readonly TargetToken[], noun: TargetToken) {
  const adjectives: TargetToken[] = []
  let determiner: TargetToken | null = null
  // „dem 5:0-Sieg“ are four tokens.
  const isScore = tokens[noun.index - 1]?.text === ':' && /^\d/u.test(noun.text)
  let at = noun.index - (isScore ? 3 : 1)
  for (; tokens[at]?.sentence === noun.sentence; at--) {
    const token = tokens[at] as TargetToken
    if (token.tag === 'ADJA') {
      if (isMisreadVerb(token, tokens)) break
      adjectives.unshift(token)
    } else if (opensPhrase(token)) {
      determiner = token
      at--
      break
    } else if (!isNumeral(token)) break
  }
  const last = tokens[at]
  const governs = last?.sentence === noun.sentence && last.tag === 'APPR'
  return { adjectives, determiner, preposition: governs ? last : null }
}

/** The place of a noun; null where the words beside it contradict each other. */
export function placeOf(target: AnalysedTarget, index: number): NounPlace | null {
  const { tokens } = target
  const noun = tokens[index]
  if (!noun) return null
  const phrase = phraseOf(target, index)
  const token = (at: number | null) => (at === null ? null : (tokens[at] ?? null))
  const beside = phrase
    ? {
        determiner: token(phrase.determiner),
        adjectives: phrase.adjectives.flatMap((at) => tokens[at] ?? []),
        preposition: token(phrase.preposition),
      }
    : before(tokens, noun)
  const contracted = (beside.determiner?.lower ?? '') in contractions
  const counted = isNumeral(tokens[(beside.adjectives[0] ?? noun).index - 1] ?? noun)
  const asked = governmentOf(contracted ? beside.determiner : beside.preposition) & (counted ? PLURAL : ANY)
  const own = ownMask(noun)
  const agreement = shared(beside.determiner, beside.adjectives, asked & own)
  const others = agreement === 0 ? shared(beside.determiner, beside.adjectives, asked) : agreement
  return others === 0 ? null : { noun, ...beside, contracted, agreement: others }
}

function shared(determiner: TargetToken | null, adjectives: readonly TargetToken[], asked: number): number {
  let mask = 0
  for (const { agreement, declensions } of framesOf(determiner))
    for (const declension of declensions)
      mask |= adjectives.reduce((bits, each) => bits & adjectiveBits(each, declension), agreement & asked)
  return mask
}

const numberAt = (verb: TargetToken | undefined) => (verb ? numberOfVerb(verb) : null)

const COPULAS = new Set(['sein', 'werden', 'bleiben', 'heißen'])

/** Verb forms beside which the clause has no object in the accusative: war, wurde getötet. */
function hasNoObject(clause: Clause, tokens: readonly TargetToken[]): boolean {
  const finite = tokens[clause.finite ?? -1]
  if (!finite || !COPULAS.has(finite.lemma)) return false
  const others = clause.verbs.flatMap((at) => (at === finite.index ? [] : (tokens[at] ?? [])))
  if (finite.lemma === 'werden') return others.every(({ tag }) => tag === 'VVPP')
  return others.every(({ tag }) => tag === 'VVPP' || tag === 'VAPP')
}

const NOMINATIVE_PRONOUN = /^(?:ich|du|er|wir|man|wer|jeder|niemand|jemand)$/iu

/** Something else than the place in the clause can be its subject. */
function hasOtherSubject(
  { noun }: NounPlace,
  clause: Clause,
  { tokens, phrases }: AnalysedTarget,
  number: GrammaticalNumber,
): boolean {
  const verb = numberAt(tokens[clause.finite ?? -1])
  const inClause = (index: number) => clause.parts.some(([first, last]) => index >= first && index <= last)
  const agrees = (mask: number) => {
    const fits = mask & NOMINATIVE
    return fits !== 0 && (verb === null || (fits & agreementMask(undefined, [verb])) !== 0)
  }
  if (verb !== null && verb !== number) return true
  return tokens.some((token) => {
    if (token.index === noun.index || !inClause(token.index)) return false
    if (NOMINATIVE_PRONOUN.test(token.text)) return true
    if (token.tag === 'PPER' || token.tag === 'PRELS' || token.tag === 'PIS')
      return agrees(token.readings.reduce((bits, { agreement }) => bits | agreement, 0))
    if (token.tag === 'NE') return !tokens[token.index - 1]?.tag.startsWith('APPR')
    if (token.tag !== 'NN') return false
    const phrase = phrases.find((each) => each.noun === token.index)
    if (phrase) return phrase.preposition === null && agrees(phrase.agreement)
    const previous = tokens[token.index - 1]?.tag ?? ''
    return !/^(?:APPR|APPRART|NN|NE|CARD|ADJA|ART)$/u.test(previous) && agrees(ownMask(token))
  })
}

/** The cases that the place may be in, given the number. */
function casesFor(place: NounPlace, number: GrammaticalNumber, target: AnalysedTarget): readonly Case[] {
  const mask = place.agreement & agreementMask(undefined, [number])
  const all = features(mask).cases
  if (all.length < 2) return all
  if (place.preposition) return all.includes('gen') && all.includes('dat') ? ['gen'] : all
  const { tokens } = target
  const first = place.determiner ?? place.adjectives[0] ?? place.noun
  const previous = tokens[first.index - 1]
  const declines = place.determiner !== null || place.adjectives.length > 0
  // „die Regeln der Schlacht“: behind a noun stands its genitive.
  if (all.includes('gen') && declines && previous?.tag === 'NN' && previous.sentence === first.sentence)
    return ['gen']
  const cases = all.filter((each) => each !== 'gen')
  const direct = cases.filter((each) => each !== 'dat')
  const clause = clauseOf(target, place.noun.index)
  if (direct.length < 2 || !clause) return direct.length === 1 ? direct : cases
  if (hasNoObject(clause, tokens)) return ['nom']
  const finite = tokens[clause.finite ?? -1]
  if (finite && !agreesWith(finite, number)) return ['acc']
  if (clause.subject === place.noun.index) return ['nom']
  if (clause.kind === 'infinitive' || (clause.subject !== null && clause.subjectIsSure)) return ['acc']
  if (!hasOtherSubject(place, clause, target, number)) return ['nom']
  const opens = clause.introducer === null && finite !== undefined && place.noun.index < finite.index
  if (opens && clause.first >= first.index - 1) return ['nom']
  const subjectBefore = finite !== undefined && place.noun.index > finite.index
  return subjectBefore || clause.kind === 'subordinate' ? ['acc'] : direct
}

const agreesWith = (verb: TargetToken, number: GrammaticalNumber) => {
  const own = numberOfVerb(verb)
  return own === null || own === number
}

/** The numbers that the place may be in, best known first by its words, then by its verb, then by the source. */
function numbersFor(
  place: NounPlace,
  target: AnalysedTarget,
  source: GrammaticalNumber | null,
): readonly GrammaticalNumber[] {
  const all = features(place.agreement).numbers
  if (all.length < 2) return all
  const clause = clauseOf(target, place.noun.index)
  const finite = target.tokens[clause?.finite ?? -1]
  const first = place.determiner ?? place.adjectives[0] ?? place.noun
  const isFirst = clause?.kind === 'main' && first.index === clause.first && finite !== undefined
  const isSubject =
    clause?.subject === place.noun.index || (isFirst && place.preposition === null && isFinite(finite))
  const verb = isSubject ? numberAt(finite) : null
  if (verb) return [verb]
  return source ? [source] : all
}

/** Case and number that the place may have, mostly one of each. */
export function cellsAt(
  place: NounPlace,
  target: AnalysedTarget,
  source: GrammaticalNumber | null = null,
): readonly Cell[] {
  return numbersFor(place, target, source).flatMap((number) =>
    casesFor(place, number, target).map((grammaticalCase) => ({ case: grammaticalCase, number })),
  )
}

/** It stands where the clause's subject can stand, so that the verb agrees with it. */
export const mayBeSubject = (place: NounPlace, cell: Cell, target: AnalysedTarget): boolean => {
  if (place.preposition || place.contracted || cell.case !== 'nom') return false
  const clause = clauseOf(target, place.noun.index)
  return clause === undefined || clause.subject === null || clause.subject === place.noun.index
}
