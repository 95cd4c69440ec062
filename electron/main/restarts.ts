/** So many deaths of the engine within a minute mean that starting it again will not help. */
const MOST_DEATHS = 4
const MINUTE = 60_000
const FIRST_DELAY = 200

/**
 * Milliseconds to wait before the engine is started again, longer every time; null to give up.
 * @param deaths times of all deaths so far, the last one included
 */
export function restartDelay(deaths: readonly number[], now: number): number | null {
  const recent = deaths.filter((at) => now - at < MINUTE).length
  return recent >= MOST_DEATHS ? null : FIRST_DELAY * 4 ** Math.max(0, recent - 1)
}
