import { editUnits } from './words.ts'

/**
 * Least number of inserted, deleted and replaced units that turn one text into the other (Levenshtein over words and
 * marks; case counts). What both texts begin and end with is skipped first, so that a small edit of a long segment is cheap.
 */
export function editDistance(before: string, after: string): number {
  if (before === after) return 0
  let a = editUnits(before)
  let b = editUnits(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  a = a.slice(start, a.length - end)
  b = b.slice(start, b.length - end)
  return levenshtein(a, b)
}

function levenshtein(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [i, unit] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const replaced = (row[j] ?? 0) + (unit === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
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
