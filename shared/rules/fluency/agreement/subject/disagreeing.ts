/** Clauses of which no word that could be the subject has the number of the verb, however far away it stands. */
import { agreementMask, VERB } from '../../../../lexicon/agreement.ts'
import type { AnalysedPair, AnalysedTarget, Clause, TargetToken } from '../../../../analysis/pair.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import type { Possible } from './possible.ts'
import { isTime } from '../../../measure-nouns.ts'
import { numberInSource } from '../../../source-number.ts'
import { equates } from './equation.ts'
import { isOneOf } from './one-of.ts'
import { possibleSubjects } from './possible.ts'
import { numberOfVerb, verbCells } from '../../../../analysis/verbs.ts'

export type Disagreeing = {
  readonly subject: TargetToken
  readonly verb: TargetToken
  /** What the verb should have. */
  readonly number: GrammaticalNumber
  /** 'alone': nothing else can be the subject; 'source': something can, but English has it behind the verb; 'joined': two with und; 'relative': a relative pronoun. */
  readonly strength: 'alone' | 'source' | 'joined' | 'relative'
}

/** Clauses that may be the subject themselves: „dass er kam, freute die Kinder“. */
const SUBJECT_CLAUSE = /^(?:dass|daß|ob|was|wer|wie|wo|warum|wann|wenn|weshalb|welche[rsmn]?)$/iu

