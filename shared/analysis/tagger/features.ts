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

/** What a tag does to a clause, by its id: an array, because every step of the beam asks several times. */
const EFFECT = { none: 0, fullVerb: 1, auxiliary: 2, modal: 3, ends: 4, conjunction: 5, relative: 6 } as const
const EFFECTS = new Uint8Array(64)
for (const [effect, tags] of [
  [EFFECT.fullVerb, ['VVFIN']],
  [EFFECT.auxiliary, ['VAFIN']],
  [EFFECT.modal, ['VMFIN']],
  [EFFECT.ends, ['$,', '$.', '$(']],
  [EFFECT.conjunction, ['KOUS', 'KOUI']],
  [EFFECT.relative, ['PRELS', 'PRELAT', 'PWS', 'PWAT', 'PWAV']],
] as const)
  for (const tag of tags) EFFECTS[tagId(tag)] = effect

/** The history after one more tag. */
export function extend(history: History, tag: number): History {
  let { opener, finite, any } = history
  const effect = EFFECTS[tag] as number
  if (effect === EFFECT.ends) {
    opener = 0
    finite = 0
  } else if (effect === EFFECT.conjunction) opener = 1
  else if (effect === EFFECT.relative) opener = finite === 0 ? 2 : opener
  else if (effect !== EFFECT.none) {
    finite = effect
    any = 1
  }
  return { last: tag, beforeLast: history.last, opener, finite, any }
}

/** Histories that say the same about the words to come. */
export function sameHistory(a: History, b: History): boolean {
  return (
    a.last === b.last &&
    a.beforeLast === b.beforeLast &&
    a.opener === b.opener &&
    a.finite === b.finite &&
    a.any === b.any
  )
}

/** Templates of the five word roles: itself, before, after, two before, two after. */
export const ROLES = [0, -1, 1, -2, 2] as const

/** Feature of a neighbour, told apart by its role. */
export function roleKey(role: number, feature: number): number {
  return role === 0 ? feature : key(60 + role, feature)
}

/** Filled again with each word. */
const PAIR_KEYS = new Int32Array(10)
const HISTORY_KEYS = new Int32Array(13)

/** Features of a position that no tag decides, beside those of the single words; until the next call. */
export function pairFeatures(words: readonly WordInfo[], at: number, clauseEnd: WordInfo): Int32Array {
  const keys = PAIR_KEYS
  const word = words[at] ?? EDGE
  const before = words[at - 1] ?? EDGE
  const after = words[at + 1] ?? EDGE
  keys[0] = key(101, before.traits, word.traits)
  keys[1] = key(102, word.traits, after.traits)
  keys[2] = key(103, before.traits, word.traits, after.traits)
  keys[3] = key(104, before.lower, word.lower)
  keys[4] = key(105, word.lower, after.lower)
  keys[5] = key(106, word.traits, after.traits, (words[at + 2] ?? EDGE).traits)
  keys[6] = key(107, word.traits, clauseEnd.traits, clauseEnd === word ? 1 : 0)
  keys[7] = key(108, word.lower, clauseEnd.traits, clauseEnd === word ? 1 : 0)
  keys[8] = key(109, before.lower, word.suffix)
  keys[9] = key(110, word.suffix, after.traits)
  return keys
}

/** Features that depend on the tags before; until the next call. */
export function historyFeatures(
  words: readonly WordInfo[],
  at: number,
  clauseEnd: WordInfo,
  history: History,
): Int32Array {
  const keys = HISTORY_KEYS
  const word = words[at] ?? EDGE
  const after = words[at + 1] ?? EDGE
  const { last, beforeLast } = history
  const clause = history.opener * 8 + history.finite * 2 + history.any
  const both = last * 64 + beforeLast
  keys[0] = key(121, last)
  keys[1] = key(122, both)
  keys[2] = key(123, last, word.lower)
  keys[3] = key(124, last, word.traits)
  keys[4] = key(125, last, word.traits, after.traits)
  keys[5] = key(126, both, word.traits)
  keys[6] = key(127, clause, word.traits)
  keys[7] = key(128, clause, word.lower)
  keys[8] = key(129, clause, last, word.traits)
  keys[9] = key(130, clause, word.traits, clauseEnd === word ? 1 : 0)
  keys[10] = key(131, last, word.suffix)
  keys[11] = key(132, last, after.lower)
  keys[12] = key(133, both, word.lower)
  return keys
}
