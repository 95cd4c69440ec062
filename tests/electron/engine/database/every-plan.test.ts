/** What every statement of the queries reads: a new query is looked at without being listed here. */
import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import type { Db } from '../../../../electron/engine/database/sql.ts'
import { loadProject } from '../../../../electron/engine/project/load.ts'

type Query = (db: Db, ...input: readonly unknown[]) => unknown

const folder = '../../../../electron/engine/database/queries'
const modules = await Promise.all(
  readdirSync(new URL(folder, import.meta.url)).map(
    (name) => import(`${folder}/${name.slice(0, -3)}.ts`) as Promise<Readonly<Record<string, unknown>>>,
  ),
)

const isQuery = (entry: [string, unknown]): entry is [string, Query] =>
  typeof entry[1] === 'function' && /^(?:function \w+)?\(db\b/u.test(String(entry[1]))

const queries: readonly [string, Query][] = [
  ...modules.flatMap((module) => Object.entries(module)).filter(isQuery),
  ['loadProject', loadProject as Query],
]

const span = { start: 0, end: 1 }
const tags = { source: [], target: [] }

/** What queries are asked with; all others with text alone. */
const INPUTS: Readonly<Record<string, readonly unknown[]>> = {
  holdingFacts: [() => undefined],
  indexWords: [{ articleId: 'a', next: 0, until: 9 }, 5],
  insertRetired: [{ targetSpan: span, tags }],
  insertSegment: [{ targetSpan: span, tags }],
  replaceSegments: ['a', 1, ['s'], ['s', 't']],
  setChecked: [[{ id: 's', revision: 1 }]],
  setCorrections: [{ id: 's', target: 'null' }, [{}]],
}

/** A row in which every column can be read, also as JSON. */
const ROW = new Proxy({}, { get: () => 'null' })

/** The statements of a query. */
function statementsOf(name: string, query: Query): string[] {
  const statements: string[] = []
  const prepare = (sql: string) => {
    statements.push(sql)
    return { all: () => [ROW], get: () => ROW, run: () => ({ changes: 1, lastInsertRowid: 1 }) }
  }
  const input = INPUTS[name] ?? Array.from({ length: query.length - 1 }, () => 'x')
  query({ prepare } as unknown as Db, ...input)
  return statements
}

/** They have some rows, or one for each article: not for each segment, flag, event or edit. */
const SMALL = [
  'rules',
  'settings',
  'reviewers',
  'saved_filters',
  'dictionary',
  'taught',
  'arrivals',
  'words_due',
  'facts_held',
  'articles',
]

/** Whole tables that are read all the same, as few bytes a row as can be. */
const READ_WHOLE: Readonly<Record<string, readonly string[]>> = {
  // As many open flags there are, in all articles.
  openByRule: ['flags USING COVERING INDEX flags_open_rule'],
  articlePenalties: ['flags USING COVERING INDEX flags_open'],
  repeatedChanges: ['corrections USING COVERING INDEX corrections_change'],
  listFiles: ['memory USING COVERING INDEX memory_name'],
  // Goes from the newest on and ends with the page.
  historyStart: ['event_facts'],
  // Ends with the first few.
  dueSegments: ['corrections_due'],
  // Hands everything on.
  allPairs: ['segments', 'memory'],
}

const ALIAS = /\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+AS)?\s+(\w+)/gu

function plan(db: Db, sql: string): string[] {
  const values = Array.from(sql.matchAll(/\?/gu), () => null)
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]
  const tables = new Map(Array.from(sql.matchAll(ALIAS), ([, table, alias]) => [alias, table]))
  return rows.map(({ detail }) =>
    detail.replace(/^(SCAN|SEARCH) (\w+)/u, (_, way, name) => `${way} ${tables.get(name) ?? name}`),
  )
}

/** Steps that read a whole table that grows with the work, or nearly so: an index by what has a hundred values. */
function readsOf(db: Db, sql: string, tables: ReadonlySet<string>): string[] {
  return plan(db, sql).flatMap((step) => {
    if (/AUTOMATIC|^SEARCH flags .*\((?:rule_id|state|level)=\?\)$/u.test(step)) return [step]
    const [, rest = '', table = ''] = /^SCAN ((\w+).*)/u.exec(step) ?? []
    return tables.has(table) && !SMALL.includes(table) && !/VIRTUAL TABLE INDEX \d+:M/u.test(rest)
      ? [rest]
      : []
  })
}

/** What SQLite has counted (sqlite_stat1) in the database of a million events that `bench:history` makes. */
const COUNTED = readFileSync(new URL('counted.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

function openEmpty(counted: boolean) {
  const db = new Database(':memory:')
  migrate(db, migrations, () => undefined)
  if (counted) {
    db.exec('ANALYZE')
    for (const row of COUNTED) db.prepare('INSERT INTO sqlite_stat1 VALUES (?, ?, ?)').run(...row)
    db.exec('ANALYZE sqlite_schema')
  }
  return db
}

test('the queries are found', () => {
  expect(queries.length).toBeGreaterThan(100)
})

test.each([
  ['in a new database', false],
  ['in one that knows how large its tables are', true],
])('no query reads a whole table that grows with the work, %s', (_, counted) => {
  const db = openEmpty(counted)
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]
  const tables = new Set(names)
  const found = queries.flatMap(([name, query]) => {
    const statements = statementsOf(name, query)
    expect(statements, name).not.toEqual([])
    return statements
      .flatMap((sql) => readsOf(db, sql, tables))
      .filter((read) => !READ_WHOLE[name]?.includes(read))
      .map((read) => `${name}: ${read}`)
  })
  expect(found).toEqual([])
})
