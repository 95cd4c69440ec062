import type { BackupName } from './names.ts'

const DAYS = 7
const WEEKS = 4
/** Copies of what a restore replaced. */
const REPLACED = 3

const DAY = 86_400_000

export const dayOf = (at: number): number => Math.floor(at / DAY)

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7)

/** The newest of each period, of the newest `count` periods. Newest first in, newest first out. */
function newestOfEach(
  copies: readonly BackupName[],
  periodOf: (at: number) => number,
  count: number,
): BackupName[] {
  const newest = new Map<number, BackupName>()
  for (const copy of copies) if (!newest.has(periodOf(copy.at))) newest.set(periodOf(copy.at), copy)
  return [...newest.values()].slice(0, count)
}

/**
 * The copies that have had their time. Kept are the newest of each of the last seven days there is one of, of what is older
 * the newest of each of the last four weeks, and what the last three restores replaced.
 */
export function superfluous(copies: readonly BackupName[]): readonly BackupName[] {
  const newestFirst = copies.toSorted((a, b) => b.at - a.at)
  const daily = newestFirst.filter(({ kind }) => kind === 'daily')
  const days = newestOfEach(daily, dayOf, DAYS)
  const oldest = days.at(-1)?.at ?? 0
  const older = daily.filter(({ at }) => dayOf(at) < dayOf(oldest))
  const replaced = newestFirst.filter(({ kind }) => kind === 'before-restore').slice(0, REPLACED)
  const kept = new Set([...days, ...newestOfEach(older, weekOf, WEEKS), ...replaced])
  return newestFirst.filter((copy) => !kept.has(copy))
}
