import type { AnalysedTarget } from '../analysis/pair.ts'
import type { Case } from '../lexicon/agreement.ts'
import { agreementMask, features } from '../lexicon/agreement.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'
import type { Phrase } from './agreeing-phrase.ts'
import { declinedPhrase, determinerIn } from './declined-phrase.ts'

/** A phrase put into another case, the noun as well (den Opfern, den Präsidenten); null where a form is not known. */
export function inCase(
  target: AnalysedTarget,
  phrase: Phrase,
  wanted: Case,
  german: GermanLexicon,
): Fix | null {
  const { numbers, genders } = features(phrase.agreement)
  const number = numbers.length === 1 ? numbers[0] : /^die$/iu.test(phrase.determiner.text) ? 'pl' : 'sg'
  const gender = genders[0]
  if (!number || !gender) return null
  const cell = agreementMask([wanted], [number], [gender])
  const article = determinerIn(phrase.determiner, cell)
  const { lemma, text } = phrase.noun
  // der Bote, den Boten: what a dictionary lists comes before what may also be said.
  const forms = german.inflect(lemma, 'noun', cell)
  const noun = forms.includes(text) ? text : (forms[0] ?? ((phrase.nounMask & cell) !== 0 ? text : undefined))
  if (article === null || noun === undefined) return null
  const fixed = declinedPhrase(target, phrase, cell, article, noun)
  return fixed === null ? null : { at: { start: phrase.determiner.start, end: phrase.noun.end }, text: fixed }
}
