import { commonEnds, levenshtein } from '../text/likeness.ts'
import { editUnits } from './words.ts'

/**
 * Least number of inserted, deleted and replaced units that turn one text into the other (Levenshtein over words and
 * marks; case counts). What both texts begin and end with is skipped first, so that a small edit of a long segment is cheap.
 */
export function editDistance(before: string, after: string): number {
  if (before === after) return 0
  const [a, b] = [editUnits(before), editUnits(after)]
  const { start, end } = commonEnds(a, b)
  return levenshtein(a.slice(start, a.length - end), b.slice(start, b.length - end))
}

/** What was changed in one segment, in units of `editUnits`. */
export type EditCount = { readonly distance: number; readonly units: number }

/** Edits between machine translation and target, and the length of the target they are measured against. */
export function countEdits(machine: string, target: string): EditCount {
  return { distance: editDistance(machine, target), units: editUnits(target).length }
}

/**
 * Edit rate of an article, 0…1: edits per unit of the corrected text, as in HTER (Snover et al. 2006) but without block
 * shifts, so a moved phrase counts as deleted and inserted. Deleting everything is 1.
 */
export function editRate(counts: readonly EditCount[]): number {
  const distance = counts.reduce((sum, count) => sum + count.distance, 0)
  const units = counts.reduce((sum, count) => sum + count.units, 0)
  if (distance === 0) return 0
  return units === 0 ? 1 : Math.min(1, distance / units)
}
