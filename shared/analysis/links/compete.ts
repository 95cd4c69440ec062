import type { SourceToken, TargetToken } from '../pair.ts'
import {
  band,
  candidate,
  type Candidate,
  type EnglishWords,
  type GermanWords,
  type Word,
} from './candidates.ts'

/** What a link gains for each neighbour that is linked beside it; half where the order is turned round. */
const NEIGHBOUR = 0.08
/** Links below this are not made. */
const LEAST = 0.3
/** Where fewer of the words are linked than this share, the two texts may not belong together: no links by place. */
const TOGETHER = 0.3

/**
 * Best first, each word once; a compound may take as many neighbouring English words as it has parts, and a phrase all
 * of its words. Neighbours that are linked side by side support each other.
 */
export function compete(
  candidates: Candidate[],
  german: GermanWords,
  english: EnglishWords,
  parts: (german: number) => number,
): Candidate[] {
  support(candidates)
  candidates.sort((a, b) => b.score - a.score)
  const ofGerman: number[][] = german.map(() => [])
  const taken = english.map(() => false)
  const chosen: Candidate[] = []
  for (const each of candidates) {
    if (each.score < LEAST) break
    const mine = ofGerman[each.german] as number[]
    if (taken[each.english]) continue
    const room =
      each.evidence === 'phrase'
        ? 4
        : each.evidence === 'part' || each.evidence === 'copy'
          ? parts(each.german) + 1
          : 1
    if (mine.length >= Math.max(1, room)) continue
    if (mine.length > 0 && !mine.some((other) => Math.abs(other - each.english) <= 2)) continue
    mine.push(each.english)
    taken[each.english] = true
    chosen.push(each)
  }
  return chosen
}

const STEPS = [-1, 1] as const

function support(candidates: readonly Candidate[]): void {
  const cell = (german: number, english: number) => german * 65536 + english
  const cells = new Set(candidates.map(({ german, english }) => cell(german, english)))
  for (const each of candidates) {
    const { german, english } = each
    for (const step of STEPS) if (cells.has(cell(german + step, english + step))) each.score += NEIGHBOUR
    for (const step of STEPS) if (cells.has(cell(german + step, english - step))) each.score += NEIGHBOUR / 2
  }
}

/** Words left over on both sides that stand between the same linked neighbours and are of the same class. */
export function byPlace(
  chosen: readonly Candidate[],
  german: GermanWords,
  english: EnglishWords,
): Candidate[] {
  const placed: Candidate[] = []
  if (chosen.length < TOGETHER * Math.min(german.length, english.length)) return placed
  const toEnglish: (number | undefined)[] = german.map(() => undefined)
  const taken = english.map(() => false)
  for (const each of chosen) {
    toEnglish[each.german] = each.english
    taken[each.english] = true
  }
  for (let g = 0; g < german.length; g++) {
    if (toEnglish[g] !== undefined) continue
    let best: Candidate | undefined
    const [from, to] = band(g, german.length, english.length)
    for (let e = from; e < to; e++) {
      if (taken[e] || (english[e] as Word<SourceToken>).class !== (german[g] as Word<TargetToken>).class)
        continue
      const option = placeCandidate(g, e, toEnglish, german, english)
      if (best === undefined || option.score > best.score) best = option
    }
    if (best === undefined || best.score < LEAST) continue
    placed.push(best)
    taken[best.english] = true
    toEnglish[g] = best.english
  }
  return placed
}

function placeCandidate(
  g: number,
  e: number,
  toEnglish: readonly (number | undefined)[],
  german: GermanWords,
  english: EnglishWords,
): Candidate {
  const found = candidate(g, e, german, english, 'place')
  for (const step of STEPS) {
    const neighbour = toEnglish[g + step]
    if (neighbour !== undefined && Math.abs(neighbour - e) === 1) found.score += 0.15
  }
  return found
}
