/** Relative clauses whose verb is in another number than what their pronoun stands for. */
import type { AnalysedPair, AnalysedTarget, Clause, TargetToken } from '../../../../analysis/pair.ts'
import { numberOfVerb } from '../../../../analysis/verbs.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Kind } from '../../../antecedents.ts'
import { kindsInPhrase } from '../../../antecedents.ts'
import { isMeasure } from '../../../measure-nouns.ts'
import type { Relative } from '../relative/relatives.ts'
import { behindVerb, nounsBefore, relatives } from '../relative/relatives.ts'
import type { Disagreeing } from './disagreeing.ts'
import { equates } from './equation.ts'
import type { Possible } from './possible.ts'
import { COLLECTIVE, possibleSubjects } from './possible.ts'
import type { Whole } from './relative-clause.ts'
import { wholeClauses } from './relative-clause.ts'

/** What „die“ can stand for. */
const OF_DIE: readonly Kind[] = ['sg f', 'pl']
/** Words that are objects beside a plural verb, though they may be subjects elsewhere. */
const ONE_THING = /^(?:alles|nichts|etwas)$/u
const SEVERAL = /^(?:viele|einige|mehrere|manche|beide|wenige)$/u

/** Whether one or several are meant; null where it is open. */
function numberMeant(
  relative: Relative,
  target: AnalysedTarget,
  german: GermanLexicon,
): GrammaticalNumber | null {
  const { pronoun, noun, preposition } = relative
  // Without another subject „der“ and „das“ are the subject, whatever they stand for.
  if (!preposition && pronoun.tag === 'PRELS' && /^(?:der|das)$/u.test(pronoun.text)) return 'sg'
  const nouns = pronoun.text === 'die' && !preposition ? nounsBefore(relative, target) : null
  if (!nouns || nouns.some(({ text }) => COLLECTIVE.test(text) || isMeasure(text))) return null
  const kinds = nouns.flatMap((each): readonly (Kind | null)[] => {
    const own = kindsInPhrase(each, target, german)
    return own.length > 0 ? own : [null]
  })
  const [kind] = kinds
  if (kind == null || kinds.some((each) => each !== kind) || !OF_DIE.includes(kind)) return null
  const isJoined = target.tokens
    .slice(nouns[0]?.index ?? 0, noun.index)
    .some(({ tag, text }) => tag === 'KON' || text === ',')
  return kind === 'pl' ? 'pl' : isJoined ? null : 'sg'
}

/** Something else of the clause goes with its verb. */
const hasOther = (others: readonly Possible[], shown: GrammaticalNumber, isEquation: boolean): boolean =>
  others.some(
    ({ token, number }) =>
      (number === null || number === shown) && (isEquation || shown === 'sg' || !ONE_THING.test(token.text)),
  )

/** Both languages have short words like „in“ and „an“. */
const LONGEST_SHARED = 3

/** „die machismo lobt“: nobody knows what stands there. Unknown nouns and names are asked for their number instead. */
const hasForeign = ({ tokens }: AnalysedTarget, { first, last }: Clause): boolean =>
  tokens
    .slice(first, last)
    .some(
      ({ kind, known, copied, tag, text }) =>
        kind === 'word' && !/^N[NE]$/u.test(tag) && (!known || (copied && text.length > LONGEST_SHARED)),
    )

/** „der die Hunde mögen“ behind a masculine noun: „der“ can only be the subject. */
function isSureSubject(relative: Relative, target: AnalysedTarget, german: GermanLexicon): boolean {
  const { pronoun, preposition } = relative
  const nouns = pronoun.text === 'der' && !preposition ? nounsBefore(relative, target) : null
  return (
    nouns?.every((noun) => {
      const kinds = kindsInPhrase(noun, target, german)
      return kinds.length > 0 && !kinds.includes('sg f')
    }) === true
  )
}

/** „der Held, der alle sein wollen“: no participle that would make a passive or a perfect of it. */
const isPredicate = (target: AnalysedTarget, clause: Clause, verb: TargetToken): boolean =>
  equates(target, clause, verb) && clause.verbs.every((at) => target.tokens[at]?.tag !== 'VVPP')

