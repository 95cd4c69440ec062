import type { WrittenFormat } from '../../../shared/calls.ts'
import type { ExportEvent } from '../../../shared/calls/exports.ts'
import type { Locale } from '../../../shared/rules/rule.ts'
import type { Context } from '../context.ts'
import { progressOf } from '../database/queries/segments.ts'
import type { Clerk, OpenClerk } from './clerk.ts'
import type { Watch } from './watching.ts'
import { createWatches } from './watching.ts'

/** Makes files and reports of articles, without keeping any call waiting. With a ticket they tell how far they are. */
export type Exporter = {
  /**
   * Writes an export; the old file is there until the new one is whole.
   * @throws AppError disk-full, cannot-write, not-found, cancelled
   */
  write(
    articleId: string,
    format: WrittenFormat,
    path: string,
    locale: Locale | undefined,
    ticket?: string,
  ): Promise<void>
  /** The report as pages that are printed one after the other. @throws AppError not-found, cancelled */
  report(articleId: string, locale: Locale | undefined, ticket?: string): Promise<readonly string[]>
  /** Does nothing when that export is over, or as good as over: being written. */
  cancel(ticket: string): void
  /** Resolves when everything that was begun is written. */
  settled(): Promise<void>
}

/** Segments up to which an article is written in some ten milliseconds, in whatever format. */
const SHORT = 500

export function createExporter(context: Context, openClerk: OpenClerk): Exporter {
  const { db, now } = context
  const database = db.name
  const running = new Set<Promise<unknown>>()
  const watches = createWatches<ExportEvent['step']>((progress) =>
    context.emit({ kind: 'exporting', ...progress }),
  )

  const withClerk = async <T>(
    articleId: string,
    ticket: string | undefined,
    work: (clerk: Clerk, watch: Watch<ExportEvent['step']>) => Promise<T>,
  ): Promise<T> => {
    const clerk = openClerk(progressOf(db, articleId).segments > SHORT)
    const result = watches.run(ticket, (watch) => {
      watch.tell('making', 0)
      return work(clerk, watch)
    })
    running.add(result)
    try {
      return await result
    } finally {
      running.delete(result)
      clerk.close()
    }
  }

  return {
    async write(articleId, format, path, locale, ticket) {
      const exporting = { now: now(), locale }
      await withClerk(articleId, ticket, async (clerk, watch) => {
        await watch.unlessCancelled(clerk.ask('make', { database, articleId, format, exporting }))
        watch.tell('writing', 0)
        await clerk.ask('write', { path })
      })
    },
    report: (articleId, locale, ticket) =>
      withClerk(articleId, ticket, (clerk, watch) =>
        watch.unlessCancelled(
          clerk.ask('report', { database, articleId, exporting: { now: now(), locale } }),
        ),
      ),
    cancel: (ticket) => watches.cancel(ticket),
    async settled() {
      await Promise.allSettled(running)
    },
  }
}
