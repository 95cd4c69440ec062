import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'

test('pairs that came before are named after nobody', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(
    db,
    migrations.filter(({ version }) => version < 14),
    () => undefined,
  )
  db.exec(
    `INSERT INTO memory (source, target, name, reviewer_id, at) VALUES ('One', 'Eins', 'a.tmx', 'machine', 1)`,
  )
  migrate(
    db,
    migrations.filter(({ version }) => version <= 14),
    () => undefined,
  )
  expect(db.prepare('SELECT * FROM memory').all()).toEqual([
    {
      key: 1,
      source: 'One',
      target: 'Eins',
      name: 'a.tmx',
      reviewer_id: 'machine',
      at: 1,
      signed_by: '',
      signed_at: null,
    },
  ])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})
