import type { Context } from '../context.ts'
import { positionsFlaggedBy } from '../database/queries/flags.ts'
import type { Analyst, CheckJob } from './analyst.ts'
import { createArticleCopy } from './article-copy.ts'
import type { Basis } from './basis.ts'
import type { Job } from './job.ts'

/** The checks that are under way: of an article one of the whole and one of single segments at most. */
export function createJobs(context: Context, analyst: Analyst, basis: Basis) {
  const { db } = context
  const jobs = new Map<number, Job>()
  /** The open article, and whichever else is checked meanwhile. */
  const copies = { open: createArticleCopy(db), other: createArticleCopy(db) }
  const articleRules = context.rules.filter((rule) => rule.scope === 'article').map((rule) => rule.id)
  let last = 0

  return {
    all: () => [...jobs.values()],
    get: (id: number) => jobs.get(id),
    has: ({ id }: Job) => jobs.has(id),
    ofWhole: (articleId: string) =>
      [...jobs.values()].find((job) => job.articleId === articleId && job.changed === null),
    ofSegments: (articleId: string) =>
      [...jobs.values()].find((job) => job.articleId === articleId && job.changed !== null),

    /** @param changed segments to check; null for the whole article */
    start(
      articleId: string,
      changed: ReadonlySet<string> | null,
      priority: CheckJob['priority'],
      isOpen: boolean,
    ): void {
      const segments = copies[isOpen ? 'open' : 'other'].read(articleId)
      const rules = basis.rules()
      const job: Job = {
        id: ++last,
        articleId,
        priority,
        segments,
        changed,
        rules,
        ownRules: new Set([...rules].filter((id) => !articleRules.includes(id))),
        taught: basis.taught(),
        found: new Map(),
        left: new Set(),
        again: new Set(),
      }
      jobs.set(job.id, job)
      analyst.start({
        id: job.id,
        articleId,
        priority,
        segments: segments.map(({ input }) => input),
        changed:
          changed === null
            ? null
            : segments.flatMap(({ id, input }) => (changed.has(id) ? [input.index] : [])),
        rules,
        articleFlagged: changed === null ? [] : positionsFlaggedBy(db, articleId, articleRules),
      })
    },

    cancel({ id }: Job): void {
      analyst.cancel(id)
      jobs.delete(id)
    },

    /** All of it was answered. */
    end: ({ id }: Job) => void jobs.delete(id),
  }
}
