/** What a checker keeps of the segments it has seen, so that after an edit only what changed is looked at. */
import type { AnalysedPair } from '../analysis/pair.ts'
import type { CheckInput } from '../review/checker.ts'
import type { Judged } from './judge.ts'
import type { Analyse } from './tagged.ts'

/**
 * Characters of source and target whose analyses are kept, for when rules or terms change: an article of a hundred segments. Their
 * analyses take a hundred times as many bytes, and whatever is kept the collector has to carry about, at the cost of whoever checks a long article.
 */
export const ANALYSED_CHARACTERS = 40_000

/**
 * Characters of source and target of which it is kept what the rules said: an article of twenty thousand segments. That takes
 * some ten times as many bytes.
 */
export const JUDGED_CHARACTERS = 6_000_000

/** Something kept by the content of segments, oldest out first. */
function createMemory<Kept>(most: number) {
  const kept = new Map<string, Kept>()
  let characters = 0
  return {
    get: (key: string) => kept.get(key),
    set(key: string, value: Kept): void {
      if (!kept.has(key)) characters += key.length
      kept.set(key, value)
      for (const oldest of kept.keys()) {
        if (characters <= most) break
        kept.delete(oldest)
        characters -= oldest.length
      }
    },
  }
}

const contentOf = ({ kind, source, target }: CheckInput) => `${kind}\0${source ?? '\u0001'}\0${target}`

/** Analyses a text once; `most`: characters whose analyses are kept. */
export function remembering(analyse: Analyse, most: number): Analyse {
  const pairs = createMemory<AnalysedPair>(most)
  return (input) => {
    const key = contentOf(input)
    const known = pairs.get(key)
    if (known) return known.index === input.index ? known : { ...known, index: input.index }
    const pair = analyse(input)
    pairs.set(key, pair)
    return pair
  }
}

/** Keeps what was judged: found at once for the very same object, by its content for an equal one. */
export function createJudgements(most: number) {
  const byObject = new WeakMap<CheckInput, Judged>()
  const byContent = createMemory<Judged>(most)
  const keyOf = (segment: CheckInput) => {
    const tags = segment.tags && segment.tags.source.length + segment.tags.target.length > 0
    return tags ? `${contentOf(segment)}\0${JSON.stringify(segment.tags)}` : contentOf(segment)
  }
  return {
    get: (segment: CheckInput) => byObject.get(segment) ?? byContent.get(keyOf(segment)),
    set(segment: CheckInput, judged: Judged): void {
      byObject.set(segment, judged)
      byContent.set(keyOf(segment), judged)
    },
  }
}
