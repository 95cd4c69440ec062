import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'

const before = migrations.filter(({ version }) => version < 11)
const until = migrations.filter(({ version }) => version <= 11)

const flag = (id: string) => `
  INSERT INTO flags (id, segment_id, article_id, fingerprint, rule_id, rule_version, category, severity, confidence, level,
      strength, wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present)
    VALUES ('${id}', 's', 'a', 'p', 'r', 1, 'other', 'minor', 0.5, 'sure', '', 'main', '[]', '[]', '[]', '{}', 'Eins', 'One',
      'eins', 'open', 1);`

/** An event: its id, its flag, when, what. */
const event = (id: number, of: string, at: number, kind: string, dismissal: string | null = null) => `
  INSERT INTO flag_events (id, flag_id, segment_id, article_id, rule_id, rule_version, category, severity, at, kind,
      reviewer_id, dismissal_id)
    VALUES (${id}, '${of}', 's', 'a', 'r', 1, 'other', 'minor', ${at}, '${kind}', 'machine',
      ${dismissal === null ? 'NULL' : `'${dismissal}'`});`

const ARTICLE = `
  INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('a', 'A', 'x', 1, 1);
  INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
      target_end, words, units)
    VALUES ('s', 'a', 0, 'text', 0, 'One.', 'Eins.', 'Eins.', 1, 0, 5, 1, 2);
  ${['f1', 'f2', 'f3', 'f4', 'f5'].map(flag).join('')}
  INSERT INTO dismissals VALUES ('d1', 'f1', 'a', 'r', 'eins', 'Eins', 'everywhere', 'taste', NULL, 'machine', 1, NULL);`

/** One decision that stands, one that went along, one taken back, one made again, one that came from a colleague later. */
const EVENTS = [
  event(1, 'f1', 10, 'raised'),
  event(2, 'f1', 20, 'dismissed', 'd1'),
  event(3, 'f2', 20, 'dismissed', 'd1'),
  event(4, 'f3', 30, 'accepted'),
  event(5, 'f3', 40, 'reopened'),
  event(6, 'f4', 50, 'accepted'),
  event(7, 'f4', 60, 'reopened'),
  event(8, 'f4', 70, 'accepted'),
  event(9, 'f4', 80, 'changed'),
  event(10, 'f5', 90, 'corrected'),
  event(11, 'f5', 85, 'dismissed'),
].join('')

const STANDING = `
  SELECT f.id FROM event_facts f JOIN codes k ON k.key = f.kind
  WHERE f.stands AND k.text IN ('accepted', 'corrected', 'dismissed') ORDER BY f.id`

function migrated(first: string, then: string) {
  const db = new Database(':memory:')
  migrate(db, before, () => undefined)
  db.exec(first)
  const old = db.prepare('SELECT * FROM flag_events').all()
  const facts = db.prepare('SELECT * FROM event_facts').all()
  migrate(db, until, () => undefined)
  expect(db.prepare('SELECT * FROM flag_events').all()).toEqual(old)
  expect(db.prepare('SELECT * FROM event_facts').all()).toMatchObject(facts)
  db.exec(then)
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  return db.prepare(STANDING).pluck().all()
}

test('which decisions stand is the same for those of before and for those that follow', () => {
  expect(migrated(ARTICLE + EVENTS, '')).toEqual([2, 8, 10])
  expect(migrated(ARTICLE, EVENTS)).toEqual([2, 8, 10])
})

test('what follows a decision is found by its flag', () => {
  const db = new Database(':memory:')
  migrate(db, until, () => undefined)
  const trigger = db
    .prepare(`SELECT sql FROM sqlite_schema WHERE name = 'facts_standing'`)
    .pluck()
    .get() as string
  const update = /UPDATE[^;]+/u.exec(trigger.replaceAll('new.id', '1'))?.[0] ?? ''
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${update}`).all()
  expect(plan.map(({ detail }) => detail).filter((step) => step.startsWith('SCAN'))).toEqual([])
})
