/** Words that come into the index of the search later: it never holds anything but what the segments say. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { arrivingArticles, removeSome } from '../../../../electron/engine/database/queries/arrivals.ts'
import {
  deferWords,
  indexWords,
  limitWords,
  nextWordsDue,
} from '../../../../electron/engine/database/queries/words-due.ts'

function library() {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  migrate(db, migrations, () => undefined)
  return db
}

const addArticle = (db: Database.Database, id: string) =>
  db
    .prepare(
      `INSERT INTO articles (id, title, digest, created_at, opened_at, deleted_at) VALUES (?, 'A', 'x', 1, 1, 1)`,
    )
    .run(id)

const addSegment = (db: Database.Database, articleId: string, at: number, text = 'Eins.') =>
  db
    .prepare(
      `INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment,
         target_start, target_end, words, units) VALUES (?, ?, ?, 'text', 0, 'One.', ?, ?, 1, 0, 5, 1, 2)`,
    )
    .run(`${articleId}${at}`, articleId, at, text, text)

/** Throws where the index holds something else than the segments. */
const compare = (db: Database.Database) =>
  db.exec(`INSERT INTO segment_words (segment_words, rank) VALUES ('integrity-check', 1)`)

const found = (db: Database.Database, word: string) =>
  db.prepare('SELECT count(*) FROM segment_words WHERE segment_words MATCH ?').pluck().get(word)

const indexAll = (db: Database.Database, atMost: number) => {
  for (let due = nextWordsDue(db); due; due = nextWordsDue(db)) indexWords(db, due, atMost)
}

test('what was there before is found as it was', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter(({ version }) => version < 12),
    () => undefined,
  )
  addArticle(db, 'a')
  addSegment(db, 'a', 0)
  migrate(db, migrations, () => undefined)
  addSegment(db, 'a', 1)
  db.exec(`UPDATE segments SET target = 'Zwei.' WHERE id = 'a0'`)
  expect([found(db, 'eins'), found(db, 'zwei'), nextWordsDue(db)]).toEqual([2, 1, undefined])
  compare(db)
})

test('an article that has not arrived waits, and one that never does leaves nothing', () => {
  const db = library()
  addArticle(db, 'a')
  db.exec(`INSERT INTO arrivals VALUES ('a')`)
  deferWords(db, 'a')
  for (let at = 0; at < 7; at++) addSegment(db, 'a', at)
  expect([found(db, 'eins'), nextWordsDue(db)]).toEqual([0, undefined])
  while (removeSome(db, 'a', 3));
  expect(arrivingArticles(db)).toEqual([])
  expect(db.prepare('SELECT count(*) FROM words_due').pluck().get()).toBe(0)
  compare(db)
})

type Step = { readonly do: 'write' | 'add' | 'other' | 'index'; readonly at: number }
const steps = fc.array(
  fc.record({ do: fc.constantFrom<Step['do'][]>('write', 'add', 'other', 'index'), at: fc.nat(30) }),
  { maxLength: 25 },
)

test('whatever is written before its turn, the index holds what the segments say in the end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 5 }),
      steps,
      (count, atMost, all) => {
        const db = library()
        for (const id of ['a', 'b']) addArticle(db, id)
        deferWords(db, 'a')
        for (let at = 0; at < count; at++) {
          addSegment(db, 'a', at)
          // Another article comes at the same time.
          if (at % 3 === 0) addSegment(db, 'b', at)
        }
        limitWords(db, 'a')
        let more = 100
        for (const { do: what, at } of all) {
          if (what === 'index') {
            const due = nextWordsDue(db)
            if (due) indexWords(db, due, atMost)
          } else if (what === 'add') addSegment(db, 'a', more++, 'Zwei.')
          else if (what === 'other') addSegment(db, 'b', more++, 'Drei.')
          else db.prepare(`UPDATE segments SET target = 'Vier.' WHERE id = ?`).run(`a${at}`)
        }
        indexAll(db, atMost)
        compare(db)
        const rows = db.prepare('SELECT count(*) FROM segments').pluck().get()
        expect(found(db, 'one')).toBe(rows)
        db.close()
      },
    ),
    { numRuns: 150 },
  )
})
