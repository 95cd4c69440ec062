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
