import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import type { Migration } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { checkDatabase, closeDatabase, openDatabase } from '../../../../electron/engine/database/open.ts'
import { damageTable } from '../../../support/damage.ts'
import { testFolder } from '../harness.ts'

const NOW = Date.UTC(2026, 4, 3, 12, 30, 5)
const newFile = () => path.join(testFolder(), 'gegenlesen.sqlite')

describe('opening', () => {
  test('keeps what was committed: WAL, synchronous FULL, foreign keys', () => {
    const { db } = openDatabase(newFile(), NOW)
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('user_version')).toBe(migrations.at(-1)?.version)
    closeDatabase(db)
  })

  test('every table is strict', () => {
    const { db } = openDatabase(newFile(), NOW)
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict")
      .pluck()
      .all()
      .filter((name) => !/^(?:sqlite_|segment_words_)/.test(String(name)))
    expect(loose).toEqual([])
    closeDatabase(db)
  })

  test('again on the same file leaves it as it is', () => {
    const file = newFile()
    const first = openDatabase(file, NOW).db
    first.prepare("INSERT INTO settings VALUES ('theme', '\"dark\"')").run()
    closeDatabase(first)
    const { db, damaged } = openDatabase(file, NOW)
    expect(damaged).toBeNull()
    expect(db.prepare('SELECT * FROM settings').all()).toEqual([{ key: 'theme', value: '"dark"' }])
    closeDatabase(db)
  })

  test('refuses the file of a later version and does not touch it', () => {
    const file = newFile()
    const db = new Database(file)
    db.exec('CREATE TABLE later (x)')
    db.pragma('user_version = 99')
    db.close()
    expect(() => openDatabase(file, NOW)).toThrow(
      expect.objectContaining({ code: 'database-newer', details: { version: 99, known: migrations.length } }),
    )
    const again = new Database(file)
    expect(again.prepare('SELECT name FROM sqlite_master').pluck().all()).toEqual(['later'])
    again.close()
  })
})

describe('a damaged file', () => {
  const expectSetAside = (file: string, bytes: Buffer) => {
    const { db, damaged } = openDatabase(file, NOW)
    expect(damaged).toBe('gegenlesen.damaged-2026-05-03T12-30-05.sqlite')
    expect(readFileSync(path.join(path.dirname(file), damaged ?? ''))).toEqual(bytes)
    expect(db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0)
    closeDatabase(db)
  }

  test('that is none at all is set aside unchanged, and a new one begun', () => {
    const file = newFile()
    const noise = Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 37) % 251))
    writeFileSync(file, noise)
    expectSetAside(file, noise)
  })

  test('with pages overwritten is found by the check at the start', () => {
    const file = newFile()
    const { db } = openDatabase(file, NOW)
    const insert = db.prepare("INSERT INTO reviewers VALUES (?, 'name', 0)")
    for (let i = 0; i < 500; i++) insert.run(`reviewer-${i}`)
    closeDatabase(db)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096 * 2, bytes.length - 4096)
    writeFileSync(file, bytes)
    expectSetAside(file, bytes)
  })

  test('that is large is found by the check beside the work, before a migration at once', () => {
    const file = newFile()
    const { db } = openDatabase(file, NOW)
    const insert = db.prepare("INSERT INTO reviewers VALUES (?, 'name', 0)")
    for (let i = 0; i < 500; i++) insert.run(`reviewer-${i}`)
    closeDatabase(db)
    checkDatabase(file)
    damageTable(file, 'reviewers')

    const opened = openDatabase(file, NOW, migrations, 0)
    expect([opened.damaged, opened.checked]).toEqual([null, false])
    expect(() => checkDatabase(file)).toThrow(expect.objectContaining({ code: 'database-damaged' }))
    closeDatabase(opened.db)
    const next: Migration = { version: migrations.length + 1, up: (db) => db.exec('CREATE TABLE next (x)') }
    const migrated = openDatabase(file, NOW, [...migrations, next], 0)
    expect([migrated.damaged, migrated.checked]).toEqual([
      'gegenlesen.damaged-2026-05-03T12-30-05.sqlite',
      true,
    ])
    closeDatabase(migrated.db)
  })

  test('twice in a second does not overwrite the first', () => {
    const file = newFile()
    for (const text of ['noise one '.repeat(99), 'noise two '.repeat(99)]) {
      writeFileSync(file, text)
      closeDatabase(openDatabase(file, NOW).db)
    }
    expect(
      readdirSync(path.dirname(file))
        .filter((name) => name.includes('damaged'))
        .sort(),
    ).toEqual([
      'gegenlesen.damaged-2026-05-03T12-30-05-2.sqlite',
      'gegenlesen.damaged-2026-05-03T12-30-05.sqlite',
    ])
  })
})

describe('migrating', () => {
  const next: Migration = {
    version: migrations.length + 1,
    up: (db) => db.exec('ALTER TABLE reviewers ADD COLUMN mail TEXT'),
  }

  test('versions count up without gaps', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  })

  test('an older file is copied first, then changed with all its rows', () => {
    const file = newFile()
    const old = openDatabase(file, NOW).db
    old.prepare("INSERT INTO reviewers VALUES ('a', 'Anna', 7)").run()
    closeDatabase(old)
    const { db } = openDatabase(file, NOW, [...migrations, next])
    expect(db.prepare("SELECT * FROM reviewers WHERE id = 'a'").get()).toEqual({
      id: 'a',
      name: 'Anna',
      created_at: 7,
      mail: null,
    })
    closeDatabase(db)
    const copy = path.join(
      path.dirname(file),
      `gegenlesen.before-migration-from-${migrations.length}.2026-05-03T12-30-05.sqlite`,
    )
    expect(readdirSync(path.dirname(file)).toSorted()).toEqual([path.basename(copy), path.basename(file)])
    const kept = new Database(copy, { readonly: true })
    expect(kept.prepare("SELECT * FROM reviewers WHERE id = 'a'").get()).toEqual({
      id: 'a',
      name: 'Anna',
      created_at: 7,
    })
    kept.close()
  })

  test('a file that another process changes meanwhile is not changed twice', () => {
    const file = newFile()
    closeDatabase(openDatabase(file, NOW, migrations.slice(0, -1)).db)
    const [one, other] = [new Database(file), new Database(file)]
    migrate(one, migrations, () => migrate(other, migrations, () => undefined))
    expect(one.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version)
    const later = [...migrations, { version: migrations.length + 1, up: () => undefined }]
    const latest = [...later, { version: migrations.length + 2, up: () => undefined }]
    expect(() => migrate(one, later, () => migrate(other, latest, () => undefined))).toThrow('database-newer')
    one.close()
    other.close()
  })

  test('one that fails leaves the file in its old shape', () => {
    const file = newFile()
    closeDatabase(openDatabase(file, NOW).db)
    const broken: Migration = {
      version: next.version + 1,
      up: (db) => {
        db.exec('CREATE TABLE half (x)')
        throw new Error('no')
      },
    }
    expect(() => openDatabase(file, NOW, [...migrations, next, broken])).toThrow('no')
    const { db } = openDatabase(file, NOW)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(db.prepare("SELECT count(*) FROM pragma_table_info('reviewers')").pluck().get()).toBe(3)
    closeDatabase(db)
  })
})
