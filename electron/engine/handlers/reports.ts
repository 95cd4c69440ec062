import type { Handlers } from '../../../shared/calls.ts'
import type { ReportCalls } from '../../../shared/calls/reports.ts'
import type { PeriodRow } from '../../../shared/report/period.ts'
import { periodHtml } from '../../../shared/report/period.ts'
import type { FlagTally } from '../../../shared/report/tally.ts'
import type { Context } from '../context.ts'
import { articlesWithin, flagTallies, timeOf } from '../database/queries/reports.ts'
import { readSettings, reviewerName } from '../database/queries/settings.ts'
import type { Exporter } from '../files/exporter.ts'
import { articleScore, articleSummary } from '../views.ts'
import { resolved } from './history.ts'

/** Articles in a report of a period: some fifteen pages. What there is beyond is counted. */
const MOST_ROWS = 300
/** Articles between which the window is answered. */
const AT_ONCE = 10

/** Reports that the main process prints or saves. */
export function reportHandlers(context: Context, exporter: Exporter): Pick<Handlers, keyof ReportCalls> {
  const { db } = context
  return {
    renderReport: async ({ articleId, locale, ticket }) => ({
      parts: await exporter.report(articleId, locale, ticket),
    }),

    async renderPeriodReport({ filter: asked, locale: system }) {
      const filter = resolved(context, asked)
      const { levels, passLimit, locale } = readSettings(db)
      const ids = articlesWithin(db, filter)
      const rows: PeriodRow[] = []
      const tallies: FlagTally[] = []
      for (const id of ids.slice(0, MOST_ROWS)) {
        const {
          title,
          system: machine,
          createdAt,
          words,
          segments,
          confirmed,
          openFlags,
        } = articleSummary(db, id)
        const { perThousand, editRate } = articleScore(db, id)
        rows.push({
          title,
          system: machine,
          createdAt,
          words,
          segments,
          confirmed,
          perThousand,
          editRate,
          time: timeOf(db, id),
          open: openFlags,
        })
        tallies.push(...flagTallies(db, id, levels))
        if (rows.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      const period = {
        from: filter.from ?? null,
        until: filter.until ?? null,
        rows,
        articles: ids.length,
        tallies,
      }
      const html = periodHtml(period, {
        locale: locale === 'system' ? system : locale,
        reviewer: reviewerName(db),
        now: context.now(),
        passLimit,
      })
      return { parts: [html] }
    },
  }
}
