import type { Locale } from '../rules/rule.ts'
import { escapeHtml } from './markup.ts'
import { pageOf } from './page.ts'
import type { FlagTally } from './tally.ts'
import { durationOf, signOff, tallyTable } from './tally.ts'
import { REPORT_WORDS } from './words.ts'

/** An article in one line. */
export type PeriodRow = {
  readonly title: string
  readonly system: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly words: number
  readonly segments: number
  readonly confirmed: number
  readonly perThousand: number
  /** 0…1. */
  readonly editRate: number
  /** Milliseconds worked. */
  readonly time: number
  readonly open: number
}

export type Period = {
  /** Milliseconds since 1970; null where it has no such end. */
  readonly from: number | null
  readonly until: number | null
  readonly rows: readonly PeriodRow[]
  /** Articles in the period, also those beyond the rows. */
  readonly articles: number
  readonly tallies: readonly FlagTally[]
}

export type PeriodOptions = {
  readonly locale: Locale
  readonly reviewer: string
  readonly now: number
  readonly passLimit: number
}

const DAY = 86_400_000

function spanOf({ from, until, rows }: Period, { locale, now }: PeriodOptions): string {
  const date = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' })
  const times = rows.map(({ createdAt }) => createdAt)
  const first = from ?? Math.min(now, ...times)
  // The end of a filter is the midnight after its last day.
  const last = until === null ? now : until - DAY / 2
  return `${date.format(first)} – ${date.format(last)}`
}

/** The articles of a period on one page: numbers, flags by kind, a line each. */
export function periodHtml(period: Period, options: PeriodOptions): string {
  const { locale, passLimit, reviewer, now } = options
  const words = REPORT_WORDS[locale]
  const { rows, tallies } = period
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    )
  const sum = (of: (row: PeriodRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const above = rows.filter(({ perThousand }) => perThousand > passLimit).length
  const date = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium' })
  const lines = rows.map(
    (row) => `<tr><th scope="row" lang="de">${escapeHtml(row.title)}<small>${escapeHtml(
      [date.format(row.createdAt), row.system].filter((part) => part !== '').join(' · '),
    )}</small></th>
<td class="number">${number(row.words)}</td>
<td class="number ${row.perThousand > passLimit ? 'bad' : 'good'}">${number(row.perThousand, 1)}</td>
<td class="number">${row.open === 0 ? '–' : number(row.open)}</td>
<td class="number">${number(row.confirmed)}/${number(row.segments)}</td>
<td class="number">${number(100 * row.editRate, 1)} %</td>
<td class="number">${row.time === 0 ? '–' : durationOf(row.time)}</td></tr>`,
  )
  const generated = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(now)
  const rest = period.articles - rows.length
  return pageOf(
    locale,
    `${words.periodReport} · ${spanOf(period, options)}`,
    `<header>
<p>${words.periodReport}</p>
<h1>${spanOf(period, options)}</h1>
<p class="by">${escapeHtml(reviewer === '' ? generated : `${reviewer} · ${generated}`)}</p>
</header>
<ul class="numbers">
<li><b>${number(period.articles)}</b>${words.articles}</li>
<li class="${above === 0 ? 'good' : 'bad'}"><b>${number(above)}</b><em>${words.notPrintable.replace('{limit}', number(passLimit))}</em></li>
<li><b>${number(sum((row) => row.words))}</b>${words.words}</li>
<li><b>${number(sum((row) => row.open))}</b>${words.openFlags}</li>
<li><b>${durationOf(sum((row) => row.time))}</b>${words.time}</li>
</ul>
${tallyTable(tallies, locale)}
<main class="period">
<h2>${words.articles}</h2>
<table>
<thead><tr><th scope="col">${words.title}</th><th class="number" scope="col">${words.words}</th><th class="number" scope="col">${words.perThousandShort}</th><th class="number" scope="col">${words.open}</th><th class="number" scope="col">${words.confirmedShort}</th><th class="number" scope="col">${words.changedShort}</th><th class="number" scope="col">${words.timeShort}</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
${rest > 0 ? `<p class="rest">${words.rest.replace('{count}', number(rest))}</p>` : ''}
</main>
${signOff(locale, escapeHtml(reviewer))}
<footer>Gegenlesen</footer>`,
  )
}
