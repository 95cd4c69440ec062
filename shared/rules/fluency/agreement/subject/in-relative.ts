/** Relative clauses whose verb is in another number than what their pronoun stands for. */
import type { AnalysedPair, AnalysedTarget, Clause, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../../../../analysis/verbs.ts'
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

/** What „die“ can stand for. */
const OF_DIE: readonly Kind[] = ['sg f', 'pl']
/** Words that are objects beside a plural verb, though they may be subjects elsewhere. */
const ONE_THING = /^(?:alles|nichts|etwas)$/u
const SEVERAL = /^(?:viele|einige|mehrere|manche|beide|wenige)$/u

/** The finite verb at the end of a clause that nothing interrupts. */
function lastVerb({ tokens }: AnalysedTarget, { finite, parts, verbs, last }: Clause): TargetToken | null {
  const verb = tokens[finite ?? -1]
  if (
    !verb ||
    parts.length > 1 ||
    verb.index !== last ||
    verbs.some((at) => at !== finite && isFinite(tokens[at] as TargetToken))
  )
    return null
  const next = tokens[last + 1]
  return next === undefined || /^[.,;!?“]$/u.test(next.text) ? verb : null
}

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

/** „die machismo lobt“: nobody knows what stands there. */
const hasForeign = ({ tokens }: AnalysedTarget, { first, last }: Clause): boolean =>
  tokens
    .slice(first, last)
    .some(({ kind, known, copied, tag }) => kind === 'word' && (!known || copied) && tag !== 'NE')

/** „von denen die meisten …“, „von denen viele …“: words that are the subject; null where others stand there. */
function mostOfThem({ tokens }: AnalysedTarget, { introducer }: Clause): TargetToken | null {
  const pronoun = tokens[introducer ?? -1]
  const [before, next, second] = [-1, 1, 2].map((by) => tokens[(introducer ?? -3) + by])
  if (pronoun?.text !== 'denen' || before?.text !== 'von' || !next) return null
  if (SEVERAL.test(next.text)) return next
  return next.text === 'die' && second && /^(?:meisten|wenigsten)$/u.test(second.text) ? second : null
}

export function* inRelative({ target }: AnalysedPair, german: GermanLexicon): Iterable<Disagreeing> {
  const meant = new Map<number, { subject: TargetToken; number: GrammaticalNumber; first: number }>()
  for (const relative of [...relatives(target), ...behindVerb(target)]) {
    const number = numberMeant(relative, target, german)
    const { pronoun } = relative
    if (number) meant.set(pronoun.index, { subject: pronoun, number, first: pronoun.index })
  }
  for (const clause of target.clauses) {
    const several = mostOfThem(target, clause)
    const first = (clause.introducer ?? -1) + 1
    const found = several
      ? { subject: several, number: 'pl' as const, first }
      : meant.get(clause.introducer ?? -1)
    const verb = found ? lastVerb(target, clause) : null
    const shown = verb && numberOfVerb(verb)
    if (!found || !verb || !shown || shown === found.number) continue
    const infinitive = target.tokens
      .slice(clause.first, clause.last)
      .some(({ tag }) => /^(?:PTKZU|VVIZU|KOKOM)$/u.test(tag))
    const possible = infinitive ? null : possibleSubjects(target, [clause], verb)
    if (hasForeign(target, clause)) continue
    const others = possible?.filter((each) => each.first !== found.first && each.token !== found.subject)
    if (!others || hasOther(others, shown, equates(target, clause, verb))) continue
    yield { subject: found.subject, verb, number: found.number, strength: 'relative' }
  }
}
