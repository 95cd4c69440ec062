import type { FileBytes } from '../../../shared/calls.ts'
import { columnQuestion } from '../../../shared/formats/columns/ask.ts'
import type { ColumnQuestion } from '../../../shared/formats/columns/columns.ts'
import type { ReadOptions } from '../../../shared/formats/format.ts'
import type { AlignedPair } from '../../../shared/review/article.ts'
import type { Packed } from '../packed.ts'
import type { ArrivingSegment } from './arrivals.ts'
import type { ExportJob, ReportJob } from './export.ts'
import { makeExport, makeReport } from './export.ts'
import type { Cut, Facts, Reading, Unaligned } from './reading.ts'
import { openReading } from './reading.ts'
import { writeAtomically } from './write-atomically.ts'

/** What a clerk does, each with what it takes and answers. Those from `read` on are about the files that were read. */
export type Tasks = {
  make: { input: ExportJob; output: null }
  /** Writes what was made. @throws AppError disk-full, cannot-write */
  write: { input: { readonly path: string }; output: null }
  report: { input: ReportJob; output: readonly string[] }
  columns: { input: FileBytes; output: ColumnQuestion | null }
  read: {
    input: { readonly files: readonly FileBytes[]; readonly options: ReadOptions }
    output: Facts
  }
  documents: { input: null; output: Packed<Unaligned> | null }
  cut: { input: Packed<readonly AlignedPair[]> | null; output: Cut }
  segments: {
    input: { readonly from: number; readonly count: number }
    output: readonly ArrivingSegment[]
  }
}
export type TaskName = keyof Tasks

/** Reads the files of an import, or writes what is made of an article. Whoever asks for one lets it go afterwards. */
export type Clerk = {
  /** Throws the AppError of what was asked; engine-memory where it was too much. */
  ask<Name extends TaskName>(name: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']>
  /** Whatever it is at is given up. */
  close(): void
}

/**
 * @param large it may take long, so that it must not be done in the engine's own thread; for what is small, starting another
 *   thread would take longer than the work
 */
export type OpenClerk = (large: boolean) => Clerk

type Work<Name extends TaskName> = (
  input: Tasks[Name]['input'],
) => Tasks[Name]['output'] | Promise<Tasks[Name]['output']>

/** A clerk in this very thread: what the other one runs, and for what is small. */
export function createLocalClerk(): Clerk {
  let reading: Reading | null = null
  let made: Uint8Array | string | null = null
  const current = () => {
    if (!reading) throw new RangeError('nothing was read')
    return reading
  }
  const tasks: { readonly [Name in TaskName]: Work<Name> } = {
    make(job) {
      made = makeExport(job)
      return null
    },
    async write({ path }) {
      if (made === null) throw new RangeError('nothing was made')
      await writeAtomically(path, [made])
      return null
    },
    report: makeReport,
    columns: columnQuestion,
    read({ files, options }) {
      reading = openReading(files, options)
      return reading.facts
    },
    documents: () => current().documents(),
    cut: (links) => current().cut(links),
    segments: ({ from, count }) => current().segments(from, count),
  }
  return {
    ask: async (name, input) => await tasks[name](input),
    close: () => undefined,
  }
}
