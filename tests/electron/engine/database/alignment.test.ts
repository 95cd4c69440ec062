import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { first } from '../../../../electron/engine/database/migrations/0001-first.ts'
import { tags } from '../../../../electron/engine/database/migrations/0002-tags.ts'
import { workbench } from '../../../../electron/engine/database/migrations/0003-workbench.ts'
import { alignment } from '../../../../electron/engine/database/migrations/0004-alignment.ts'
import { orderOf, replaceSegments } from '../../../../electron/engine/database/queries/structure.ts'

function filled(count: number) {
  const db = new Database(':memory:')
  migrate(db, [first, tags, workbench], () => undefined)
  db.exec(`INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('a', 'A', 'x', 1, 1)`)
  const add = db.prepare(
    `INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
       target_end, words, units) VALUES (?, 'a', ?, 'text', 0, 'One.', 'Eins.', 'Eins.', 0.5, 0, 5, 1, 2)`,
  )
  for (let at = 0; at < count; at++) add.run(`s${at}`, at)
  return db
}

test('no link that is there was made by hand, everything else is as it was', () => {
  const db = filled(3)
  const before = db.prepare('SELECT * FROM segments').all() as object[]
  migrate(db, [first, tags, workbench, alignment], () => undefined)
  expect(db.prepare('SELECT * FROM segments').all()).toEqual(before.map((row) => ({ ...row, manual: 0 })))
  expect(() => db.exec('UPDATE segments SET manual = 2')).toThrow('CHECK')
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

test('segments change places with others, however many, and back again', () => {
  const db = filled(6)
  migrate(db, [first, tags, workbench, alignment], () => undefined)
  replaceSegments(db, 'a', 4, ['s4', 's5'], [])
  expect(orderOf(db, 'a')).toEqual(['s0', 's1', 's2', 's3'])
  replaceSegments(db, 'a', 1, ['s1', 's2'], ['s4', 's2', 's5'])
  expect(orderOf(db, 'a')).toEqual(['s0', 's4', 's2', 's5', 's3'])
  replaceSegments(db, 'a', 1, ['s4', 's2', 's5'], ['s1', 's2'])
  expect(orderOf(db, 'a')).toEqual(['s0', 's1', 's2', 's3'])
  const row = db.prepare('SELECT position, revision FROM segments WHERE id = ?')
  expect(row.get('s2')).toEqual({ position: 2, revision: 0 })
  expect(row.get('s1')).toEqual({ position: 1, revision: 1 })
  expect(row.get('s5')).toEqual({ position: -6, revision: 1 })
})
