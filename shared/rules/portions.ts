import type { CheckInput } from '../review/checker.ts'

const lengthOf = ({ source, target }: CheckInput) => (source?.length ?? 0) + target.length

type Sizes = {
  /** Segments of the first portion; each has twice as many as the one before. */
  readonly first: number
  readonly most: number
  /** UTF-16 units of both sides after which a portion ends: a segment can be a whole article. */
  readonly characters: number
}

/** Segments that are looked at together. */
export function* portions<T>(
  all: readonly T[],
  segmentOf: (one: T) => CheckInput,
  { first, most, characters }: Sizes,
): Generator<readonly T[]> {
  let portion: T[] = []
  let length = 0
  let size = first
  for (const one of all) {
    portion.push(one)
    length += lengthOf(segmentOf(one))
    if (portion.length < size && length < characters) continue
    yield portion
    portion = []
    length = 0
    size = Math.min(most, size * 2)
  }
  if (portion.length > 0) yield portion
}
