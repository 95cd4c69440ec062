/** „keine der beiden Seiten“, „jeder von uns“: one, however many they are. */
import type { AnalysedTarget } from '../../../../analysis/pair.ts'
import { agreementMask } from '../../../../lexicon/agreement.ts'

const ONE = /^(?:k?eine[rs]?|jede[rs]?)$/iu
const OF_THEM = /^(?:uns|euch|ihnen|beiden|denen)$/u
const GENITIVE_PLURAL = agreementMask(['gen'], ['pl'])

export function isOneOf({ tokens, phrases }: AnalysedTarget, index: number): boolean {
  if (!ONE.test(tokens[index]?.text ?? '')) return false
  const next = tokens[index + 1]
  if (next?.text === 'von') return OF_THEM.test(tokens[index + 2]?.text ?? '')
  return phrases.some(
    ({ first, preposition, determiner, agreement }) =>
      first === next?.index &&
      preposition === null &&
      determiner !== null &&
      agreement !== 0 &&
      (agreement & ~GENITIVE_PLURAL) === 0,
  )
}
