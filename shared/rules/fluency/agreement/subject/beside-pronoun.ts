import type { TargetToken } from '../../../../analysis/pair.ts'
import { isFinite as isFiniteVerb, numberOfVerb } from '../../../../analysis/verbs.ts'
import type { GrammaticalNumber } from '../../../../lexicon/agreement.ts'

const isFinite = (token: TargetToken | undefined): token is TargetToken =>
  token !== undefined && isFiniteVerb(token)

/** „er“ and „man“ are never anything but a singular subject, „wir“ a plural one. */
const ALWAYS_SUBJECT: ReadonlyMap<string, GrammaticalNumber> = new Map([
  ['er', 'sg'],
  ['man', 'sg'],
  ['wir', 'pl'],
])

/** A pronoun that can only be the subject, straight before or behind a verb in the other number. */
export function* besidePronoun(
  tokens: readonly TargetToken[],
): Iterable<{ pronoun: TargetToken; verb: TargetToken; number: GrammaticalNumber }> {
  for (const pronoun of tokens) {
    const number = ALWAYS_SUBJECT.get(pronoun.lower)
    if (number === undefined) continue
    const before = tokens[pronoun.index - 1]
    const after = tokens[pronoun.index + 1]
    if (/^(?:und|oder|als|wie)$/u.test(before?.text ?? '') || after?.text === 'und') continue
    const verb = opensMain(before, pronoun) && isFinite(after) ? after : isFinite(before) ? before : undefined
    if (verb === undefined || verb.sentence !== pronoun.sentence) continue
    const shown = numberOfVerb(verb)
    // „kommen“ is an infinitive as well, and „dass sie gehen, wir bleiben“ has a clause on either side.
    const next = verb === before ? after : tokens[verb.index + 1]
    if (shown === null || shown === number || next?.tag.startsWith('VVFIN') === true || isFinite(next))
      continue
    yield { pronoun, verb, number }
  }
}

const opensMain = (before: TargetToken | undefined, { sentence }: TargetToken) =>
  before === undefined ||
  before.sentence !== sentence ||
  /^[,„»"]$/u.test(before.text) ||
  before.tag === 'KOUS'
