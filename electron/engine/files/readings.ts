/**
 * Files that a clerk has read: for a plan, then for the import that mostly follows. A long article takes a second to read and some
 * to align, which the editor is not to wait for after having looked at the plan.
 */
import type { FileBytes } from '../../../shared/calls.ts'
import type { ImportEvent, PlannedColumns } from '../../../shared/calls/imports.ts'
import type { ColumnChoice } from '../../../shared/formats/columns/columns.ts'
import type { ReadOptions } from '../../../shared/formats/format.ts'
import { once } from '../../../shared/lexicon/cache.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { Analyst } from '../checking/analyst.ts'
import { manualLinksOf } from '../database/queries/structure.ts'
import type { Db } from '../database/sql.ts'
import type { Packed } from '../packed.ts'
import { fixedLinks } from '../review/realign.ts'
import type { Clerk, OpenClerk } from './clerk.ts'
import { plannedColumns } from './columns.ts'
import type { Facts } from './reading.ts'
import type { Watch } from './watching.ts'
import { UNWATCHED } from './watching.ts'

/** Which sentences belong together; null where a file says it itself. */
type Links = Packed<readonly AlignedPair[]> | null

export type Read = {
  readonly files: readonly FileBytes[]
  readonly clerk: Clerk
  readonly columns: PlannedColumns | null
  readonly facts: Facts
  /** Aligns what was read, once. */
  readonly align: () => Promise<Links>
}

export type Readings = {
  /** A clerk for one question; let go afterwards. */
  withClerk<T>(files: readonly FileBytes[], work: (clerk: Clerk) => Promise<T>): Promise<T>
  /** Reads files for a plan, and keeps what was read for a while if they are long. */
  plan(files: readonly FileBytes[], chosen: ColumnChoice | undefined): Promise<Read>
  /** Works with files as they were read for the plan, or reads them; their clerk is let go afterwards. */
  import<T>(
    files: readonly FileBytes[],
    chosen: ColumnChoice | undefined,
    watch: Watch<ImportEvent['step']>,
    work: (read: Read) => Promise<T>,
  ): Promise<T>
  /** Whatever it is at is given up. */
  stop(): void
}

/** Bytes up to which files are read in some ten milliseconds, in whatever format: an XLIFF file of 600 segments. */
const SMALL = 150_000
/** Milliseconds for which what was read for a plan is kept: as long as a dialog stands open. */
const KEPT_FOR = 120_000

/** Bytes up to which two files are aligned before anybody asked for it: it takes some seconds, in which nothing else is checked. */
const ALIGNED_AHEAD = 10_000_000

const sizeOf = (files: readonly FileBytes[]) => files.reduce((sum, { bytes }) => sum + bytes.length, 0)

const isLarge = (files: readonly FileBytes[]) => sizeOf(files) > SMALL

const areSame = (some: readonly FileBytes[], others: readonly FileBytes[]) =>
  some.length === others.length &&
  some.every(({ name, bytes }, at) => {
    const other = others[at]
    return other?.name === name && Buffer.compare(bytes, other.bytes) === 0
  })

const optionsOf = (columns: PlannedColumns | null): ReadOptions =>
  columns ? { columns: columns.choice } : {}

export function createReadings(db: Db, analyst: Analyst, openClerk: OpenClerk): Readings {
  const clerks = new Set<Clerk>()
  /** What was read for the last plan. */
  let kept: { readonly read: Read; readonly timer: NodeJS.Timeout } | null = null

  const hire = (files: readonly FileBytes[]): Clerk => {
    const clerk = openClerk(isLarge(files))
    clerks.add(clerk)
    return clerk
  }

  const dismiss = (clerk: Clerk) => {
    clerks.delete(clerk)
    clerk.close()
  }

  const take = (): Read | undefined => {
    if (kept) clearTimeout(kept.timer)
    const taken = kept?.read
    kept = null
    return taken
  }

  const forget = () => {
    const forgotten = take()
    if (forgotten) dismiss(forgotten.clerk)
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

  /** Around links that were made by hand when the same files were here before. */
  const align = async (clerk: Clerk, { digest }: Facts): Promise<Links> => {
    const documents = await clerk.ask('documents', null)
    const fixed = fixedLinks(manualLinksOf(db, digest), (row) => row.manual === 1)
    return documents && (await analyst.align(documents, fixed))
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
      return { files, clerk, columns, facts, align: once(() => align(clerk, facts)) }
    } catch (error) {
      dismiss(clerk)
      throw error
    }
  }

  const keep = (reading: Read) => {
    forget()
    // What the editor says of columns may change how a file is read.
    if (!isLarge(reading.files) || reading.columns !== null) return dismiss(reading.clerk)
    kept = { read: reading, timer: setTimeout(forget, KEPT_FOR).unref() }
    // While the editor looks at the plan. What goes wrong is tried again by whoever imports.
    if (sizeOf(reading.files) < ALIGNED_AHEAD)
      reading.align().catch(() => {
        if (kept?.read === reading) forget()
      })
  }

  return {
    async withClerk(files, work) {
      const clerk = hire(files)
      try {
        return await work(clerk)
      } finally {
        dismiss(clerk)
      }
    },

    async plan(files, chosen) {
      const reading = await read(files, chosen, UNWATCHED)
      keep(reading)
      return reading
    },

    async import(files, chosen, watch, work) {
      const known = kept && areSame(kept.read.files, files) ? take() : undefined
      forget()
      const reading = known ?? (await read(files, chosen, watch))
      try {
        return await work(reading)
      } finally {
        dismiss(reading.clerk)
      }
    },

    stop() {
      take()
      for (const clerk of clerks) clerk.close()
    },
  }
}
