import Database from 'better-sqlite3'
import { createReadStream, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../shared/errors.ts'
import { readLines } from '../../json-lines.ts'
import { leavingUnfinished } from '../files/unfinished.ts'
import { migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations/all.ts'
import { isSound } from '../database/open.ts'
import type { Db, Value } from '../database/sql.ts'
import { FORMAT } from './dump.ts'
import type { Table } from './tables.ts'
import { fromJson, insertRow, tablesOf } from './tables.ts'

/** A line longer than this is no row of ours: the largest file that can be opened, as base64 (characters). */
const LONGEST_LINE = 300_000_000

const header = v.strictObject({
  format: v.literal(FORMAT),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const heading = v.strictObject({ table: v.string(), columns: v.array(v.string()) })

class Malformed extends Error {}

function parse(line: string): unknown {
  if (line.length > LONGEST_LINE) throw new Malformed('long line')
  try {
    return JSON.parse(line) as unknown
  } catch (cause) {
    throw new Malformed('no JSON', { cause })
  }
}

/** An empty database of that shape, without the triggers that follow what is done to it: all they would do is in the file. */
function prepare(
  db: Db,
  schema: number,
): { readonly tables: ReadonlyMap<string, Table>; finish: () => void } {
  migrate(
    db,
    migrations.filter(({ version }) => version <= schema),
    () => undefined,
  )
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  const tables = tablesOf(db)
  for (const { name } of tables) db.exec(`DELETE FROM "${name}"`)
  return {
    tables: new Map(tables.map((table) => [table.name, table])),
    finish: () => {
      for (const { sql } of triggers) db.exec(sql)
      db.exec(`INSERT INTO segment_words (segment_words) VALUES ('rebuild')`)
      db.exec(`INSERT INTO memory_words (memory_words) VALUES ('rebuild')`)
    },
  }
}

/** Takes the lines after the first one. */
function createTaker(db: Db, tables: ReadonlyMap<string, Table>): (line: unknown) => void {
  const seen = new Set<string>()
  let insert: { readonly statement: Database.Statement<Value[]>; readonly width: number } | null = null
  return (line) => {
    if (Array.isArray(line)) {
      const values = line.map(fromJson)
      if (!insert || values.length !== insert.width || values.includes(undefined)) throw new Malformed('row')
      insert.statement.run(...(values as Value[]))
      return
    }
    const named = v.parse(heading, line)
    const table = tables.get(named.table)
    if (!table || seen.has(table.name)) throw new Malformed('table')
    if (named.columns.join('\n') !== table.columns.join('\n')) throw new Malformed('columns')
    seen.add(table.name)
    // SQLite has counted along.
    if (table.name === 'sqlite_sequence') db.exec('DELETE FROM sqlite_sequence')
    insert = { statement: db.prepare<Value[]>(insertRow(table)), width: table.columns.length }
  }
}

async function fill(db: Db, file: string): Promise<void> {
  let number = 1
  const input = createReadStream(file)
  try {
    let take: ((line: unknown) => void) | null = null
    let finish = () => {}
    for await (const line of readLines(input)) {
      const content = parse(line)
      if (take) take(content)
      else {
        const { schema } = v.parse(header, content)
        const newest = migrations.at(-1)?.version ?? 0
        if (schema > newest) throw new AppError('database-newer', { version: schema, known: newest })
        const prepared = prepare(db, schema)
        finish = prepared.finish
        db.exec('BEGIN')
        take = createTaker(db, prepared.tables)
      }
      number++
    }
    if (!take) throw new AppError('empty-file', { file: path.basename(file) })
    finish()
    db.exec('COMMIT')
    if (!isSound(db)) throw new Malformed('references')
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof Error && 'syscall' in error)
      throw new AppError('cannot-read', { path: file }, { cause: error })
    throw new AppError('malformed-file', { line: number }, { cause: error })
  } finally {
    input.destroy()
  }
}

/** Makes a database of such a file; answers how many articles it has. */
async function makeDatabase(database: string, file: string): Promise<number> {
  const db = new Database(database)
  try {
    db.pragma('foreign_keys = OFF')
    db.pragma('trusted_schema = OFF')
    await fill(db, file)
    migrate(db, migrations, () => undefined)
    return Number(db.prepare('SELECT count(*) FROM articles WHERE deleted_at IS NULL').pluck().get())
  } finally {
    db.close()
  }
}

/**
 * Makes a database of what dumpLibrary wrote, at a place where there is none yet; answers how many articles it has. Nothing
 * is there when it fails.
 * @throws AppError malformed-file, database-newer, cannot-read
 */
export async function loadLibrary(file: string, database: string): Promise<number> {
  const part = `${database}.part`
  const files = ['', '-journal', '-wal', '-shm'].map((suffix) => part + suffix)
  const clear = () => {
    for (const each of files) rmSync(each, { force: true })
  }
  clear()
  try {
    return await leavingUnfinished(files, async () => {
      const articles = await makeDatabase(part, file)
      await rename(part, database)
      return articles
    })
  } catch (error) {
    clear()
    throw error
  }
}
