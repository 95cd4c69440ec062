import type { AnalysedTarget } from '../analysis/pair.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../lexicon/adjective-endings.ts'
import type { Case } from '../lexicon/agreement.ts'
import { agreementMask, features } from '../lexicon/agreement.ts'
import { determiners } from '../lexicon/closed-class.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'
import type { Phrase } from './agreeing-phrase.ts'
import { determinerIn, endingOf } from './agreeing-phrase.ts'

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
  const form = determinerIn(phrase.determiner, cell)
  const { lemma, text } = phrase.noun
  // der Bote, den Boten: what a dictionary lists comes before what may also be said.
  const forms = german.inflect(lemma, 'noun', cell)
  const noun = forms.includes(text) ? text : (forms[0] ?? ((phrase.nounMask & cell) !== 0 ? text : undefined))
  if (form === null || noun === undefined) return null
  const declension = determiners.find(
    (each) => each.form === form.toLowerCase() && (each.agreement & cell) !== 0,
  )?.declension
  if (!declension) return null
  const ending = ADJECTIVE_ENDINGS.find((each) => (adjectiveMask(each, declension) & cell) !== 0) ?? ''
  const at = { start: phrase.determiner.start, end: phrase.noun.end }
  let fixed = form
  let from = phrase.determiner.end
  for (const adjective of phrase.adjectives) {
    const old = endingOf(adjective.text)
    const stem = old === null ? adjective.text : adjective.text.slice(0, -old.length) + ending
    fixed += target.text.slice(from, adjective.start) + stem
    from = adjective.end
  }
  return { at, text: fixed + target.text.slice(from, phrase.noun.start) + noun }
}
