import type { FileBytes } from '../../../shared/calls.ts'
import type { PlannedColumns } from '../../../shared/calls/imports.ts'
import { columnQuestion } from '../../../shared/formats/columns/ask.ts'
import type { ColumnChoice, ColumnQuestion } from '../../../shared/formats/columns/columns.ts'
import { columnChoice, writeColumnChoice } from '../database/queries/column-choices.ts'
import type { Db } from '../database/sql.ts'

/** What has to be asked before a file can be read; null when it says it itself or the editor has told before. */
export function columnsToAsk(db: Db, file: FileBytes): ColumnQuestion | null {
  const question = columnQuestion(file)
  if (!question || question.certain || columnChoice(db, question.signature)) return null
  return question
}

/** The columns a table is read with: those chosen now, those chosen for files like it, those that it names. */
export function plannedColumns(
  db: Db,
  files: readonly FileBytes[],
  chosen: ColumnChoice | undefined,
): PlannedColumns | null {
  const [file, ...others] = files
  const question = file && others.length === 0 ? columnQuestion(file) : null
  const choice = question && (chosen ?? columnChoice(db, question.signature) ?? question.guess)
  return choice ? { question, choice } : null
}

/** Remembers what the editor chose for files that are laid out like this one. */
export function rememberColumns(
  db: Db,
  { question, choice }: PlannedColumns,
  chosen: ColumnChoice | undefined,
): void {
  if (chosen) writeColumnChoice(db, question.signature, choice)
}
