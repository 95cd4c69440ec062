import type { ArticleView, FlagView, SegmentView } from '../calls.ts'
import { withoutTags } from '../formats/tags.ts'
import type { Level } from '../review/flag.ts'
import { PERSON } from '../review/flag.ts'
import { describe } from '../rules/describe.ts'
import type { Locale } from '../rules/rule.ts'
import type { Mark } from './markup.ts'
import { escapeHtml, withChanges, withChips } from './markup.ts'
import { pageOf } from './page.ts'
import type { FlagTally } from './tally.ts'
import { durationOf, signOff, tallyTable } from './tally.ts'
import { dimensionOf, REPORT_WORDS } from './words.ts'

export type ReportOptions = {
  readonly locale: Locale
  /** Who makes the report, and has a line to sign. */
  readonly reviewer: string
  /** Who worked on the article; he or she need not be one of them. */
  readonly reviewedBy: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** Flags below are not what the editor saw, and not in the report. */
  readonly levels: readonly Level[]
  /** Penalty per 1,000 words above which an article is not printable. */
  readonly passLimit: number
  /** Flags by category and what became of them. */
  readonly tallies: readonly FlagTally[]
  /** Milliseconds worked on the article. */
  readonly time: number
}

/** Segments that are printed at once, in 0.3 GB: with 20,000 in one table Chromium's process takes 3 GB and dies. */
const PRINTED_AT_ONCE = 1000

/**
 * One HTML file to send around: score and numbers, then each segment with what was changed against the machine's and
 * what is still flagged, with reasons. It fetches nothing and runs nothing.
 */
export const reportHtml = (view: ArticleView, options: ReportOptions): string =>
  pagesOf(view, options, [view.segments])[0]!

/** The same as pages that are printed one after the other. */
export function reportParts(view: ArticleView, options: ReportOptions): readonly string[] {
  const { segments } = view
  const parts = Array.from({ length: Math.max(1, Math.ceil(segments.length / PRINTED_AT_ONCE)) }, (_, part) =>
    segments.slice(part * PRINTED_AT_ONCE, (part + 1) * PRINTED_AT_ONCE),
  )
  return pagesOf(view, options, parts)
}

function pagesOf(
  view: ArticleView,
  options: ReportOptions,
  parts: readonly (readonly SegmentView[])[],
): readonly string[] {
  const { title } = view.article
  const { report } = REPORT_WORDS[options.locale]
  return parts.map((segments, part) => {
    const body = [
      ...(part === 0 ? [openingOf(view, options)] : []),
      tableOf(segments, options),
      ...(part === parts.length - 1 ? [endingOf(options)] : []),
    ]
    return pageOf(options.locale, `${title} · ${report}`, body.join('\n'))
  })
}

const openingOf = (view: ArticleView, options: ReportOptions): string =>
  `<header>
<p>${REPORT_WORDS[options.locale].report}</p>
<h1 lang="de">${escapeHtml(view.article.title)}</h1>
<p class="by">${byLine(options)}</p>
</header>
${numbersOf(view, options)}
${tallyTable(options.tallies, options.locale)}`

function tableOf(segments: readonly SegmentView[], options: ReportOptions): string {
  const words = REPORT_WORDS[options.locale]
  return `<main>
<table>
<thead><tr><th class="nr" scope="col">#</th><th class="source" scope="col">${words.source}</th><th scope="col">${words.target}</th></tr></thead>
<tbody>
${segments.map((segment) => rowOf(segment, options)).join('\n')}
</tbody>
</table>
</main>`
}

function endingOf({ locale, reviewer }: ReportOptions): string {
  const words = REPORT_WORDS[locale]
  return `${signOff(locale, escapeHtml(reviewer))}
<footer>${words.legend}: <del>${words.deleted}</del> · <ins>${words.inserted}</ins> · <mark class="major">${words.flagged}</mark> — Gegenlesen</footer>`
}

/** A report may be made by somebody else, and later: neither name nor date is said of the review. */
function byLine({ locale, reviewedBy, now }: ReportOptions): string {
  const words = REPORT_WORDS[locale]
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(now)
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(reviewedBy)
  const by = names === '' ? [] : [`${words.by} ${names}`]
  return escapeHtml([...by, `${words.dated} ${date}`].join(' · '))
}

const shownFlags = ({ flags }: SegmentView, levels: readonly Level[]): FlagView[] =>
  flags.filter((flag) => flag.state === 'open' && levels.includes(flag.level))

function numbersOf({ article, segments, score }: ArticleView, options: ReportOptions): string {
  const words = REPORT_WORDS[options.locale]
  const format = (value: number, digits = 0) =>
    new Intl.NumberFormat(options.locale, { maximumFractionDigits: digits }).format(value)
  const open = segments.reduce((sum, segment) => sum + shownFlags(segment, options.levels).length, 0)
  const good = score.perThousand <= options.passLimit
  const verdict = good ? words.printable : words.notPrintable.replace('{limit}', format(options.passLimit, 1))
  const cards = [
    `<li class="${good ? 'good' : 'bad'}"><b>${format(score.perThousand, 1)}</b>${words.penalty} ${words.perThousand}<br><em>${verdict}</em></li>`,
    `<li><b>${format(open)}</b>${words.open}</li>`,
    `<li><b>${format(article.confirmed)} / ${format(article.segments)}</b>${words.confirmed}</li>`,
    `<li><b>${format(100 * score.editRate, 1)} %</b>${words.changed}</li>`,
    `<li><b>${format(score.words)}</b>${words.words}</li>`,
    ...(options.time > 0 ? [`<li><b>${durationOf(options.time)}</b>${words.time}</li>`] : []),
  ]
  return `<ul class="numbers">\n${cards.join('\n')}\n</ul>`
}

function rowOf(segment: SegmentView, options: ReportOptions): string {
  const { index, kind, source, machine, target, tags } = segment
  const flags = shownFlags(segment, options.levels)
  const marks = flags.flatMap((flag): Mark[] =>
    flag.target.map((span) => ({ ...span, severity: flag.severity })),
  )
  const list = flags.map((flag) => flagOf(flag, options)).join('')
  return (
    `<tr class="${kind}"><td class="nr">${index + 1}</td>` +
    `<td class="source" lang="en">${withChips(source, tags.source)}</td>` +
    `<td lang="de">${withChanges(machine, target, marks, tags.target)}` +
    `${list === '' ? '' : `<ul class="flags" lang="${options.locale}">${list}</ul>`}</td></tr>`
  )
}

function flagOf(flag: FlagView, { locale }: ReportOptions): string {
  const words = REPORT_WORDS[locale]
  const { what, why } = flag.ruleId === PERSON ? { what: flag.note ?? '', why: '' } : describe(flag, locale)
  const fixes = flag.fixes.map((fix) => withoutTags(fix.text)).filter((text) => text !== '')
  const kind = `${words[dimensionOf(flag.category)]}, ${words[flag.severity]}`
  const lines = [
    `<b>${escapeHtml(what || kind)}</b> <small>${escapeHtml(what === '' ? '' : kind)}</small>`,
    ...(why === '' ? [] : [escapeHtml(why)]),
    ...(fixes.length === 0 ? [] : [`${words.instead}: ${escapeHtml(fixes.slice(0, 3).join(' · '))}`]),
    ...(flag.raisedBy === null ? [] : [`<small>${escapeHtml(flag.raisedBy)}</small>`]),
  ]
  return `<li class="${flag.severity}">${lines.join('<br>')}</li>`
}
