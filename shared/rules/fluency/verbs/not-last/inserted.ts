/** Clauses that go on as a main clause behind another that was put in. */
import { RELATIVE_FORMS } from '../../../relative-forms.ts'
import type { TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { clauseAfter, isVerb } from './early.ts'

/** The tagger takes „der 2019 …“ for an article. */
const opensRelative = ({ tag, text }: TargetToken) =>
  tag === 'PRELS' || tag === 'PRELAT' || RELATIVE_FORMS.has(text)

const CONDITION = /^(?:wenn|falls|sofern|solange|sobald|nachdem|weil|da|obwohl)$/u

/** Last word of the clause that begins behind a comma; null where nothing complete was put in. */
function endOfInserted(tokens: readonly TargetToken[], first: TargetToken): TargetToken | null {
  const end = clauseAfter(tokens, first)?.at(-1)
  if (!end) return null
  // „sollte es regnen“
  if (/^(?:sollten?|würden?|wäre[n]?|hätten?|könnten?|müssten?)$/u.test(first.text))
    return /^V.INF$|^VVPP$/u.test(end.tag) ? end : null
  const opens = opensRelative(first) || (first.tag === 'KOUS' && CONDITION.test(first.text))
  return opens && isFinite(end) ? end : null
}

/**
 * „…, dass der Schutz, der 2019 beschädigt wurde, wurde nie ganz repariert“: the clause goes on with its finite verb as if it
 * were a main clause. Words from that verb on; null when the clause is in order.
 */
export function behindInserted(tokens: readonly TargetToken[], opener: TargetToken): TargetToken[] | null {
  const before = clauseAfter(tokens, opener)
  const comma = tokens[(before?.at(-1)?.index ?? -2) + 1]
  const first = tokens[(comma?.index ?? -2) + 1]
  if (!before || before.some(isFinite) || comma?.text !== ',' || !first) return null
  const end = endOfInserted(tokens, first)
  const verb = tokens[(end?.index ?? -3) + 2]
  if (!end || !/^V[AM]FIN$/u.test(verb?.tag ?? '') || tokens[end.index + 1]?.text !== ',') return null
  const words = clauseAfter(tokens, tokens[end.index + 1] as TargetToken)
  const last = words?.at(-1)
  if (!words || !last || words.length < 3 || words.filter(isFinite).length > 1 || words.every(isVerb))
    return null
  return words.some(({ tag }) => /^V.(?:PP|INF)$/u.test(tag)) ? words : null
}
