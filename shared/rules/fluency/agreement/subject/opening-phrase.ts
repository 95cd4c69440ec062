/** A noun phrase with which a clause opens and whose number is not that of the verb. */
import type {
  AnalysedPair,
  AnalysedTarget,
  Clause,
  NounPhrase,
  TargetToken,
} from '../../../../analysis/pair.ts'
import { numberOfVerb, verbCells } from '../../../../analysis/verbs.ts'
import { agreementMask, VERB } from '../../../../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import { PLURALS } from '../../../noun-cells.ts'
import { isTime } from '../../../measure-nouns.ts'
import { equates } from './equation.ts'
import { COLLECTIVE } from './possible.ts'

/** Number of the phrase, and the one that the verb shows. */
export type OpeningPhrase = {
  readonly phrase: NounPhrase
  readonly noun: TargetToken
  readonly verb: TargetToken
  readonly number: GrammaticalNumber
  readonly shown: GrammaticalNumber
}

/** Behind the verb of a main clause these may begin the subject, and what came first is an object. */
const OBJECT_FIRST = new Set('ART PPER PIS PDS PPOSAT PIAT PDAT NE NN ADJA CARD'.split(' '))
const WHEN = /^(?:vergangene|letzte|vorige|diese|nächste|kommende)[rnms]?$/u
export const PLURAL_PRONOUNS = new Set('einige viele mehrere manche beide wenige'.split(' '))
/** Numbers used as names of groups. */
const NUMBERS = /^(?:Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Elf|Zwölf|Zwanzig|Hundert|Tausend)$/u

/** Number of a phrase that can only be a nominative where it stands; null when it is open. */
function phraseNumber({ agreement }: NounPhrase): GrammaticalNumber | null {
  const singular = (agreement & agreementMask(['nom'], ['sg'])) !== 0
  const plural = (agreement & agreementMask(['nom'], ['pl'])) !== 0
  return singular === plural ? null : singular ? 'sg' : 'pl'
}

/** „der Mann und die Frau“: more than one is meant, whatever the phrase says. */
function isCoordinated({ tokens }: AnalysedTarget, { first, last }: NounPhrase): boolean {
  const joins = /^(?:und|oder|sowie|noch|wie|bzw\.|&|,|plus)$/u
  return (
    joins.test(tokens[last + 1]?.text ?? '') ||
    (joins.test(tokens[first - 1]?.text ?? '') && tokens[first - 1]?.text !== ',')
  )
}

/** The phrase stands first, or straight after the conjunction, where a clause has its subject. */
function opensClause(
  { tokens }: AnalysedTarget,
  { kind, introducer, first }: Clause,
  phrase: NounPhrase,
): boolean {
  if (phrase.determiner === null && phrase.adjectives.length === 0) return false
  const before = tokens[first - 1]
  if (kind === 'main')
    return phrase.first === first && !/^(?:KON|N[NE]|CARD)$/u.test(before?.tag ?? '') && before?.text !== ','
  return introducer !== null && tokens[introducer]?.tag === 'KOUS' && phrase.first === introducer + 1
}

/** Noun that opens a main clause, with nothing but a prepositional phrase between it and the verb. */
function leading({ tokens, phrases }: AnalysedTarget, { kind, first, finite }: Clause): number | null {
  const phrase =
    kind === 'main' ? phrases.find((each) => each.first === first && each.preposition === null) : undefined
  if (!phrase || finite === null || finite <= phrase.last) return null
  const between = tokens.slice(phrase.last + 1, finite)
  const prepositional =
    /^APPR/u.test(between[0]?.tag ?? '') &&
    between.slice(1).every(({ tag }) => /^(?:ART|ADJA|PPOSAT|PDAT|N[NE])$/u.test(tag))
  return between.length === 0 || prepositional ? phrase.noun : null
}

/** What stands behind the verb cannot be its subject: den Baldachin, einem Mann. */
function objectFollows({ phrases }: AnalysedTarget, verb: TargetToken): boolean {
  const next = phrases.find(({ first, preposition }) => first === verb.index + 1 && preposition === null)
  return next !== undefined && next.agreement !== 0 && (next.agreement & agreementMask(['nom'])) === 0
}

