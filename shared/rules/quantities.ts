import type { AnalysedPair, AnalysedSource } from '../analysis/pair.ts'
import { quantities, sameQuantity } from '../text/numbers.ts'
import type { Quantity } from '../text/quantity.ts'

export type MatchedQuantities = {
  /** Quantities of the source that have no counterpart in the target. */
  readonly source: readonly Quantity[]
  /** Quantities of the target that have no counterpart in the source. */
  readonly target: readonly Quantity[]
  readonly pairs: readonly (readonly [source: Quantity, target: Quantity])[]
}

const known = new WeakMap<AnalysedPair, MatchedQuantities>()

const knownSources = new WeakMap<AnalysedSource, readonly Quantity[]>()

/** Several translations may share their source. */
function ofSource(source: AnalysedSource | null): readonly Quantity[] {
  if (source === null) return []
  const found = knownSources.get(source) ?? quantities(source.text, 'en')
  knownSources.set(source, found)
  return found
}

/**
 * Numbers, amounts and dates of both sides, matched by value. Several rules ask for the same pair, so it is kept as long
 * as the pair is.
 */
export function matchQuantities(pair: AnalysedPair): MatchedQuantities {
  const before = known.get(pair)
  if (before) return before
  const result = matched(ofSource(pair.source), quantities(pair.target.text, 'de'))
  known.set(pair, result)
  return result
}

function matched(left: readonly Quantity[], right: readonly Quantity[]): MatchedQuantities {
  if (left.length === 0 || right.length === 0) return { source: left, target: right, pairs: [] }
  const pairs: [Quantity, Quantity][] = []
  const free = new Set(right)
  const unmatched: Quantity[] = []
  for (const quantity of left) {
    const same = [...free].filter((other) => sameQuantity(quantity, other))
    const best = same.find((other) => other.kind === quantity.kind) ?? same[0]
    if (best) {
      free.delete(best)
      pairs.push([quantity, best])
    } else unmatched.push(quantity)
  }
  const stillFree = [...free].filter((other) => !left.some((quantity) => sameQuantity(quantity, other)))
  const missing = unmatched.filter((quantity) => !right.some((other) => sameQuantity(quantity, other)))
  return { source: missing, target: stillFree, pairs }
}
