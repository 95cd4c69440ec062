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
import type { Facts } from './reading.ts'
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

/** Milliseconds for which files that were read for a plan are kept, for the import that follows: as long as a dialog stands open. */
const KEPT_FOR = 120_000

/** Files that a clerk has read. */
type Read = {
  readonly files: readonly FileBytes[]
  readonly clerk: Clerk
  readonly columns: PlannedColumns | null
  readonly facts: Facts
}

const areSame = (some: readonly FileBytes[], others: readonly FileBytes[]) =>
  some.length === others.length &&
  some.every(({ name, bytes }, at) => {
    const other = others[at]
    return other?.name === name && Buffer.compare(bytes, other.bytes) === 0
  })

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
  /** What was read for the last plan. */
  let kept: (Read & { readonly timer: NodeJS.Timeout }) | null = null

  const hire = (files: readonly FileBytes[]): Clerk => {
    const clerk = openClerk(isLarge(files))
    clerks.add(clerk)
    return clerk
  }

  const dismiss = (clerk: Clerk) => {
    clerks.delete(clerk)
    clerk.close()
  }

  const withClerk = async <T>(clerk: Clerk, work: (clerk: Clerk) => Promise<T>): Promise<T> => {
    try {
      return await work(clerk)
    } finally {
      dismiss(clerk)
    }
  }

  const take = () => {
    const taken = kept
    if (taken) clearTimeout(taken.timer)
    kept = null
    return taken
  }

  const forget = () => {
    const forgotten = take()
    if (forgotten) dismiss(forgotten.clerk)
  }

  /** Reading a long article takes a second, which the editor is not to wait for twice. */
  const keep = (read: Read) => {
    forget()
    // What the editor says of columns may change how a file is read.
    if (isLarge(read.files) && read.columns === null)
      kept = { ...read, timer: setTimeout(forget, KEPT_FOR).unref() }
    else dismiss(read.clerk)
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

  const read = async (
    files: readonly FileBytes[],
    chosen: ColumnChoice | undefined,
    { unlessCancelled }: Pick<Watch<ImportEvent['step']>, 'unlessCancelled'>,
  ): Promise<Read> => {
    const clerk = hire(files)
    try {
      const columns = await unlessCancelled(columnsOf(clerk, files, chosen))
      const facts = await unlessCancelled(clerk.ask('read', { files, options: optionsOf(columns) }))
      return { files, clerk, columns, facts }
    } catch (error) {
      dismiss(clerk)
      throw error
    }
  }

  /** Links that were made by hand when the same files were here before. */
  const knownLinks = (digest: string) => fixedLinks(manualLinksOf(db, digest), (row) => row.manual === 1)

  return {
    columnsToAsk: (file) =>
      withClerk(hire([file]), async (clerk) => {
        const question = await clerk.ask('columns', file)
        return question && !question.certain && !columnChoice(db, question.signature) ? question : null
      }),

    async plan(files, chosen) {
      const reading = await read(files, chosen, UNWATCHED)
      keep(reading)
      const { digest, ...facts } = reading.facts
      const isThere = articleWithDigest(db, digest) !== undefined
      const notes: ImportPlan['notes'] = isThere ? [...facts.notes, 'already-there'] : facts.notes
      return { ...facts, columns: reading.columns, notes }
    },

    async import(files, named, chosen, watch = UNWATCHED) {
      watch.tell('reading', 0)
      await watch.breathe()
      const known = kept && areSame(kept.files, files) ? take() : null
      forget()
      const { clerk, columns, facts } = known ?? (await read(files, chosen, watch))
      return withClerk(clerk, async () => {
        const { title, digest } = facts
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
      })
    },

    stop() {
      take()
      for (const clerk of clerks) clerk.close()
    },
  }
}
