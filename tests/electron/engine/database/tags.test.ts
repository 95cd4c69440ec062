import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { first } from '../../../../electron/engine/database/migrations/0001-first.ts'
import { tags } from '../../../../electron/engine/database/migrations/0002-tags.ts'

const file = {
  article_id: 'a',
  side: 'target',
  name: 'a.de.txt',
  encoding: 'utf-8',
  bytes: Buffer.from('Die Brücke.'),
  text: 'Die Brücke.',
  skeleton: '{"format":"txt","bom":false}',
}

test('files and segments are kept, and words beside a tag are found', () => {
  const db = new Database(':memory:')
  migrate(db, [first], () => undefined)
  db.exec(`INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('a', 'A', 'x', 1, 1)`)
  db.prepare(`INSERT INTO files VALUES (:article_id, :side, :name, :encoding, :bytes, :text, :skeleton)`).run(
    file,
  )
  const add = (id: string, position: number, target: string) =>
    db.exec(`INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment,
      target_start, target_end, words, units)
      VALUES ('${id}', 'a', ${position}, 'text', 0, '', '${target}', '${target}', 1, 0, 11, 2, 3)`)
  add('s', 0, 'Die Brücke.')
  const before = db.prepare('SELECT * FROM segments').all() as object[]

  migrate(db, [first, tags], () => undefined)
  expect(db.prepare('SELECT * FROM files').all()).toEqual([file])
  expect(db.prepare('SELECT * FROM segments').all()).toEqual(before.map((row) => ({ ...row, tags: null })))
  const found = (word: string) =>
    db.prepare('SELECT count(*) FROM segment_words WHERE segment_words MATCH ?').pluck().get(word)
  expect(found('brucke')).toBe(1)
  add('t', 1, 'Die \ue000alte\ue001 Mühle.')
  expect(found('alte')).toBe(1)
  db.exec(`UPDATE segments SET target = 'Das Haus' WHERE id = 't'`)
  expect(found('target : alte')).toBe(0)
  expect(() => db.exec(`INSERT INTO segment_words (segment_words) VALUES ('integrity-check')`)).not.toThrow()
  expect(() => db.exec(`UPDATE files SET side = 'neither'`)).toThrow('CHECK')
  expect(() => db.exec(`UPDATE segments SET tags = 'no json'`)).toThrow('CHECK')
})
