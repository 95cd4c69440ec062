import type Database from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { openDatabase } from '../../../../electron/engine/database/open.ts'
import { testFolder } from '../harness.ts'

const flag = (id: string, state: string, dismissal: string | null) => `
  INSERT INTO flags (id, segment_id, article_id, fingerprint, rule_id, rule_version, category, severity, confidence, level,
    strength, wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present, dismissal_id)
    VALUES ('${id}', 's', 'a', 'p', 'r', 1, 'other', 'minor', 0.5, 'sure', '', '', '[]', '[]', '[]', '{}', 't', 'e', 'b⇄e',
      '${state}', 1, ${dismissal === null ? 'NULL' : `'${dismissal}'`});`

/** An article with four flags: one taken over, two silenced by one wide dismissal, one open. */
const ROWS = `
  INSERT INTO articles (id, title, system, digest, created_at, opened_at) VALUES ('a', 'Titel', 'llm-a', 'd', 1, 2);
  INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
    target_end, words, units) VALUES ('s', 'a', 0, 'text', 0, 'x', 'y', 'z', 1, 0, 1, 1, 1);
  ${flag('f1', 'accepted', null)} ${flag('f2', 'open', null)}
  INSERT INTO dismissals VALUES ('d', 'f2', 'a', 'r', 'b⇄e', 't', 'everywhere', 'taste', NULL, 'machine', 5, NULL);
  UPDATE flags SET state = 'dismissed', dismissal_id = 'd' WHERE id = 'f2';
  ${flag('f3', 'dismissed', 'd')} ${flag('f4', 'open', null)}
  INSERT INTO flag_events (id, flag_id, segment_id, article_id, rule_id, rule_version, category, severity, at, kind, reason,
    reviewer_id, took) VALUES
    (7, 'f1', 's', 'a', 'r', 1, 'other', 'minor', 86400003, 'raised', NULL, 'machine', NULL),
    (8, 'f1', 's', 'a', 'r', 1, 'other', 'minor', 86400004, 'accepted', NULL, 'machine', 12),
    (9, 'f2', 's', 'a', 'r', 1, 'other', 'minor', 5, 'dismissed', 'taste', 'machine', 30);
  INSERT INTO event_texts VALUES (7, 'vorher', NULL), (8, 'ein Wort war da', 'zwei Worte waren da'), (9, 'da', NULL);
`

const FACTS = `
  SELECT f.at, f.id, f.day, r.text AS rule, k.text AS kind, w.text AS reason, y.text AS system, f.took, f.distance
  FROM event_facts f JOIN codes r ON r.key = f.rule JOIN codes k ON k.key = f.kind JOIN codes w ON w.key = f.reason
    JOIN codes y ON y.key = f.system ORDER BY f.at, f.id`
const COUNTS = `SELECT dimension, text, events FROM codes WHERE events > 0 ORDER BY dimension, text`
const TALLIES = `SELECT rule_id, subject, outcome, n FROM tallies WHERE n <> 0 ORDER BY subject, outcome`

const read = (db: Database.Database) => [FACTS, COUNTS, TALLIES].map((sql) => db.prepare(sql).all())

test('facts and tallies of what happened before them are those that triggers would have written', () => {
  const file = path.join(testFolder(), 'gegenlesen.sqlite')
  const before = openDatabase(file, 0, migrations.slice(0, 4)).db
  before.exec(ROWS)
  const events = before.prepare('SELECT * FROM flag_events').all()
  before.close()
  const { db } = openDatabase(file, 0)
  expect(db.prepare('SELECT * FROM flag_events').all()).toEqual(events)
  const [facts, counts, tallies] = read(db)
  expect(facts).toEqual([
    {
      at: 5,
      id: 9,
      day: 0,
      rule: 'r',
      kind: 'dismissed',
      reason: 'taste',
      system: 'llm-a',
      took: 30,
      distance: null,
    },
    {
      at: 86_400_003,
      id: 7,
      day: 1,
      rule: 'r',
      kind: 'raised',
      reason: '',
      system: 'llm-a',
      took: null,
      distance: null,
    },
    {
      at: 86_400_004,
      id: 8,
      day: 1,
      rule: 'r',
      kind: 'accepted',
      reason: '',
      system: 'llm-a',
      took: 12,
      distance: 3,
    },
  ])
  expect(tallies).toEqual([
    { rule_id: 'r', subject: '', outcome: 'accepted', n: 1 },
    { rule_id: 'r', subject: '', outcome: 'taste', n: 1 },
    { rule_id: 'r', subject: 'b⇄e', outcome: 'accepted', n: 1 },
    { rule_id: 'r', subject: 'b⇄e', outcome: 'taste', n: 1 },
  ])

  const fresh = openDatabase(path.join(testFolder(), 'gegenlesen.sqlite'), 0).db
  fresh.exec(ROWS)
  const [freshFacts, freshCounts, freshTallies] = read(fresh)
  // What an event changed is counted by the program that appends it, not by SQL.
  const withoutDistance = (rows: unknown) => (rows as object[]).map((row) => ({ ...row, distance: null }))
  expect(freshFacts).toEqual(withoutDistance(facts))
  expect(freshCounts).toEqual(counts)
  expect(freshTallies).toEqual(tallies)
  db.close()
  fresh.close()
})
