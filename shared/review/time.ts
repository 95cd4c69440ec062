/** Nobody edits slower: the editor was away. Matecat's limit for its time to edit. */
const SLOWEST_PER_WORD = 25_000
/** Nobody reads faster: the segment was passed through, not reviewed. Matecat's limit. */
const FASTEST_PER_WORD = 500

/**
 * The part of a visit that counts as work: all of it, or nothing when the editor must have been away.
 * @param took milliseconds since the window last reported time for this segment
 * @param words of the longer of source and target
 */
export function workedTime(took: number, words: number): number {
  return took > SLOWEST_PER_WORD * Math.max(1, words) ? 0 : took
}

/**
 * True when the time that a segment took in all can be averaged with others: neither passed through nor left open.
 * @param time milliseconds over all visits
 */
export function isPlausibleTime(time: number, words: number): boolean {
  const perWord = time / Math.max(1, words)
  return perWord >= FASTEST_PER_WORD && perWord <= SLOWEST_PER_WORD
}
