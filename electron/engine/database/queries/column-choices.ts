import type { ColumnChoice } from '../../../../shared/formats/columns/columns.ts'
import type { Db } from '../sql.ts'
import { first, run } from '../sql.ts'

/** Settings that are no setting of the window have a colon in their key. */
const keyOf = (signature: string) => `columns:${signature}`

export function columnChoice(db: Db, signature: string): ColumnChoice | undefined {
  const row = first<{ value: string }>(db, 'SELECT value FROM settings WHERE key = ?', keyOf(signature))
  return row && (JSON.parse(row.value) as ColumnChoice)
}

export function writeColumnChoice(db: Db, signature: string, choice: ColumnChoice): void {
  run(
    db,
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    keyOf(signature),
    JSON.stringify(choice),
  )
}
