import Database from 'better-sqlite3'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Value } from '../database/sql.ts'
import { selectAll, tablesOf, toJson } from './tables.ts'

/** First line of the file. */
export const FORMAT = 'gegenlesen-library'

/** Rows between which the window is answered. */
const AT_ONCE = 500

async function* lines(db: Database.Database): AsyncGenerator<string> {
  const schema = Number(db.pragma('user_version', { simple: true }))
  const tables = tablesOf(db)
  yield `${JSON.stringify({ format: FORMAT, schema })}\n`
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`
    let part = ''
    let count = 0
    for (const row of db.prepare(selectAll(table)).raw().iterate() as Iterable<Value[]>) {
      part += `${JSON.stringify(row.map(toJson))}\n`
      if (++count % AT_ONCE > 0) continue
      yield part
      part = ''
      await new Promise((resolve) => setImmediate(resolve))
    }
    yield part
  }
}

/**
 * Writes everything a database knows as JSON lines: for each table a line with its columns, then its rows. All of it is as it
 * was at one moment, whatever is written meanwhile.
 * @throws AppError cannot-write, disk-full
 */
export async function dumpLibrary(database: string, file: string): Promise<void> {
  const db = new Database(database, { readonly: true, fileMustExist: true })
  try {
    db.exec('BEGIN')
    await writeAtomically(file, lines(db))
  } finally {
    db.close()
  }
}