/** „mehr als“, „anders als“: a number of things or another subject may follow. */
const COMPARING = /er$|^(?:anders|mehr|so|ebenso|genauso|sowohl)$/u

/** What stands behind „als“ is compared and no subject; null where it may be a number of things („mehr als zwei“). */
function comparedIn({ tokens }: AnalysedTarget, { first, last }: Clause): ReadonlySet<number> | null {
  const compared = new Set<number>()
  for (const { index, tag, text } of tokens.slice(first, last)) {
    if (tag !== 'KOKOM') continue
    const before = tokens[index - 1]
    const isPlain =
      /^(?:PRELS|PRF|PAV|ADV|N[NE])$/u.test(before?.tag ?? '') && !COMPARING.test(before?.text ?? '')
    if (text !== 'als' || !isPlain) return null
    compared.add(index + 1)
  }
  return compared
}

/** „von denen die meisten …“, „von denen viele …“: words that are the subject; null where others stand there. */
function mostOfThem({ tokens }: AnalysedTarget, pronoun: TargetToken): TargetToken | null {
  if (pronoun.text !== 'denen') return null
  const [before, next, second] = [-1, 1, 2].map((by) => tokens[pronoun.index + by])
  if (before?.text !== 'von' || !next) return null
  if (SEVERAL.test(next.text)) return next
  return next.text === 'die' && second && /^(?:meisten|wenigsten)$/u.test(second.text) ? second : null
}

/** „der wir vertrauen“: the subject is another, whatever form the verb has. */
const OTHER_PERSON = /^(?:ich|du|wir|ihr)$/u

/** „die Frau, der Anna halfen“ is hardly ever right: beside „der“ a name is an object. */
const isObject = ({ token }: Possible, pronoun: TargetToken, tokens: readonly TargetToken[]): boolean =>
  pronoun.text === 'der' && token.tag === 'NE' && tokens[token.index + 1]?.tag !== 'KON'

/** What a clause says of the number of its subject. */
type Meant = {
  readonly subject: TargetToken
  readonly number: GrammaticalNumber
  /** The word that opens the clause. */
  readonly pronoun: TargetToken
  readonly isSure: boolean
}

function* meantIn(target: AnalysedTarget, german: GermanLexicon): Iterable<Meant> {
  for (const relative of [...relatives(target), ...behindVerb(target)]) {
    const { pronoun } = relative
    const number = numberMeant(relative, target, german)
    if (number) yield { subject: pronoun, number, pronoun, isSure: isSureSubject(relative, target, german) }
  }
  for (const pronoun of target.tokens) {
    const several = mostOfThem(target, pronoun)
    if (several) yield { subject: several, number: 'pl', pronoun, isSure: false }
  }
}

/** Something in the clause may be the subject instead. */
function mayHaveOther(
  target: AnalysedTarget,
  { subject, pronoun }: Meant,
  { clause, verb }: Whole,
  shown: GrammaticalNumber,
): boolean {
  const { tokens } = target
  const compared = comparedIn(target, clause)
  const words = tokens.slice(clause.first, clause.last)
  if (!compared || hasForeign(target, clause)) return true
  if (words.some(({ tag, text }) => /^(?:PTKZU|VVIZU)$/u.test(tag) || OTHER_PERSON.test(text))) return true
  const others = possibleSubjects(target, [clause], verb)?.filter(
    (each) =>
      each.first > subject.index &&
      each.token.index < clause.last &&
      !compared.has(each.first) &&
      !isObject(each, pronoun, tokens),
  )
  return !others || hasOther(others, shown, equates(target, clause, verb))
}

export function* inRelative({ target }: AnalysedPair, german: GermanLexicon): Iterable<Disagreeing> {
  for (const meant of meantIn(target, german)) {
    for (const whole of wholeClauses(target, meant.pronoun)) {
      const { clause, verb } = whole
      const shown = numberOfVerb(verb)
      if (!shown || shown === meant.number) continue
      const isSure = meant.isSure && !isPredicate(target, clause, verb)
      if (isSure || !mayHaveOther(target, meant, whole, shown))
        yield { subject: meant.subject, verb, number: meant.number, strength: 'relative' }
    }
  }
}
