/** What pronouns can stand for: the nouns around them, by gender and number. */
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import { agreementMask, features } from '../lexicon/agreement.ts'
import type { Gender, GermanLexicon } from '../lexicon/lexicon.ts'
import { nounMaskOf } from './noun-cells.ts'

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

/** A word that a pronoun can stand for, with what it can be; empty kinds: it may be anything. */
export type Antecedent = { readonly token: TargetToken; readonly kinds: readonly Kind[] }

/** What other pronouns show of what they stand for. */
const PRONOUNS: Readonly<Record<string, readonly Kind[]>> = {
  er: ['sg m'],
  ihn: ['sg m'],
  ihm: ['sg m', 'sg n'],
  sie: ['sg f', 'pl'],
  ihr: ['sg f'],
  es: ['sg n'],
  ihnen: ['pl'],
  man: ['sg m'],
  jeder: ['sg m'],
  jede: ['sg f'],
  jedes: ['sg n'],
  niemand: ['sg m'],
  jemand: ['sg m'],
  einer: ['sg m', 'sg f'],
  eine: ['sg f'],
  eines: ['sg n', 'sg m'],
  keiner: ['sg m', 'sg f'],
  wer: ['sg m'],
  viele: ['pl'],
  einige: ['pl'],
  alle: ['pl'],
  andere: ['pl'],
  beide: ['pl'],
  mehrere: ['pl'],
  wenige: ['pl'],
}

const SINGULARS = agreementMask(undefined, ['sg'])

/** What a phrase of these cells can be. */
export const kindsIn = (mask: number): Kind[] => [
  ...(features(mask).numbers.includes('pl') ? (['pl'] as const) : []),
  ...features(mask & SINGULARS).genders.map((gender) => `sg ${gender}` as const),
]

/** What a noun can be as its article and its preposition have it; nothing for those that no lexicon decides. */
export function kindsInPhrase(
  noun: TargetToken,
  { tokens, phrases }: AnalysedTarget,
  german: GermanLexicon,
): readonly Kind[] {
  if (!noun.known || noun.copied || /jährige[rnms]?$/iu.test(noun.text)) return []
  const phrase = phrases.find((each) => each.noun === noun.index)
  const cells = phrase ? phrase.agreement & phrase.government : 0
  if (!phrase || cells === 0) return kindsOf(noun, german, tokens)
  // „der Lehrer“ is no genitive plural where a sentence or a clause begins with it.
  const before = tokens[phrase.first - 1]
  const isFree =
    phrase.preposition === null &&
    (before?.sentence !== noun.sentence || /^(?:KOUS|PRELS|V[AMV]FIN)$/u.test(before.tag))
  const without = cells & ~agreementMask(['gen'])
  const mask = isFree && without !== 0 ? without : cells
  return kindsIn(mask & (nounMaskOf(noun, german) || mask))
}

/** Nouns, names and pronouns between two places of the text, and what they can be where they stand. */
export function antecedents(
  target: AnalysedTarget,
  german: GermanLexicon,
  from: number,
  to: number,
): Antecedent[] {
  const found: Antecedent[] = []
  /** Last word of what was found: „der Minister Otto Schmidt“ is one. */
  let end = -2
  for (const token of target.tokens.slice(from, to)) {
    const { tag, index } = token
    if (/^(?:PPER|PIS|PDS|PWS)$/u.test(tag)) {
      if (/^(?:ich|wir|uns|mir|mich|du|sich)$/iu.test(token.text)) continue
      found.push({ token, kinds: PRONOUNS[token.lower] ?? [] })
    } else if (tag === 'NN') {
      const kinds = kindsInPhrase(token, target, german)
      found.push({ token, kinds })
      end = index
    } else if (/^(?:NE|FM|XY)$/u.test(tag)) {
      // „Ministerin Anna Schmidt“: the noun before it says who that is; „die Zukunft Kambodschas“ are two.
      const isOne = end === index - 1 && !/s$/u.test(token.text)
      end = index
      if (!isOne) found.push({ token, kinds: [] })
    }
  }
  return found
}
