import { editDistance } from '../review/edit-distance.ts'
import { editUnits } from '../review/words.ts'

/**
 * Likeness of two texts as translation memories count it: 100 for the same words and marks, less by the share of words that
 * would have to be inserted, deleted or replaced. A word that differs in capitals alone counts half.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 100
  const longest = Math.max(editUnits(a).length, editUnits(b).length)
  if (longest === 0) return 0
  const exact = editDistance(a, b)
  const folded = editDistance(a.toLowerCase(), b.toLowerCase())
  // Never 100 for texts that differ.
  return Math.min(99, Math.max(0, Math.round(100 * (1 - (exact + folded) / (2 * longest)))))
}
