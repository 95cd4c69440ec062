import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { memory } from '../../../../electron/engine/database/migrations/0008-memory.ts'
import { taught } from '../../../../electron/engine/database/migrations/0007-taught.ts'

const before = migrations.filter(({ version }) => version < taught.version)

function filled() {
  const db = new Database(':memory:')
  migrate(db, before, () => undefined)
  db.exec(`INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('a', 'A', 'x', 1, 1)`)
  const add = db.prepare(
    `INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
       target_end, words, units) VALUES (?, 'a', ?, 'text', 0, 'One.', 'Eins.', ?, 0.5, 0, 5, 1, 2)`,
  )
  add.run('s0', 0, 'Eins.')
  add.run('s1', 1, 'Eine.')
  return db
}

const due = (db: Database.Database) =>
  db.prepare('SELECT segment_id FROM corrections_due ORDER BY 1').pluck().all()

test('what was corrected before is looked at, what is corrected later too; nothing else changes', () => {
  const db = filled()
  const segments = db.prepare('SELECT * FROM segments').all()
  migrate(db, [...before, taught], () => undefined)
  expect(db.prepare('SELECT * FROM segments').all()).toEqual(segments)
  expect(due(db)).toEqual(['s1'])
  db.exec(`UPDATE segments SET status = 'confirmed' WHERE id = 's0'`)
  expect(due(db)).toEqual(['s1'])
  db.exec(`UPDATE segments SET target = 'Uno.' WHERE id = 's0'`)
  expect(due(db)).toEqual(['s0', 's1'])
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

test('pairs of a memory are found by their words until they are gone', () => {
  const db = filled()
  migrate(db, [...before, taught, memory], () => undefined)
  db.exec(`INSERT INTO memory (source, target, name, reviewer_id, at)
    VALUES ('The ferry stops.', 'Die Fähre hält.', 'a.tmx', 'machine', 1)`)
  const found = () => db.prepare(`SELECT rowid FROM memory_words WHERE memory_words MATCH 'fahre'`).all()
  expect(found()).toHaveLength(1)
  expect(() =>
    db.exec(`INSERT INTO memory SELECT NULL, source, target, 'b', reviewer_id, 2 FROM memory`),
  ).toThrow('UNIQUE')
  db.exec('DELETE FROM memory')
  expect(found()).toEqual([])
  db.exec(`INSERT INTO memory_words (memory_words) VALUES ('integrity-check')`)
})
