/** How far two reviewers marked the same: numbers of agreement, each with its source. */
import type { Span } from '../text/span.ts'

/** What a reviewer holds to be a mistake: where in the machine's translation, and of which kind. */
export type Mark = { readonly segment: number; readonly span: Span; readonly category: string }

/** Two yes-or-no judgements of the same things, counted: both yes, only the first, only the second, both no. */
export type TwoByTwo = {
  readonly both: number
  readonly first: number
  readonly second: number
  readonly neither: number
}

/**
 * Cohen's kappa: agreement beyond what chance would give with each reviewer's own rate of yes,
 * κ = (pₒ − pₑ) / (1 − pₑ).
 * Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1), 37–46.
 * @returns −1…1; null where there is nothing to judge, or where chance alone would agree always (pₑ = 1), so that kappa has
 *   no value
 */
export function cohensKappa({ both, first, second, neither }: TwoByTwo): number | null {
  const n = both + first + second + neither
  if (n === 0) return null
  const observed = (both + neither) / n
  const yes = ((both + first) / n) * ((both + second) / n)
  const no = ((second + neither) / n) * ((first + neither) / n)
  const expected = yes + no
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * F1 of the characters that both marked, the reviewers taken as each other's truth: 2·|A∩B| / (|A| + |B|), the Dice
 * coefficient. It is the measure of the WMT tasks on error spans (Blain et al. 2023, Findings of the WMT 2023 Shared Task on
 * Quality Estimation, section 3.3). It needs no count of characters that neither marked.
 * Hripcsak, G.; Rothschild, A. (2005): Agreement, the F-measure, and reliability in information retrieval. JAMIA 12 (3).
 * @returns 0…1; null where neither marked anything
 */
export function spanF1({ both, first, second }: TwoByTwo): number | null {
  const marked = 2 * both + first + second
  return marked === 0 ? null : (2 * both) / marked
}

/** UTF-16 units of a segment that a reviewer marked. */
function unitsOf(marks: readonly Mark[], length: number): Uint8Array {
  const units = new Uint8Array(length)
  // An omission has no width: it counts as the unit where something is missing.
  for (const { span } of marks)
    units.fill(1, Math.min(span.start, length - 1), Math.max(span.end, span.start + 1))
  return units
}

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const touches = (a: Span, b: Span) => overlap(a, b) > 0 || (a.start === b.start && a.end === b.end)

export type Agreement = {
  readonly segments: TwoByTwo
  readonly characters: TwoByTwo
  /** Per segment marked or not, and per character. */
  readonly segmentKappa: number | null
  readonly characterKappa: number | null
  readonly spanF1: number | null
  /** Marks of the first reviewer that overlap one of the second, and how many of those are of the same category. */
  readonly overlapping: number
  readonly sameCategory: number
  /** Segments that were not marked alike, by number. */
  readonly differing: readonly number[]
}

const NONE: TwoByTwo = { both: 0, first: 0, second: 0, neither: 0 }

const plus = (counts: TwoByTwo, a: boolean, b: boolean): TwoByTwo => ({
  both: counts.both + Number(a && b),
  first: counts.first + Number(a && !b),
  second: counts.second + Number(!a && b),
  neither: counts.neither + Number(!a && !b),
})

/**
 * Compares the marks of two reviewers.
 * @param lengths of the segments' machine translations, in UTF-16 units, by number
 */
export function agreementOf(
  first: readonly Mark[],
  second: readonly Mark[],
  lengths: readonly number[],
): Agreement {
  let segments = NONE
  const characters = { both: 0, first: 0, second: 0, neither: 0 }
  let overlapping = 0
  let sameCategory = 0
  const differing: number[] = []
  for (const [index, length] of lengths.entries()) {
    const a = first.filter(({ segment }) => segment === index)
    const b = second.filter(({ segment }) => segment === index)
    segments = plus(segments, a.length > 0, b.length > 0)
    const [unitsA, unitsB] = [unitsOf(a, Math.max(1, length)), unitsOf(b, Math.max(1, length))]
    let alike = true
    for (let unit = 0; unit < length; unit++) {
      const [isA, isB] = [unitsA[unit] === 1, unitsB[unit] === 1]
      if (isA !== isB) alike = false
      if (isA && isB) characters.both++
      else if (isA) characters.first++
      else if (isB) characters.second++
      else characters.neither++
    }
    for (const mark of a) {
      const others = b.filter(({ span }) => touches(mark.span, span))
      if (others.length === 0) continue
      overlapping++
      if (others.some(({ category }) => category === mark.category)) sameCategory++
      else alike = false
    }
    if (!alike || a.length > 0 !== b.length > 0) differing.push(index)
  }
  return {
    segments,
    characters,
    segmentKappa: cohensKappa(segments),
    characterKappa: cohensKappa(characters),
    spanF1: spanF1(characters),
    overlapping,
    sameCategory,
    differing,
  }
}
