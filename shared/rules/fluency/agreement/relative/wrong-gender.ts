/** Pronouns of another gender than the noun before a measure or a name. */
import type { AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { numberOfVerb } from '../../../../analysis/verbs.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import { kindsInPhrase } from '../../../antecedents.ts'
import { UNITS } from '../../../measure-nouns.ts'
import { FEMININE_MAN, feminineOf, OTHER_WOMAN } from '../../../persons.ts'
import type { Wrong } from './forms.ts'
import { formFor, refers } from './forms.ts'
import type { Relative } from './relatives.ts'
import { clauseOf, nounsBefore } from './relatives.ts'

/**
 * „ein Wachstum von vier Prozent, die … vereinbar sei“: the verb shows that one thing is meant, so it is not the percent, and
 * nothing else before has the gender.
 */
export function behindMeasure(
  relative: Relative,
  target: AnalysedTarget,
  german: GermanLexicon,
): Wrong | null {
  const { pronoun, noun, preposition } = relative
  const clause = clauseOf(relative, target)
  const verb = target.tokens[clause?.finite ?? -1]
  if (pronoun.text !== 'die' || preposition || !UNITS.test(noun.lemma) || !clause || !verb) return null
  if (numberOfVerb(verb) !== 'sg' || (clause.subject !== null && clause.subject !== pronoun.index))
    return null
  const head = nounsBefore(relative, target)?.at(-2)
  if (!head || target.tokens[head.index + 1]?.text !== 'von') return null
  const kinds = kindsInPhrase(head, target, german)
  if (kinds.length === 0 || kinds.some((kind) => refers('die', ['nom']).includes(kind))) return null
  return { fixes: kinds.map((kind) => formFor(kind, 'nom')), noun: head }
}

/** Nouns before a name that stand for the named: „die Stadt Rom, dessen“, „das Model Anna, deren“ may go by the name. */
const NAMED = /(?:stadt|land|dorf|ort|insel|staat|provinz|region|bezirk|kreis|republik|see|berg|fluss)$/iu

/** „Das Unternehmen Nordlicht, deren …“: whose it is, said of a noun with a name behind it. */
export function behindName(comma: TargetToken, target: AnalysedTarget, german: GermanLexicon): Wrong | null {
  const { tokens, phrases } = target
  const pronoun = tokens[comma.index + 1]
  if (!pronoun || !/^d(?:essen|eren)$/u.test(pronoun.text) || pronoun.tag !== 'PRELAT') return null
  let at = comma.index - 1
  while (/^(?:NE|FM)$/u.test(tokens[at]?.tag ?? '')) at--
  const noun = tokens[at]
  const phrase = phrases.find((each) => each.noun === at)
  if (at === comma.index - 1 || noun?.tag !== 'NN' || !phrase || phrase.determiner === null) return null
  const isPerson =
    feminineOf(noun.lemma, german) !== null || OTHER_WOMAN.test(noun.lemma) || FEMININE_MAN.test(noun.lemma)
  // „die Marke des Herstellers Nord, deren“: the noun ahead may be meant.
  const isAttribute = /^(?:NN|NE)$/u.test(tokens[phrase.first - 1]?.tag ?? '') || phrase.preposition !== null
  if (isPerson || isAttribute || NAMED.test(noun.lemma)) return null
  const [kind, more] = kindsInPhrase(noun, target, german)
  if (kind === undefined || more !== undefined || refers(pronoun.text, ['gen']).includes(kind)) return null
  return { fixes: [formFor(kind, 'gen')], noun, strength: 'name' }
}
