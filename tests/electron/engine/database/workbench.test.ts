import type Database from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../electron/engine/database/open.ts'
import { first } from '../../../../electron/engine/database/migrations/0001-first.ts'
import { tags } from '../../../../electron/engine/database/migrations/0002-tags.ts'
import { workbench } from '../../../../electron/engine/database/migrations/0003-workbench.ts'
import { testFolder } from '../harness.ts'

const ROWS = `
  INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('a', 'Titel', 'd', 1, 2);
  INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
    target_end, words, units) VALUES ('s', 'a', 0, 'text', 0, 'x', 'y', 'z', 1, 0, 1, 1, 1);
  INSERT INTO flags (id, segment_id, article_id, fingerprint, rule_id, rule_version, category, severity, confidence, level,
    strength, wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present)
    VALUES ('f', 's', 'a', 'p', 'r', 1, 'other', 'minor', 0.5, 'sure', '', '', '[]', '[]', '[]', '{}', 't', 'e', 'b',
      'open', 1);
  INSERT INTO flag_events (id, flag_id, segment_id, article_id, rule_id, rule_version, category, severity, at, kind,
    reviewer_id, took) VALUES (7, 'f', 's', 'a', 'r', 1, 'other', 'minor', 3, 'raised', 'machine', 12);
  INSERT INTO event_texts VALUES (7, 'vorher', NULL);
`

test('events, their texts and what guards them are the same afterwards, and events of people are allowed', () => {
  const file = path.join(testFolder(), 'gegenlesen.sqlite')
  const before = openDatabase(file, 0, [first, tags]).db
  before.exec(ROWS)
  const rows = (db: Database.Database) =>
    ['flag_events', 'event_texts'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
  const guards = (db: Database.Database) =>
    db
      .prepare(
        `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name IN ('flag_events', 'event_texts') AND type <> 'table'
         ORDER BY name`,
      )
      .all()
  const [kept, guarded] = [rows(before), guards(before)]
  before.close()

  const { db } = openDatabase(file, 0, [first, tags, workbench])
  expect(rows(db)).toEqual(kept)
  expect(guards(db)).toEqual(guarded)
  expect(db.pragma('foreign_key_check')).toEqual([])
  const event = (kind: string) =>
    db.exec(`INSERT INTO flag_events (flag_id, segment_id, article_id, rule_id, rule_version, category, severity, at, kind,
      reviewer_id) VALUES ('f', 's', 'a', 'r', 1, 'other', 'minor', 4, '${kind}', 'machine')`)
  for (const kind of ['flagged', 'changed', 'withdrawn']) event(kind)
  expect(() => event('eaten')).toThrow('CHECK')
  expect(db.prepare('SELECT max(id) FROM flag_events').pluck().get()).toBe(10)
  expect(() => db.exec('DELETE FROM flag_events')).toThrow('only ever appended')
  expect(() => db.exec(`INSERT INTO event_texts VALUES (99, 'x', NULL)`)).toThrow('FOREIGN KEY')
  expect(db.prepare('SELECT raised_by, note, chosen FROM flags').all()).toEqual([
    { raised_by: null, note: null, chosen: 0 },
  ])
  db.close()
})
