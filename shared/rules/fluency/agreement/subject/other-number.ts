import type { AnalysedTarget, NounPhrase } from '../../../../analysis/pair.ts'
import { agreementMask, features } from '../../../../lexicon/agreement.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import { declinedPhrase, determinerIn } from '../../../declined-phrase.ts'

/** A subject in the given number, the singular with its article only; null where a form is not known, or a clause takes the noun up. */
export function inOtherNumber(
  target: AnalysedTarget,
  { determiner, adjectives, noun, agreement, last }: NounPhrase,
  number: GrammaticalNumber,
  german: GermanLexicon,
): Fix | null {
  const head = target.tokens[noun]
  const article = target.tokens[determiner ?? -1] ?? null
  const [gender, more] = features(agreement & agreementMask(['nom'])).genders
  if (!head || (!article && number === 'sg') || !gender || more || target.tokens[last + 1]?.text === ',')
    return null
  const cell = agreementMask(['nom'], [number], [gender])
  const right = article ? determinerIn(article, cell) : ''
  const [form] = german.inflect(head.lemma, 'noun', cell)
  if (right === null || form === undefined) return null
  const declining = adjectives.flatMap((at) => target.tokens[at] ?? [])
  const text = declinedPhrase(
    target,
    { determiner: article, adjectives: declining, noun: head },
    cell,
    right,
    form,
  )
  return text === null
    ? null
    : { at: { start: (article ?? declining[0] ?? head).start, end: head.end }, text }
}
