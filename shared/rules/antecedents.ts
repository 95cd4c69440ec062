/** What pronouns can stand for: the nouns around them, by gender and number. */
import type { TargetToken } from '../analysis/pair.ts'
import { features } from '../lexicon/agreement.ts'
import type { Gender, GermanLexicon } from '../lexicon/lexicon.ts'
import { nounMaskOf } from './agreeing-phrase.ts'

export type Kind = `sg ${Gender}` | 'pl'

/** Articles and the like that no plural has. */
const SINGULAR = /^(?:ein(?:e[mnrs]?)?|jede[mnrs]?|das|dem|des)$/iu

/** „ein weiterer Kavalier“, „zwei Phonons“: what stands before a noun can tell whether it is one. */
function numberBefore(noun: TargetToken, tokens: readonly TargetToken[]): 'sg' | 'pl' | null {
  let at = noun.index - 1
  while (tokens[at]?.tag === 'ADJA') at--
  const before = tokens[at]
  if (!before || SINGULAR.test(before.text)) return before ? 'sg' : null
  return before.tag === 'CARD' && !/^\D*1$/u.test(before.text) ? 'pl' : null
}

/** What a noun can be where it stands, as "number gender"; plural has no gender. Empty where nothing is known of it. */
export function kindsOf(noun: TargetToken, german: GermanLexicon, tokens: readonly TargetToken[]): Kind[] {
  const mask = nounMaskOf(noun, german)
  const { numbers, genders } = features(mask)
  // „im Jahre“: a dative that only set phrases have; Haare and Jahre are plurals.
  const old =
    numbers.length === 2 && noun.text.endsWith('e') && !noun.readings.some(({ lemma }) => lemma === noun.text)
  const number = numberBefore(noun, tokens)
  return [
    ...((numbers.includes('pl') && number !== 'sg') || number === 'pl' ? (['pl'] as const) : []),
    ...(numbers.includes('sg') && number !== 'pl' && !old
      ? genders.map((gender) => `sg ${gender}` as const)
      : []),
  ]
}
