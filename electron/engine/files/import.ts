import type { FileBytes, ImportPlan } from '../../../shared/calls.ts'
import type { ImportEvent, PlannedColumns } from '../../../shared/calls/imports.ts'
import type { ColumnChoice, ColumnQuestion } from '../../../shared/formats/columns/columns.ts'
import type { ReadOptions } from '../../../shared/formats/format.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Context } from '../context.ts'
import { articleWithDigest } from '../database/queries/articles.ts'
import { columnChoice } from '../database/queries/column-choices.ts'
import { manualLinksOf } from '../database/queries/structure.ts'
import { fixedLinks } from '../review/realign.ts'
import type { Arrivals } from './arrivals.ts'
import type { Clerk, OpenClerk } from './clerk.ts'
import { plannedColumns, rememberColumns } from './columns.ts'
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

/** Bytes up to which files are read in some ten milliseconds, in whatever format: an XLIFF file of 600 segments. */
const SMALL = 150_000
/** Segments that are stored at once: some milliseconds. */
const AT_ONCE = 200

const isLarge = (files: readonly FileBytes[]) =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0) > SMALL

const optionsOf = (columns: PlannedColumns | null): ReadOptions =>
  columns ? { columns: columns.choice } : {}

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
  const clerks = new Set<Clerk>()

  const withClerk = async <T>(
    files: readonly FileBytes[],
    work: (clerk: Clerk) => Promise<T>,
  ): Promise<T> => {
    const clerk = openClerk(isLarge(files))
    clerks.add(clerk)
    try {
      return await work(clerk)
    } finally {
      clerks.delete(clerk)
      clerk.close()
    }
  }

  const columnsOf = async (
    clerk: Clerk,
    files: readonly FileBytes[],
    chosen: ColumnChoice | undefined,
  ): Promise<PlannedColumns | null> => {
    const [file, ...others] = files
    const question = file && others.length === 0 ? await clerk.ask('columns', file) : null
    return question && plannedColumns(db, question, chosen)
  }

  /** Links that were made by hand when the same files were here before. */
  const knownLinks = (digest: string) => fixedLinks(manualLinksOf(db, digest), (row) => row.manual === 1)

  return {
    columnsToAsk: (file) =>
      withClerk([file], async (clerk) => {
        const question = await clerk.ask('columns', file)
        return question && !question.certain && !columnChoice(db, question.signature) ? question : null
      }),

    plan: (files, chosen) =>
      withClerk(files, async (clerk) => {
        const columns = await columnsOf(clerk, files, chosen)
        const { digest, ...facts } = await clerk.ask('read', { files, options: optionsOf(columns) })
        const isThere = articleWithDigest(db, digest) !== undefined
        return { ...facts, columns, notes: isThere ? [...facts.notes, 'already-there'] : facts.notes }
      }),

    import: (files, named, chosen, watch = UNWATCHED) =>
      withClerk(files, async (clerk) => {
        watch.tell('reading', 0)
        await watch.breathe()
        const columns = await watch.unlessCancelled(columnsOf(clerk, files, chosen))
        const { title, digest } = await watch.unlessCancelled(
          clerk.ask('read', { files, options: optionsOf(columns) }),
        )
        const documents = await watch.unlessCancelled(clerk.ask('documents', null))
        if (documents) watch.tell('aligning', 0)
        const links = documents && (await watch.unlessCancelled(analyst.align(documents, knownLinks(digest))))
        const cut = await watch.unlessCancelled(clerk.ask('cut', links))
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
          title: named.title?.trim() || title,
          system: named.system?.trim() ?? '',
          digest,
        }
        await arrivals.receive(article, cut.files, segments(), () => {
          if (columns) rememberColumns(db, columns, chosen)
        })
        return id
      }),

    stop() {
      for (const clerk of clerks) clerk.close()
    },
  }
}
