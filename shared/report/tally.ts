import type { FlagState } from '../review/flag.ts'
import type { Locale } from '../rules/rule.ts'
import type { Dimension } from './words.ts'
import { dimensionOf, REPORT_WORDS } from './words.ts'

/** Flags of a category in one state. */
export type FlagTally = { readonly category: string; readonly state: FlagState; readonly count: number }

const STATES = ['accepted', 'corrected', 'dismissed', 'open'] as const

/** Milliseconds as hours and minutes: '1:05 h', '12 min', '40 s'. */
export function durationOf(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes >= 60) return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`
  return minutes > 0 ? `${minutes} min` : `${Math.round(ms / 1000)} s`
}

/** Flags by kind, and what became of them: a table; '' when there were none. */
export function tallyTable(tallies: readonly FlagTally[], locale: Locale): string {
  const words = REPORT_WORDS[locale]
  const format = new Intl.NumberFormat(locale)
  const rows = new Map<Dimension, number[]>()
  for (const { category, state, count } of tallies) {
    const column = STATES.findIndex((known) => known === state)
    if (column < 0) continue
    const dimension = dimensionOf(category)
    const row = rows.get(dimension) ?? STATES.map(() => 0)
    rows.set(
      dimension,
      row.map((n, index) => (index === column ? n + count : n)),
    )
  }
  if (rows.size === 0) return ''
  const sum = (row: readonly number[]) => row.reduce((total, n) => total + n, 0)
  const sorted = [...rows].toSorted(([, a], [, b]) => sum(b) - sum(a))
  const cells = (row: readonly number[]) =>
    [...row, sum(row)].map((n) => `<td class="number">${n === 0 ? '–' : format.format(n)}</td>`).join('')
  const total = STATES.map((_, column) => sorted.reduce((n, [, row]) => n + (row[column] ?? 0), 0))
  const heads = [...STATES.map((state) => words[state]), words.all]
  return `<section class="tally">
<h2>${words.byCategory}</h2>
<table>
<thead><tr><th scope="col">${words.category}</th>${heads.map((head) => `<th class="number" scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${sorted.map(([dimension, row]) => `<tr><th scope="row">${words[dimension]}</th>${cells(row)}</tr>`).join('\n')}
<tr class="total"><th scope="row">${words.all}</th>${cells(total)}</tr>
</tbody>
</table>
</section>`
}

/** Where somebody signs for what was reviewed. */
export function signOff(locale: Locale, reviewer: string): string {
  const words = REPORT_WORDS[locale]
  return `<section class="signoff">
<p><span class="line"></span>${words.placeDate}</p>
<p><span class="line"></span>${words.signature}${reviewer === '' ? '' : ` (${reviewer})`}</p>
</section>`
}
