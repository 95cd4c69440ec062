import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../harness.ts'
import { flagIn, openTestEngine, segmentAt } from '../harness.ts'

/** A database with a row in every table, made the way the app makes them. */
async function setUp() {
  const engine = openTestEngine()
  const articleId = await engine.importTexts('Das das ist gut gut.', 'This is good.')
  const view = await engine.settled(articleId)
  const [first] = segmentAt(view, 0).flags
  await engine.call('dismissFlag', { flagId: first?.id ?? '', scope: 'here', reason: 'taste', took: 0 })
  await engine.call('applyFix', { flagId: flagIn(view, 0, 'doubled').id, fix: 0, took: 0 })
  await engine.settled(articleId)
  return engine
}

const refuses = (engine: TestEngine, sql: string) => () => engine.db.exec(sql)

describe('what happened is never changed', () => {
  test.each(['edits', 'flag_events', 'event_texts'])('%s can only be appended', async (table) => {
    const engine = await setUp()
    const column = table === 'event_texts' ? 'event_id' : 'id'
    const count = () => engine.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    const before = count()
    expect(before).toBeGreaterThan(0)
    const message = `${table} are only ever appended`
    expect(refuses(engine, `DELETE FROM ${table}`)).toThrow(message)
    expect(refuses(engine, `UPDATE ${table} SET ${column} = ${column} + 1000`)).toThrow(message)
    expect(refuses(engine, `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(message)
    expect(count()).toBe(before)
  })

  test('the machine translation stays, segments and dismissals are not deleted', async () => {
    const engine = await setUp()
    expect(refuses(engine, `UPDATE segments SET machine = 'x'`)).toThrow('never changed')
    expect(refuses(engine, 'DELETE FROM segments')).toThrow('never deleted')
    expect(refuses(engine, 'DELETE FROM dismissals')).toThrow('revoked')
    expect(refuses(engine, 'INSERT OR REPLACE INTO segments SELECT * FROM segments')).toThrow('never deleted')
  })
})

describe('what does not make sense is refused', () => {
  test.each([
    [`UPDATE segments SET status = 'done'`, 'CHECK'],
    [`UPDATE flags SET state = 'odd'`, 'CHECK'],
    [`UPDATE articles SET created_at = 'yesterday'`, 'cannot store TEXT'],
    [`INSERT INTO settings VALUES ('a', 'not json')`, 'CHECK'],
    [`UPDATE flags SET segment_id = 'nowhere'`, 'FOREIGN KEY'],
    [`UPDATE segments SET position = 0.5`, 'cannot store REAL'],
  ])('%s', async (sql, message) => {
    const engine = await setUp()
    expect(refuses(engine, sql)).toThrow(message)
  })
})

test('the full text follows the target', async () => {
  const engine = await setUp()
  const found = (word: string) =>
    engine.db.prepare('SELECT count(*) FROM segment_words WHERE segment_words MATCH ?').pluck().get(word)
  expect(found('gut')).toBe(1)
  engine.db.exec(`UPDATE segments SET target = 'Das ist Bücherei'`)
  expect(found('target : gut')).toBe(0)
  expect(found('machine : gut')).toBe(1)
  expect(found('bucherei')).toBe(1)
  expect(() =>
    engine.db.exec(`INSERT INTO segment_words (segment_words) VALUES ('integrity-check')`),
  ).not.toThrow()
})
