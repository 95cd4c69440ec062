import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { arrivingArticles, removeSome } from '../../../../electron/engine/database/queries/arrivals.ts'

const before = migrations.filter(({ version }) => version < 9)
const until = migrations.filter(({ version }) => version <= 9)

function filled() {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, before, () => undefined)
  for (const id of ['a', 'b']) {
    db.exec(`INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('${id}', 'A', 'x', 1, 1);
      INSERT INTO files VALUES ('${id}', 'target', 'a.txt', 'utf-8', x'00', 'Eins.', '{}')`)
    for (let at = 0; at < 5; at++)
      db.exec(`INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment,
          target_start, target_end, words, units)
        VALUES ('${id}${at}', '${id}', ${at}, 'text', 0, 'One.', 'Eins.', 'Eins.', 1, 0, 5, 1, 2)`)
  }
  return db
}

const rows = (db: Database.Database) =>
  ['articles', 'files', 'segments'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())

test('what is there has arrived, and stays as it was', () => {
  const db = filled()
  const old = rows(db)
  migrate(db, until, () => undefined)
  expect(rows(db)).toEqual(old)
  expect(arrivingArticles(db)).toEqual([])
  expect(() => db.exec(`DELETE FROM segments WHERE id = 'a0'`)).toThrow('never deleted')
})

test('what has not arrived can be removed bit by bit, with its words, and nothing else can', () => {
  const db = filled()
  migrate(db, migrations, () => undefined)
  const found = () =>
    db.prepare(`SELECT count(*) FROM segment_words WHERE segment_words MATCH 'eins'`).pluck()
  db.exec(`INSERT INTO arrivals VALUES ('a')`)
  expect(() => db.exec(`DELETE FROM segments WHERE id = 'b0'`)).toThrow('never deleted')
  expect([removeSome(db, 'a', 3), found().get()]).toEqual([true, 7])
  expect([removeSome(db, 'a', 3), found().get()]).toEqual([false, 5])
  expect(arrivingArticles(db)).toEqual([])
  expect(db.prepare('SELECT id FROM articles').pluck().all()).toEqual(['b'])
  expect(db.prepare('SELECT article_id FROM files').pluck().all()).toEqual(['b'])
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  db.exec(`INSERT INTO segment_words (segment_words) VALUES ('integrity-check')`)
})