/** A main clause that begins its sentence, or a clause with a conjunction: others may share the subject of their neighbour. */
function standsAlone({ tokens }: AnalysedTarget, { kind, first, introducer }: Clause): boolean {
  const before = tokens[first - 1]
  // „am 24.Februar einmarschierten“ was cut in the middle of a sentence.
  if (before && tokens[first]?.spaced === false && before.tag.startsWith('$')) return false
  const opens =
    !before ||
    before.sentence !== tokens[first]?.sentence ||
    (/^[„»"]$/u.test(before.text) && !tokens[first - 2])
  if (kind === 'main') return opens
  return kind === 'subordinate' && introducer === first && tokens[introducer]?.tag === 'KOUS'
}

function mayHaveSubjectClause({ tokens, clauses }: AnalysedTarget, { first }: Clause): boolean {
  const sentence = tokens[first]?.sentence
  return clauses.some(
    ({ kind, introducer, first: at }) =>
      tokens[at]?.sentence === sentence &&
      at !== first &&
      ((kind === 'infinitive' && tokens[introducer ?? -1]?.tag !== 'KOUI') ||
        SUBJECT_CLAUSE.test(tokens[introducer ?? -1]?.text ?? '')),
  )
}

/** „der Mann und die Frau“, „das 1. und 2. Regiment“: a conjunction before or in a possible subject. */
const isJoined = (tokens: readonly TargetToken[], possible: readonly Possible[]): boolean =>
  possible.some(({ first, token }) =>
    tokens.slice(Math.max(0, first - 1), token.index).some(({ tag, text }) => tag === 'KON' || text === '&'),
  )

/** What may stand between the verb and a subject behind it. */
const LIGHT = /^(?:ADV|PRF|PAV|PTKNEG|PPER)$/u
/** What opens a clause that has its subject behind the verb. */
const OPENER = /^(?:APPR|APPRART|ADV|ADJD|PAV|PROAV|KOKOM)$/u

const OBLIQUE = agreementMask(['gen', 'dat'])
const DATIVE_PRONOUN = /^(?:mir|dir|ihm|ihnen)$/iu

/** „Dem Verein fehlen …“, „Ihnen drohen …“: an object stands first. */
const opensWithDative = ({ tokens, phrases }: AnalysedTarget, at: number): boolean =>
  DATIVE_PRONOUN.test(tokens[at]?.text ?? '') ||
  phrases.some(
    ({ first, preposition, agreement }) =>
      first === at && preposition === null && agreement !== 0 && (agreement & ~OBLIQUE) === 0,
  )

/** The place of a subject: first in the clause, or right behind the verb where something else comes first. */
function hasPlace(target: AnalysedTarget, clause: Clause, { first }: Possible, verb: TargetToken): boolean {
  const { tokens } = target
  if (first === clause.first + (clause.kind === 'main' ? 0 : 1)) return true
  if (clause.kind !== 'main') return false
  if (!OPENER.test(tokens[clause.first]?.tag ?? '') && !opensWithDative(target, clause.first)) return false
  let at = verb.index + 1
  while (LIGHT.test(tokens[at]?.tag ?? '')) at++
  return first === at
}

/** A form that is an infinitive or a participle as well, where one of these may stand: the tagger cannot tell. */
function isDoubtful({ tokens }: AnalysedTarget, verb: TargetToken): boolean {
  const next = tokens[verb.index + 1]
  const isLast = !next || next.kind === 'punctuation' || next.tag === 'KON' || next.sentence !== verb.sentence
  const either = (verbCells(verb) & (VERB.infinitive | VERB.participle)) !== 0
  return (isLast && either) || /^\p{Lu}/u.test(verb.text)
}

/** „Zu den Gästen zählen Diana, die …“: the first of a list. */
const opensList = ({ tokens }: AnalysedTarget, { token }: Possible): boolean => {
  let at = token.index + 1
  while (/^(?:N[NE]|ART|ADJA|APPR|APPRART|CARD)$/u.test(tokens[at]?.tag ?? '')) at++
  return /^[,:]$/u.test(tokens[at]?.text ?? '')
}

/** „Arbeiten aus der Ferne“ is an infinitive, unless the source has more than one there. */
const mayBeInfinitive = (pair: AnalysedPair, { token, first }: Possible): boolean =>
  first === token.index && (verbCells(token) & VERB.infinitive) !== 0 && numberInSource(pair, token) !== 'pl'

/**
 * „Im Spiel für den Verein Bond erzielte drei Tore“: the name in front of the verb is in front of it in English, too, where the
 * subject stands.
 */
function isNamedInFront({ target, source, links }: AnalysedPair, verb: TargetToken): boolean {
  const name = target.tokens[verb.index - 1]
  const [verbal] = links.toSource[verb.index] ?? []
  if (name?.tag !== 'NE' || verbal === undefined) return false
  return (
    source?.tokens[verbal - 1]?.pos === 'PROPN' && links.toSource[name.index]?.includes(verbal - 1) === true
  )
}

/** English says it in the same order, and in the active: so it is the subject, and what would fit stands behind it. */
function isSubjectInSource(
  { source, links }: AnalysedPair,
  subject: TargetToken,
  verb: TargetToken,
  others: readonly Possible[],
): boolean {
  const [noun] = links.toSource[subject.index] ?? []
  if (!source || noun === undefined) return false
  return others.every(({ token }) => {
    const [there] = links.toSource[token.index] ?? []
    if (token.index < verb.index || there === undefined || there <= noun) return false
    return !source.tokens.slice(noun, there).some(({ text }) => text === 'by')
  })
}

/** „Keiner der Vorschläge haben eine Mehrheit“: an amount behind the verb, where one of several stands in front. */
const isObjectOfOne = (
  target: AnalysedTarget,
  other: Possible,
  wrong: Possible,
  verb: TargetToken,
): boolean =>
  isOneOf(target, wrong.token.index) && other.number === null && other.isPhrase && other.first > verb.index

/** „Der Chef und sein Vertreter, die lange schwiegen, hat …“: two subjects, each with its own article, before a singular. */
function joinedPair(
  { tokens, phrases }: AnalysedTarget,
  clause: Clause,
  possible: readonly Possible[],
  verb: TargetToken,
): TargetToken | null {
  const [one, two] = possible
  const and = tokens[(two?.first ?? 0) - 1]
  if (!one || !two || one.first !== clause.first || two.token.index > verb.index || and?.text !== 'und')
    return null
  if (tokens.slice(one.first, and.index).some(({ tag }) => /^(?:APPR|V|KO|PREL)/u.test(tag))) return null
  const isOwn = ({ first, number }: Possible) => {
    const phrase = phrases.find((each) => each.first === first)
    const article = tokens[phrase?.determiner ?? -1]?.text ?? ''
    return number !== null && /^(?:d(?:er|ie|as)|eine?|(?:sein|ihr|unser|mein)e?)$/iu.test(article)
  }
  return isOwn(one) && isOwn(two) ? two.token : null
}

/**
 * In a main clause the verb is in the first piece, or right behind the clauses that were put in; in another one it ends a
 * piece: „Da die Gäste, … schliefen, kam der Wirt“ goes on with the main clause.
 */
const isInPlace = ({ tokens }: AnalysedTarget, { parts, kind }: Clause, { index }: TargetToken): boolean =>
  kind === 'main'
    ? parts.some(([a, b], at) => (at === 0 ? index >= a && index <= b : index === a))
    : tokens[index - 1]?.text !== ',' || tokens[index + 1]?.kind === 'punctuation'

/** The finite verb and the pieces of its clause: „…, die ums Leben kamen, sind …“ may have been cut at the wrong verb. */
function verbOf(
  target: AnalysedTarget,
  clause: Clause,
): { verb: TargetToken; own: readonly Clause[] } | null {
  const { tokens, clauses } = target
  const verb = tokens[clause.finite ?? -1]
  // Behind a dash or in brackets anything may go on.
  if (tokens.slice(clause.first, verb?.index).some(({ text }) => /^[–—():-]$/u.test(text))) return null
  if (verb && isInPlace(target, clause, verb)) return { verb, own: [clause] }
  if (clause.kind !== 'main') return null
  const on = clauses.find(
    ({ kind, finite, first }) => kind === 'main' && finite === first && first > clause.first,
  )
  const later = tokens[on?.first ?? -1]
  const isSame = later !== undefined && later.sentence === tokens[clause.first]?.sentence
  return on && isSame && tokens[later.index - 1]?.text === ',' ? { verb: later, own: [clause, on] } : null
}

export function* disagreeing(pair: AnalysedPair): Iterable<Disagreeing> {
  const { target } = pair
  for (const clause of target.clauses) {
    const found = standsAlone(target, clause) ? verbOf(target, clause) : null
    const shown = found && numberOfVerb(found.verb)
    if (!found || !shown) continue
    const { verb, own } = found
    const possible = possibleSubjects(target, own, verb)
    const wrong = possible?.find(({ isPhrase, token }) => isPhrase && !isTime(token.text))
    if (!possible || !wrong || !hasPlace(target, clause, wrong, verb) || isDoubtful(target, verb)) continue
    const number = shown === 'sg' ? 'pl' : 'sg'
    const second = shown === 'sg' ? joinedPair(target, clause, possible, verb) : null
    if (second) {
      yield { subject: second, verb, number, strength: 'joined' }
      continue
    }
    if (wrong.number !== number) continue
    if (shown === 'sg' && mayBeInfinitive(pair, wrong)) continue
    if (wrong.token.index > verb.index && isNamedInFront(pair, verb)) continue
    if (shown === 'pl' && wrong.token.index > verb.index && opensList(target, wrong)) continue
    if (shown === 'pl' ? isJoined(target.tokens, possible) : mayHaveSubjectClause(target, clause)) continue
    const others = possible.filter(
      (each) => each.number !== number && !isObjectOfOne(target, each, wrong, verb),
    )
    if (others.length === 0) yield { subject: wrong.token, verb, number, strength: 'alone' }
    // „Der Grund waren die Kosten“: which is which, nobody can say.
    else if (
      wrong.token.index < verb.index &&
      !equates(target, clause, verb) &&
      isSubjectInSource(pair, wrong.token, verb, others)
    )
      yield { subject: wrong.token, verb, number, strength: 'source' }
  }
}
