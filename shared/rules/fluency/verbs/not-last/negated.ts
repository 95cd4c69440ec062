/** „dass die Schule besteht nicht mehr“: nothing but the negation behind the verb, as in a main clause. */
import type { TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { FINITE } from '../../../../lexicon/agreement.ts'
import { isEnd } from './early.ts'

const NEVER_ELSE = /^(?:dass|weil|obwohl|nachdem|bevor|ob)$/iu
const NEGATION =
  /^(?:nicht(?: mehr)?|noch nicht|schon nicht|auch nicht|(?:gar|überhaupt) nicht|nie(?: mehr|mals)?)$/u

/** The tagger takes „besteht“ for a participle where no other verb is its auxiliary. */
const mayBeVerb = (token: TargetToken) =>
  isFinite(token) || (token.tag === 'VVPP' && token.readings.some(({ verb }) => (verb & FINITE) !== 0))

export function beforeNegation(
  { text }: TargetToken,
  words: readonly TargetToken[],
  tokens: readonly TargetToken[],
): { verb: TargetToken; strength: string } | null {
  const at = words.findLastIndex(mayBeVerb)
  const verb = words[at]
  const mark = tokens[(words.at(-1)?.index ?? -2) + 1]
  if (!NEVER_ELSE.test(text) || !verb || at < 1 || !mark || !isEnd(mark)) return null
  if (words.some((word) => word !== verb && /^V/u.test(word.tag))) return null
  const behind = words.slice(at + 1).map((word) => word.text)
  return NEGATION.test(behind.join(' ')) ? { verb, strength: 'negated' } : null
}
