/** „Der Käufer des Palasts restauriert es“: an object that stands for a thing of another gender. */
import { isPerson } from '../../persons.ts'
import { clauseOf } from '../../../analysis/clauses.ts'
import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { agreementMask } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { antecedents } from '../../antecedents.ts'
import { UNITS } from '../../measure-nouns.ts'
import { itOf } from './it-of.ts'
import type { Suspect } from './things.ts'
import { fixesFor, isBare, thingOf } from './things.ts'

/** With these „es“ may be what was said, or nothing. */
const OF_FACTS =
  /^(?:sagen|wissen|tun|machen|schaffen|sehen|finden|meinen|hoffen|verstehen|glauben|mögen|lieben|hassen|bedauern|haben|nehmen|lassen|geben|bringen|wagen|versuchen|erklären|zeigen|beweisen|merken|ahnen|vermeiden|verdienen|nennen|halten|sein|werden|können|müssen|wollen|dürfen|sollen|ermöglichen|erleichtern|erschweren|genießen|begrüßen|ablehnen|vorziehen|schwer|übelnehmen|treiben|aushalten|ertragen|erleben|beabsichtigen|wünschen|zulassen|erlauben|unterlassen|versäumen|bestätigen|bestreiten|leugnen|hören|vergessen|erwarten|akzeptieren|brauchen)$/u

/** The “it” is the object of the verb that was translated, and nothing follows that it could announce. */
function isObjectOf({ source, links }: AnalysedPair, it: SourceToken, verb: TargetToken): boolean {
  const before = source?.tokens[it.index - 1]
  const after = source?.tokens[it.index + 1]
  const isVerb = before?.pos === 'VERB' && links.toSource[verb.index]?.includes(before.index) === true
  const isOpen = /^(?:since|before|after|until)$/u.test(after?.text ?? '')
  return isVerb && (isOpen || !/^(?:ADJ|ADV|PART|SCONJ|VERB|AUX)$/u.test(after?.pos ?? ''))
}

export function objectIt(pronoun: TargetToken, pair: AnalysedPair, german: GermanLexicon): Suspect | null {
  const { target } = pair
  const clause = pronoun.text === 'es' ? clauseOf(target, pronoun.index) : undefined
  const verb = target.tokens[clause?.verbs.find((at) => /^VV/u.test(target.tokens[at]?.tag ?? '')) ?? -1]
  const it = clause && verb && !OF_FACTS.test(verb.lemma) ? itOf(pronoun, pair) : null
  if (!clause || !verb || !it || !isObjectOf(pair, it, verb)) return null
  const own = target.tokens.slice(clause.first, clause.last + 1)
  const rest = target.tokens.slice(pronoun.index + 1).filter(({ sentence }) => sentence === pronoun.sentence)
  if (
    own.some(({ tag }) => tag === 'PRF') ||
    rest.some(({ tag }) => /^(?:KOUS|KOUI|PTKZU|VVIZU|PWAV|PWS)$/u.test(tag))
  )
    return null
  const subject = target.phrases.find(
    ({ noun, first, preposition, agreement }) =>
      preposition === null &&
      (noun === clause.subject || first === clause.first) &&
      (agreement & agreementMask(['nom'])) !== 0,
  )
  if (!subject || subject.last >= pronoun.index) return null
  const before = antecedents(target, german, 0, pronoun.index).filter(
    ({ token }) =>
      token.index !== subject.noun &&
      !UNITS.test(token.lemma) &&
      !isBare(token, pair) &&
      !isPerson(token, german),
  )
  const things = before.flatMap((each) => thingOf(each, pair, german) ?? [])
  const [thing] = things
  // Each is known, and all are of the same gender.
  if (!thing || things.length !== before.length || things.some(({ gender }) => gender !== thing.gender))
    return null
  const fixes = fixesFor(pronoun, [thing.gender], false)
  const [fix] = fixes
  if (!fix || thing.gender === 'n') return null
  return {
    at: fix.at,
    it: { start: it.start, end: it.end },
    said: 'es',
    fixes,
    better: fix.text,
    antecedent: thing.token.text,
    strength: 'direct',
  }
}
