import type { LinkEvidence, WordLink, WordLinks } from '../pair.ts'
import type { Candidate, EnglishWords, GermanWords } from './candidates.ts'

/** Strongest first. */
const ORDER: readonly LinkEvidence[] = ['copy', 'dictionary', 'phrase', 'learned', 'part', 'cognate', 'place']

const NONE: readonly number[] = []
const emptyLists = (length: number) => new Array<readonly number[]>(length).fill(NONE)
const noEvidence = (length: number) => new Array<LinkEvidence | null>(length).fill(null)

/** Links of texts that have none. */
export function noLinks(sourceLength: number, targetLength: number): WordLinks {
  return {
    toSource: emptyLists(targetLength),
    toTarget: emptyLists(sourceLength),
    list: [],
    targetEvidence: noEvidence(targetLength),
    sourceEvidence: noEvidence(sourceLength),
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
  const toSource = emptyLists(targetLength)
  const toTarget = emptyLists(sourceLength)
  const targetEvidence = noEvidence(targetLength)
  const sourceEvidence = noEvidence(sourceLength)
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
    toSource[link.target] = [...(toSource[link.target] ?? NONE), link.source]
    toTarget[link.source] = [...(toTarget[link.source] ?? NONE), link.target]
  }
  return { toSource, toTarget, list, targetEvidence, sourceEvidence }
}

function stronger(a: LinkEvidence | null, b: LinkEvidence): LinkEvidence {
  return a !== null && ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b
}
