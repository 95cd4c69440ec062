import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'

/** Writes noise over the last page of a table with many rows, in a database that is not open. */
export function damageTable(file: string, table: string): void {
  const db = new Database(file)
  const pageSize = Number(db.pragma('page_size', { simple: true }))
  const page = Number(db.prepare('SELECT max(pageno) FROM dbstat WHERE name = ?').pluck().get(table))
  db.close()
  const bytes = readFileSync(file)
  bytes.fill(0xa5, (page - 1) * pageSize, page * pageSize)
  writeFileSync(file, bytes)
}