/** „Der Grund dafür waren die Kosten“: the verb goes with what stands behind it. */
const isEquation = (
  target: AnalysedTarget,
  clause: Clause,
  verb: TargetToken,
  shown: GrammaticalNumber,
): boolean =>
  equates(target, clause, verb) &&
  target.phrases.some(
    (each) => each.first > verb.index && each.preposition === null && phraseNumber(each) === shown,
  )

/** „Die Räuber erwartet nach dem Urteil eine lange Haft“: further behind the verb stands what goes with it. */
const subjectFollows = (
  { phrases, tokens }: AnalysedTarget,
  { last }: Clause,
  verb: TargetToken,
  shown: GrammaticalNumber,
): boolean =>
  phrases.some(
    (each) =>
      each.first > verb.index &&
      each.last <= last &&
      each.preposition === null &&
      each.determiner !== null &&
      phraseNumber(each) === shown &&
      (each.agreement & agreementMask(['gen'])) === 0 &&
      !isTime(tokens[each.noun]?.text ?? ''),
  )

/** In English the subject comes first: where both words are linked in this order, the noun is no object set in front. */
function isSubjectInSource({ source, links }: AnalysedPair, noun: TargetToken, verb: TargetToken): boolean {
  const [subject] = links.toSource[noun.index] ?? []
  const [verbal] = links.toSource[verb.index] ?? []
  if (subject === undefined || verbal === undefined || subject >= verbal || verbal - subject > 4) return false
  const between = source?.tokens.slice(subject + 1, verbal) ?? []
  return between.every(({ kind, pos }) => kind === 'word' && !/^(?:NOUN|PROPN|PRON|AUX|ADP|VERB)$/u.test(pos))
}

/** What may be an object set in front, with its subject behind the verb. */
function mayBeObject(
  pair: AnalysedPair,
  clause: Clause,
  noun: TargetToken,
  verb: TargetToken,
  shown: GrammaticalNumber,
): boolean {
  const { target } = pair
  if (clause.kind !== 'main' || clause.subjectIsSure || objectFollows(target, verb)) return false
  const next = target.tokens[verb.index + 1]
  const opensSubject = OBJECT_FIRST.has(next?.tag ?? '') && !WHEN.test(next?.text ?? '')
  return (opensSubject || subjectFollows(target, clause, verb, shown)) && !isSubjectInSource(pair, noun, verb)
}

/** „Viele später Mönche“, „die großen Fünf“: plural, whatever the phrase says. */
function isMeantPlural({ tokens }: AnalysedTarget, { first }: NounPhrase, { text }: TargetToken): boolean {
  const opener = tokens[first]?.lower ?? ''
  return PLURAL_PRONOUNS.has(opener) || NUMBERS.test(text) || PLURALS.has(text)
}

/** A participle at the end of its clause, which the tagger took for the finite verb. */
const isParticipleAtEnd = ({ tokens }: AnalysedTarget, verb: TargetToken): boolean =>
  (verbCells(verb) & VERB.participle) !== 0 && /^[.,]?$/u.test(tokens[verb.index + 1]?.text ?? '')

/** Clauses whose opening phrase has to be their subject and does not go with their verb. */
export function* openingPhrases(pair: AnalysedPair): Iterable<OpeningPhrase> {
  const { target } = pair
  for (const clause of target.clauses) {
    const verb = target.tokens[clause.finite ?? -1]
    const phrase = target.phrases.find((each) => each.noun === (clause.subject ?? leading(target, clause)))
    const noun = target.tokens[phrase?.noun ?? -1]
    if (!verb || noun?.tag !== 'NN' || !phrase || COLLECTIVE.test(noun.text) || isTime(noun.text)) continue
    const number = phraseNumber(phrase)
    const shown = numberOfVerb(verb)
    if (number === null || shown === null || shown === number || isCoordinated(target, phrase)) continue
    if (number === 'sg' && isMeantPlural(target, phrase, noun)) continue
    if (isParticipleAtEnd(target, verb)) continue
    if (noun.index > verb.index || !opensClause(target, clause, phrase)) continue
    if (isEquation(target, clause, verb, shown) || mayBeObject(pair, clause, noun, verb, shown)) continue
    if (target.tokens.slice(noun.index, verb.index).some(({ kind }) => kind === 'punctuation')) continue
    yield { phrase, noun, verb, number, shown }
  }
}
