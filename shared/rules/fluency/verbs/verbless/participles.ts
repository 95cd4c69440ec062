/** Clauses that end with a participle, and no auxiliary behind it. */
import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, numberOfVerb, verbCells } from '../../../../analysis/verbs.ts'
import { FINITE, NOMINATIVE, PLURAL, SINGULAR, VERB, features } from '../../../../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import type { Verbless } from './clauses.ts'
import { governmentOf } from './governed.ts'
import { mayCarry } from './sentence.ts'

type Words = readonly TargetToken[]

/** Conjunctions whose clause has a verb of its own; others only before a subject („wenn gewünscht“, but „wenn er …“). */
const NEEDS_VERB = /^(?:nachdem|dass|weil|obwohl|während|bevor|sobald|damit|indem)$/iu
const BEFORE_SUBJECT = /^(?:als|da|wenn|ob|falls|bis|solange|obgleich|sodass)$/iu
/** Participles that are no finite forms as well, as beendet and verkauft are. */
const PARTICIPLE = /^(?:\p{Ll}*ge\p{Ll}+t|\p{Ll}+en)$/u

/** „nachdem die Feier beendet,“ */
export function* bareParticiples(pair: AnalysedPair): Iterable<Verbless> {
  const { target } = pair
  const { tokens } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS' && opener.text !== 'Als') continue
    const number = numberOfSubject(target, opener)
    const pronoun = tokens[opener.index + 1]?.tag === 'PPER'
    const opens = NEEDS_VERB.test(opener.text) || pronoun
    if (!opens && !(number !== null && BEFORE_SUBJECT.test(opener.text))) continue
    const { words, mark } = upTo(tokens, opener, endsClause)
    const last = words.at(-1)
    if (!last || !/^VV(?:PP|FIN)$/u.test(last.tag) || words.length < 3 || goesOn(tokens, mark)) continue
    if (last.tag === 'VVFIN' && !isPassive(pair, words, last)) continue
    if (
      !(last.tag === 'VVPP' && PARTICIPLE.test(last.text) && !words.some(mayCarry)) &&
      !disagrees(words, last, number) &&
      !isPassive(pair, words, last)
    )
      continue
    if (words.some(({ tag }) => /^(?:N|PPER)/u.test(tag))) yield { at: last, strength: 'clause' }
  }
}

/** Number of the subject right behind the conjunction, where it can be nothing else. */
function numberOfSubject(
  { tokens, phrases }: AnalysedTarget,
  { index }: TargetToken,
): GrammaticalNumber | null {
  const next = tokens[index + 1]
  if (next && /^(?:er|es|man)$/u.test(next.text)) return 'sg'
  if (next?.text === 'wir') return 'pl'
  // „nachdem Anna die Klinik verlassen“: one name, and what she left.
  if (next?.tag === 'NE' && /^(?:ART|PPOSAT|ADV|PRF|APPR)$/u.test(tokens[index + 2]?.tag ?? '')) return 'sg'
  const phrase = phrases.find(({ first, preposition }) => first === index + 1 && preposition === null)
  if (!phrase || phrase.determiner === null || (phrase.agreement & NOMINATIVE) === 0) return null
  if (features(phrase.agreement & NOMINATIVE).numbers.length > 1) return null
  // „der Rat und das Amt“ are two.
  if (tokens[phrase.last + 1]?.tag === 'KON' && (phrase.agreement & NOMINATIVE & SINGULAR) !== 0) return null
  return (phrase.agreement & NOMINATIVE & PLURAL) !== 0 ? 'pl' : 'sg'
}

/** „dass der Plan vermieden“, „dass die Schüsse zerstört“: as a finite form it does not go with the subject. */
function disagrees(words: Words, last: TargetToken, number: GrammaticalNumber | null): boolean {
  const own = numberOfVerb(last)
  if (number === null || own === null || own === number || (verbCells(last) & FINITE) === 0) return false
  return !words.slice(0, -1).some(mayCarry)
}

/** „als er in Rom stationiert“ for “while stationed in Rome”: with no object the verb can only be the participle of the source. */
function isPassive({ target, source, links }: AnalysedPair, words: Words, last: TargetToken): boolean {
  if (
    !source ||
    (verbCells(last) & VERB.participle) === 0 ||
    !/^(?:er|sie|es|wir)$/u.test(words[0]?.text ?? '')
  )
    return false
  if (words.slice(1, -1).some((token) => mayCarry(token) || isBareNominal(target, token))) return false
  const verb = source.tokens[links.toSource[last.index]?.[0] ?? -1]
  if (verb?.pos !== 'VERB' || !/(?:ed|en|wn)$/u.test(verb.text)) return false
  const before = source.tokens[verb.index - 1]?.text ?? ''
  return (
    /^(?:while|when|if|once|being)$/iu.test(before) || governmentOf(source.tokens, verb)?.passive === true
  )
}

/** A pronoun, or a noun behind no preposition. */
const isBareNominal = ({ phrases, tokens }: AnalysedTarget, { tag, index }: TargetToken) =>
  /^(?:PPER|PRF|PIS|PDS)$/u.test(tag) ||
  (/^N[NE]$/u.test(tag) &&
    !/^(?:APPR|APPRART|N[NE])$/u.test(tokens[index - 1]?.tag ?? '') &&
    !phrases.some(({ noun, preposition }) => noun === index && preposition !== null))

/** The clause goes on behind its mark: „…, die er liebte, gesehen hat“; an infinitive clause or a second verb ends it. */
function goesOn(tokens: Words, mark: TargetToken | undefined): boolean {
  if (mark?.text !== ',') return false
  const { words, next } = upTo(tokens, mark, endsClause)
  const [first, second] = words
  if (!first || isFinite(first) || first.tag === 'KOUS') return false
  if (first.tag === 'KON') return !(second && isFinite(second))
  const [zu, verb] = words.slice(-2)
  const isInfinitive = verb?.tag === 'VVIZU' || zu?.tag === 'PTKZU'
  return !(
    isInfinitive &&
    !words.some(isFinite) &&
    (next === undefined || isFinite(next) || next.sentence !== mark.sentence)
  )
}
