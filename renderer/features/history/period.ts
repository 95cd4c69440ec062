export const PERIODS = ['all', 'today', 'week', 'month'] as const
export type Period = (typeof PERIODS)[number]

const DAY_MS = 86_400_000
const DAYS: Readonly<Record<Exclude<Period, 'all'>, number>> = { today: 0, week: 6, month: 29 }

/** First millisecond of a period that ends now; undefined for all time. Days begin at local midnight. */
export function periodStart(period: Period, now: Date): number | undefined {
  if (period === 'all') return undefined
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  return midnight - DAYS[period] * DAY_MS
}

/** Entries in runs of the same local day, in the order given. */
export function byDay<Entry extends { readonly at: number }>(
  entries: readonly Entry[],
): readonly { readonly day: string; readonly at: number; readonly entries: readonly Entry[] }[] {
  const days: { day: string; at: number; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = new Date(entry.at).toDateString()
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, at: entry.at, entries: [entry] })
  }
  return days
}
