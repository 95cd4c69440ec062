import type Database from 'better-sqlite3'

export type Db = Database.Database

/** What SQLite takes as a parameter here. */
export type Value = string | number | null | Uint8Array

const prepared = new WeakMap<Db, Map<string, Database.Statement<Value[]>>>()

function statement(db: Db, sql: string): Database.Statement<Value[]> {
  let known = prepared.get(db)
  if (!known) prepared.set(db, (known = new Map()))
  let found = known.get(sql)
  if (!found) known.set(sql, (found = db.prepare<Value[]>(sql)))
  return found
}

/** All rows of a query. The row type is the caller's word for what the SQL beside it selects. */
export function all<Row>(db: Db, sql: string, ...values: Value[]): Row[] {
  return statement(db, sql).all(...values) as Row[]
}

/** The first row of a query, undefined when there is none. */
export function first<Row>(db: Db, sql: string, ...values: Value[]): Row | undefined {
  return statement(db, sql).get(...values) as Row | undefined
}

/** Runs a statement that changes something. */
export function run(db: Db, sql: string, ...values: Value[]): { changes: number; id: number } {
  const result = statement(db, sql).run(...values)
  return { changes: result.changes, id: Number(result.lastInsertRowid) }
}

/** Everything inside happens or nothing does. Writes are locked from the start; no await inside. */
export function transaction<T>(db: Db, work: () => T): T {
  return db.inTransaction ? work() : db.transaction(work).immediate()
}

/**
 * The same for what can be computed again, or counts only with what is written after it: SQLite does not wait for the disk. A power cut may take it back, all of it and
 * whatever came before it stays; the next transaction that is waited for brings it to the disk as well (WAL).
 */
export function transactionOfFindings<T>(db: Db, work: () => T): T {
  if (db.inTransaction) return work()
  db.pragma('synchronous = NORMAL')
  try {
    return transaction(db, work)
  } finally {
    db.pragma('synchronous = FULL')
  }
}
