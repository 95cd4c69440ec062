import type { WrittenFormat } from '../../../shared/calls.ts'
import type { Locale } from '../../../shared/rules/rule.ts'
import type { Context } from '../context.ts'
import { progressOf } from '../database/queries/segments.ts'
import type { Clerk, OpenClerk } from './clerk.ts'

/** Makes files and reports of articles, without keeping any call waiting. */
export type Exporter = {
  /** See exportArticle. */
  write(articleId: string, format: WrittenFormat, path: string, locale: Locale | undefined): Promise<void>
  /** See articleReport. */
  report(articleId: string, locale: Locale | undefined): Promise<string>
  /** Resolves when everything that was begun is written. */
  settled(): Promise<void>
}

/** Segments up to which an article is written in some ten milliseconds, in whatever format. */
const SHORT = 500

export function createExporter(context: Context, openClerk: OpenClerk): Exporter {
  const { db, now } = context
  const database = db.name
  const running = new Set<Promise<unknown>>()

  const withClerk = async <T>(articleId: string, work: (clerk: Clerk) => Promise<T>): Promise<T> => {
    const clerk = openClerk(progressOf(db, articleId).segments > SHORT)
    const result = work(clerk)
    running.add(result)
    try {
      return await result
    } finally {
      running.delete(result)
      clerk.close()
    }
  }

  return {
    async write(articleId, format, path, locale) {
      const exporting = { now: now(), locale }
      await withClerk(articleId, (clerk) =>
        clerk.ask('export', { database, articleId, format, path, exporting }),
      )
    },
    report: (articleId, locale) =>
      withClerk(articleId, (clerk) =>
        clerk.ask('report', { database, articleId, exporting: { now: now(), locale } }),
      ),
    async settled() {
      await Promise.allSettled(running)
    },
  }
}
