import type { PlannedColumns } from '../../../shared/calls/imports.ts'
import type { ColumnChoice, ColumnQuestion } from '../../../shared/formats/columns/columns.ts'
import { columnChoice, writeColumnChoice } from '../database/queries/column-choices.ts'
import type { Db } from '../database/sql.ts'

/** The columns a table is read with: those chosen now, those chosen for files like it, those that it names. */
export function plannedColumns(
  db: Db,
  question: ColumnQuestion,
  chosen: ColumnChoice | undefined,
): PlannedColumns | null {
  const choice = chosen ?? columnChoice(db, question.signature) ?? question.guess
  return choice && { question, choice }
}

/** Remembers what the editor chose for files that are laid out like this one. */
export function rememberColumns(
  db: Db,
  { question, choice }: PlannedColumns,
  chosen: ColumnChoice | undefined,
): void {
  if (chosen) writeColumnChoice(db, question.signature, choice)
}
