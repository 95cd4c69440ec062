import { key } from './hash.ts'
import { tagId } from './tags.ts'
import { EDGE, type WordInfo } from './word.ts'

/** What a partial tagging says about the words to come. */
export type History = {
  readonly last: number
  readonly beforeLast: number
  /** What opened the clause: 0 nothing, 1 a conjunction, 2 a relative or interrogative word. */
  readonly opener: number
  /** Finite verb since the clause began: 0 none, 1 full verb, 2 auxiliary, 3 modal. */
  readonly finite: number
  /** A finite verb stood anywhere in the sentence: 0 or 1. */
  readonly any: number
}

const NO_TAG = 63
export const START: History = { last: NO_TAG, beforeLast: NO_TAG, opener: 0, finite: 0, any: 0 }

const BREAKS = new Set(['$,', '$.', '$('].map(tagId))
const CONJUNCTIONS = new Set(['KOUS', 'KOUI'].map(tagId))
const RELATIVES = new Set(['PRELS', 'PRELAT', 'PWS', 'PWAT', 'PWAV'].map(tagId))
const FINITES = new Map([
  [tagId('VVFIN'), 1],
  [tagId('VAFIN'), 2],
  [tagId('VMFIN'), 3],
])

/** The history after one more tag. */
export function extend(history: History, tag: number): History {
  const finite = FINITES.get(tag)
  if (finite !== undefined)
    return { last: tag, beforeLast: history.last, opener: history.opener, finite, any: 1 }
  if (BREAKS.has(tag)) return { last: tag, beforeLast: history.last, opener: 0, finite: 0, any: history.any }
  let { opener } = history
  if (CONJUNCTIONS.has(tag)) opener = 1
  else if (RELATIVES.has(tag) && history.finite === 0) opener = 2
  return { last: tag, beforeLast: history.last, opener, finite: history.finite, any: history.any }
}

/** Templates of the five word roles: itself, before, after, two before, two after. */
export const ROLES = [0, -1, 1, -2, 2] as const

/** Feature of a neighbour, told apart by its role. */
export function roleKey(role: number, feature: number): number {
  return role === 0 ? feature : key(60 + role, feature)
}

/** Features of a position that no tag decides, beside those of the single words. Appended to `into`. */
export function pairFeatures(
  words: readonly WordInfo[],
  at: number,
  clauseEnd: WordInfo,
  into: number[],
): void {
  const word = words[at] ?? EDGE
  const before = words[at - 1] ?? EDGE
  const after = words[at + 1] ?? EDGE
  into.push(
    key(101, before.traits, word.traits),
    key(102, word.traits, after.traits),
    key(103, before.traits, word.traits, after.traits),
    key(104, before.lower, word.lower),
    key(105, word.lower, after.lower),
    key(106, word.traits, after.traits, (words[at + 2] ?? EDGE).traits),
    key(107, word.traits, clauseEnd.traits, clauseEnd === word ? 1 : 0),
    key(108, word.lower, clauseEnd.traits, clauseEnd === word ? 1 : 0),
    key(109, before.lower, word.suffix),
    key(110, word.suffix, after.traits),
  )
}

/** Features that depend on the tags before. Appended to `into`. */
export function historyFeatures(
  words: readonly WordInfo[],
  at: number,
  clauseEnd: WordInfo,
  history: History,
  into: number[],
): void {
  const word = words[at] ?? EDGE
  const after = words[at + 1] ?? EDGE
  const { last, beforeLast } = history
  const clause = history.opener * 8 + history.finite * 2 + history.any
  const both = last * 64 + beforeLast
  into.push(
    key(121, last),
    key(122, both),
    key(123, last, word.lower),
    key(124, last, word.traits),
    key(125, last, word.traits, after.traits),
    key(126, both, word.traits),
    key(127, clause, word.traits),
    key(128, clause, word.lower),
    key(129, clause, last, word.traits),
    key(130, clause, word.traits, clauseEnd === word ? 1 : 0),
    key(131, last, word.suffix),
    key(132, last, after.lower),
    key(133, both, word.lower),
  )
}
