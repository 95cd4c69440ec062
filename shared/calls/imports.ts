/** Calls about opening files whose layout has to be asked for. */
import * as v from 'valibot'
import type { FileBytes } from '../calls.ts'
import type { ColumnChoice, ColumnQuestion } from '../formats/columns/columns.ts'

/** The columns of the table that is being opened, and what they are taken for. */
export type PlannedColumns = { readonly question: ColumnQuestion; readonly choice: ColumnChoice }

/** How far an import has come that was begun with a ticket. */
export type ImportEvent = {
  readonly kind: 'importing'
  readonly ticket: string
  readonly step: 'reading' | 'aligning' | 'storing'
  /** 0…1 of the step. */
  readonly share: number
}

export type ImportCalls = {
  /** Null where nothing has to be asked: the file is no table, its columns say what they are, or it was told before. */
  columnsOf: { input: { file: FileBytes }; output: ColumnQuestion | null }
  /** An import that was begun with this ticket ends with `cancelled`, and leaves nothing behind. */
  cancelImport: { input: { ticket: string }; output: null }
}

const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

export const columnsInput = v.optional(
  v.strictObject({ source: v.nullable(column), target: column, header: v.boolean() }),
)

const file = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(1000)),
  bytes: v.instance(Uint8Array),
})

/** The window's name for one import, under which progress is told and by which it can be cancelled. */
export const ticketInput = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const importInputs = {
  columnsOf: v.strictObject({ file }),
  cancelImport: v.strictObject({ ticket: ticketInput }),
}
