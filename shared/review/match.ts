import type { Span } from '../text/span.ts'
import { groupBy } from './group.ts'

/** What tells flags of one segment apart, whatever stands around them. */
export type Matchable = {
  readonly ruleId: string
  /** Flagged words. */
  readonly text: string
  /** The source's words that are the evidence. */
  readonly evidenceText: string
  readonly target: readonly Span[]
}

export type Matches<Stored, Found> = {
  readonly kept: readonly (readonly [Stored, Found])[]
  readonly appeared: readonly Found[]
  readonly vanished: readonly Stored[]
}

const keyOf = (flag: Matchable) => `${flag.ruleId}\u0002${flag.text}\u0002${flag.evidenceText}`
const startOf = (flag: Matchable) => flag.target[0]?.start ?? 0

/**
 * Which of the flags found now are ones that are already known. Rule, flagged words and evidence decide; among equal ones
 * (the same wrong word twice) those that stand at the same place, then the rest in the order given. So when the first of two
 * equal flags is mended, the second keeps its own history.
 * @param stored the likeliest first: what stood in the text until now, in text order
 */
export function matchFlags<Stored extends Matchable, Found extends Matchable>(
  stored: readonly Stored[],
  found: readonly Found[],
): Matches<Stored, Found> {
  const known = groupBy(stored, keyOf)
  const kept: [Stored, Found][] = []
  const appeared: Found[] = []
  for (const [key, group] of groupBy(found, keyOf)) {
    const candidates = new Set(known.get(key) ?? [])
    const rest: Found[] = []
    for (const flag of group) {
      const same = [...candidates].find((candidate) => startOf(candidate) === startOf(flag))
      if (same === undefined) rest.push(flag)
      else {
        candidates.delete(same)
        kept.push([same, flag])
      }
    }
    for (const flag of rest) {
      const [next] = candidates
      if (next === undefined) appeared.push(flag)
      else {
        candidates.delete(next)
        kept.push([next, flag])
      }
    }
  }
  const matched = new Set(kept.map(([flag]) => flag))
  return { kept, appeared, vanished: stored.filter((flag) => !matched.has(flag)) }
}
