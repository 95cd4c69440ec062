/** The local day of a time, as date fields write it (2026-11-22). */
export function dateOf(at: number): string {
  const day = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** Local midnight at which a day begins; undefined for what is no date. */
export function midnightOf(date: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  if (!parts) return undefined
  return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])).getTime()
}

/** Midnight one day later (23 to 25 hours); undefined stays undefined. */
export function dayAfter(midnight: number | undefined): number | undefined {
  if (midnight === undefined) return undefined
  const day = new Date(midnight)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime()
}
