import type { FileBytes, ImportPlan } from '../../../shared/calls.ts'
import type { ImportEvent } from '../../../shared/calls/imports.ts'
import type { ColumnChoice, ColumnQuestion } from '../../../shared/formats/columns/columns.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { articleWithDigest } from '../database/queries/articles.ts'
import { columnChoice } from '../database/queries/column-choices.ts'
import type { Arrivals } from './arrivals.ts'
import type { OpenClerk } from './clerk.ts'
import { rememberColumns } from './columns.ts'
import { createReadings } from './readings.ts'
import type { Watch } from './watching.ts'
import { UNWATCHED } from './watching.ts'

/** Files whose layout is asked about, or that are to become an article. */
export type Importer = {
  /** What has to be asked before a file can be read; null when it says it itself or the editor has told before. */
  columnsToAsk(file: FileBytes): Promise<ColumnQuestion | null>
  /** What importing these files would make, without writing anything. */
  plan(files: readonly FileBytes[], chosen?: ColumnChoice): Promise<ImportPlan>
  /**
   * Reads, aligns and stores an article, all of it or nothing; answers its id.
   * @throws AppError of the formats; cancelled
   */
  import(
    files: readonly FileBytes[],
    named: { readonly title?: string | undefined; readonly system?: string | undefined },
    chosen?: ColumnChoice,
    watch?: Watch<ImportEvent['step']>,
  ): Promise<string>
  /** Whatever it is at is given up. */
  stop(): void
}

/** Segments that are stored at once: some milliseconds. */
const AT_ONCE = 200

/**
 * Imports without keeping any call waiting: files are read and cut into segments by a clerk, sentences aligned by the analyst,
 * both in threads of their own, and stored bit by bit.
 */
export function createImporter(
  { db, newId }: Context,
  analyst: Analyst,
  openClerk: OpenClerk,
  arrivals: Arrivals,
): Importer {
  const readings = createReadings(db, analyst, openClerk)

  return {
    columnsToAsk: (file) =>
      readings.withClerk([file], async (clerk) => {
        const question = await clerk.ask('columns', file)
        return question && !question.certain && !columnChoice(db, question.signature) ? question : null
      }),

    async plan(files, chosen) {
      const { facts: all, columns } = await readings.plan(files, chosen)
      const { digest, ...facts } = all
      const isThere = articleWithDigest(db, digest) !== undefined
      return { ...facts, columns, notes: isThere ? [...facts.notes, 'already-there'] : facts.notes }
    },

    async import(files, named, chosen, watch = UNWATCHED) {
      watch.tell('reading', 0)
      await watch.breathe()
      return readings.import(files, chosen, watch, async ({ clerk, columns, facts, align }) => {
        if (!facts.bilingual && facts.source) watch.tell('aligning', 0)
        const cut = await watch.unlessCancelled(clerk.ask('cut', await watch.unlessCancelled(align())))
        const ask = (from: number) => {
          const part = clerk.ask('segments', { from, count: AT_ONCE })
          // Of a cancelled import nobody waits for it any more.
          part.catch(() => undefined)
          return part
        }
        const segments = async function* () {
          let coming = ask(0)
          for (let from = 0; from < cut.segments; from += AT_ONCE) {
            watch.tell('storing', from / cut.segments)
            const part = await watch.unlessCancelled(coming)
            // The clerk gets the next ones ready while these are stored.
            if (from + AT_ONCE < cut.segments) coming = ask(from + AT_ONCE)
            yield part
            await watch.breathe()
          }
        }
        const id = newId()
        const article = {
          id,
          title: named.title?.trim() || facts.title,
          system: named.system?.trim() ?? '',
          digest: facts.digest,
        }
        await arrivals.receive(article, cut.files, cut.segments, segments(), () => {
          if (columns) rememberColumns(db, columns, chosen)
        })
        return id
      })
    },

    stop: readings.stop,
  }
}
