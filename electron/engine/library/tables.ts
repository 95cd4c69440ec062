import type { Db, Value } from '../database/sql.ts'
import { all } from '../database/sql.ts'

export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns that put the rows in an order of their own. */
  readonly key: readonly string[]
}

/**
 * SQLite's own names, those of its full text index, which is made of the others, what is still to come into it, and what is there
 * only while something is being written.
 */
const DERIVED = /^(?:sqlite_(?!sequence$)|segment_words|memory_words|words_due$|facts_held$)/

/**
 * The tables that hold what the library knows, those first that others refer to where that is possible; sqlite_sequence, so
 * that numbers of deleted rows are not given again, comes last.
 */
export function tablesOf(db: Db): readonly Table[] {
  const names = all<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name = 'sqlite_sequence', rowid`,
  )
  return names
    .filter(({ name }) => !DERIVED.test(name))
    .map(({ name }) => {
      const columns = all<{ name: string; pk: number }>(db, 'SELECT name, pk FROM pragma_table_info(?)', name)
      const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
      return {
        name,
        columns: columns.map((column) => column.name),
        key: keys.length > 0 ? keys.map((column) => column.name) : ['name'],
      }
    })
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export const selectAll = ({ name, columns, key }: Table): string =>
  `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`

export const insertRow = ({ name, columns }: Table): string =>
  `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

/** A value as JSON has it: bytes as an object with their base64. */
export type JsonValue = string | number | null | { readonly base64: string }

export const toJson = (value: Value): JsonValue =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value

/** Back from JSON; undefined when it is no value of a table. */
export function fromJson(value: unknown): Value | undefined {
  if (typeof value === 'string' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || !('base64' in value) || typeof value.base64 !== 'string') return undefined
  const bytes = Buffer.from(value.base64, 'base64')
  return bytes.toString('base64') === value.base64 ? bytes : undefined
}
