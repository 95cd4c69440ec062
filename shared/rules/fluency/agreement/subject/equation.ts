import type { AnalysedTarget, Clause, TargetToken } from '../../../../analysis/pair.ts'

const EQUATES = /^(?:sein|werden|bleiben|heißen|bilden)$/u

/** „Der Grund waren die Kosten“, „Unser Ziel sollen zwei Siege sein“: the verb goes with either side. */
export function equates({ tokens }: AnalysedTarget, { verbs }: Clause, verb: TargetToken): boolean {
  if (EQUATES.test(verb.lemma)) return true
  if (verb.tag !== 'VMFIN') return false
  const others = verbs.flatMap((at) => tokens[at] ?? []).filter((other) => other !== verb)
  const last = others.at(-1)
  // „sollen gebaut werden“ is a passive.
  return last !== undefined && EQUATES.test(last.lemma) && others.every(({ tag }) => !/^V.PP$/u.test(tag))
}
