/** „Die Firma sagte, es habe …“: who says it is who does it. */
import { isPerson } from '../../persons.ts'
import { clauseOf } from '../../../analysis/clauses.ts'
import type { AnalysedPair, Clause, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../../../analysis/verbs.ts'
import { agreementMask } from '../../../lexicon/agreement.ts'
import type { Gender, GermanLexicon } from '../../../lexicon/lexicon.ts'
import { antecedents, kindsIn } from '../../antecedents.ts'
import { ORGANISATION } from '../../organisations.ts'
import { SAYS } from '../../saying.ts'
import { isExpletive } from '../pronoun-gender.ts'
import type { Suspect } from './things.ts'
import { fixesFor, isImpersonal } from './things.ts'

/** The main clause that says something, straight before the comma and the pronoun. */
function sayingBefore({ tokens, clauses }: AnalysedPair['target'], pronoun: TargetToken): Clause | null {
  const isThat = tokens[pronoun.index - 1]?.text === 'dass'
  const comma = tokens[pronoun.index - (isThat ? 2 : 1)]
  const clause = clauses.find(({ kind, last }) => kind === 'main' && last === (comma?.index ?? -1) - 1)
  const verb = tokens[clause?.finite ?? -1]
  return clause && comma?.text === ',' && verb && SAYS.has(verb.lemma) ? clause : null
}

/** Whoever says it, if it is one body of a known gender that stands before its verb. */
function speaker(
  { target }: AnalysedPair,
  { first, finite, subject }: Clause,
  german: GermanLexicon,
): { token: TargetToken; gender: Gender } | null {
  const phrase = target.phrases.find((each) => each.noun === subject || each.first === first)
  const token = target.tokens[phrase?.noun ?? -1]
  if (!phrase || phrase.preposition !== null || token?.tag !== 'NN' || token.index > (finite ?? 0))
    return null
  if (isPerson(token, german) && !ORGANISATION.test(token.lemma)) return null
  const [kind, more] = kindsIn(phrase.agreement & agreementMask(['nom']))
  if (kind === undefined || more !== undefined || kind === 'pl' || kind === 'sg n') return null
  return { token, gender: kind === 'sg m' ? 'm' : 'f' }
}

/** “said it”, “said that it” at the verb that was translated. */
function itBehind({ source, links }: AnalysedPair, saying: number): SourceToken | null {
  const [said] = links.toSource[saying] ?? []
  if (!source || said === undefined) return null
  const [next, second] = source.tokens.slice(said + 1, said + 3)
  const it = next?.text === 'that' ? second : next
  return it?.text === 'it' ? it : null
}

export function saidIt(pronoun: TargetToken, pair: AnalysedPair, german: GermanLexicon): Suspect | null {
  const { tokens } = pair.target
  const saying = pronoun.text === 'es' ? sayingBefore(pair.target, pronoun) : null
  const body = saying && speaker(pair, saying, german)
  const it = saying && itBehind(pair, saying.finite ?? -1)
  const own = clauseOf(pair.target, pronoun.index)
  const verb = tokens[own?.finite ?? -1]
  if (!body || !it || !own || !verb || !isFinite(verb) || numberOfVerb(verb) === 'pl') return null
  if (isExpletive(pair, it) || isImpersonal(pronoun, pair, own)) return null
  const before = antecedents(pair.target, german, 0, pronoun.index)
  if (before.some(({ token, kinds }) => token !== body.token && kinds.includes('sg n'))) return null
  const fixes = fixesFor(pronoun, [body.gender], true)
  const [fix] = fixes
  if (!fix) return null
  return {
    at: fix.at,
    it: { start: it.start, end: it.end },
    said: 'es',
    fixes,
    better: fix.text,
    antecedent: body.token.text,
    strength: 'said',
  }
}
