import type { LinkEvidence, WordLink, WordLinks } from '../pair.ts'
import type { Candidate, EnglishWords, GermanWords } from './candidates.ts'

/** Strongest first. */
const ORDER: readonly LinkEvidence[] = ['copy', 'dictionary', 'phrase', 'learned', 'part', 'cognate', 'place']

/** Links of texts that have none. */
export function noLinks(sourceLength: number, targetLength: number): WordLinks {
  return {
    toSource: Array.from({ length: targetLength }, () => []),
    toTarget: Array.from({ length: sourceLength }, () => []),
    list: [],
    targetEvidence: Array.from({ length: targetLength }, () => null),
    sourceEvidence: Array.from({ length: sourceLength }, () => null),
  }
}

/**
 * Links by token index.
 * @param candidates all that was possible, chosen or not
 */
export function toLinks(
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
  german: GermanWords,
  english: EnglishWords,
  sourceLength: number,
  targetLength: number,
): WordLinks {
  const toSource: number[][] = Array.from({ length: targetLength }, () => [])
  const toTarget: number[][] = Array.from({ length: sourceLength }, () => [])
  const targetEvidence: (LinkEvidence | null)[] = Array.from({ length: targetLength }, () => null)
  const sourceEvidence: (LinkEvidence | null)[] = Array.from({ length: sourceLength }, () => null)
  const target = ({ german: g }: Candidate) => german[g]?.token.index ?? 0
  const source = ({ english: e }: Candidate) => english[e]?.token.index ?? 0
  for (const each of candidates) {
    targetEvidence[target(each)] = stronger(targetEvidence[target(each)] ?? null, each.evidence)
    sourceEvidence[source(each)] = stronger(sourceEvidence[source(each)] ?? null, each.evidence)
  }
  const list = chosen.map((each): WordLink => ({
    source: source(each),
    target: target(each),
    evidence: each.evidence,
    score: Math.max(0, Math.min(1, each.score)),
  }))
  list.sort((a, b) => a.target - b.target || a.source - b.source)
  for (const link of list) {
    if (link.evidence === 'place') continue
    toSource[link.target]?.push(link.source)
    toTarget[link.source]?.push(link.target)
  }
  return { toSource, toTarget, list, targetEvidence, sourceEvidence }
}

function stronger(a: LinkEvidence | null, b: LinkEvidence): LinkEvidence {
  return a !== null && ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b
}
