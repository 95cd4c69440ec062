import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { inForceOn } from '../../../../electron/engine/database/queries/dismissals.ts'
import { listFiles } from '../../../../electron/engine/database/queries/memory.ts'
import { notePlaces } from '../../../../electron/engine/database/queries/structure.ts'

const before = migrations.filter(({ version }) => version < 10)
const until = migrations.filter(({ version }) => version <= 10)

function filled() {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, before, () => undefined)
  db.exec(`
    INSERT INTO articles (id, title, digest, created_at, opened_at) VALUES ('a', 'A', 'x', 1, 1);
    INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
        target_end, words, units)
      VALUES ('s', 'a', 0, 'text', 0, 'One.', 'Eins.', 'Eins.', 1, 0, 5, 1, 2);
    INSERT INTO notes VALUES ('n1', 's', 'machine', 1, 'removed', 2), ('n2', 's', 'machine', 3, 'stands', NULL);
    INSERT INTO memory (source, target, name, reviewer_id, at) VALUES ('One', 'Eins', 'a.tmx', 'machine', 1),
      ('Two', 'Zwei', 'a.tmx', 'machine', 5);
    INSERT INTO flags (id, segment_id, article_id, fingerprint, rule_id, rule_version, category, severity, confidence, level,
        strength, wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present)
      VALUES ('f', 's', 'a', 'p', 'r', 1, 'other', 'minor', 0.5, 'sure', '', 'main', '[]', '[]', '[]', '{}', 'Eins', 'One',
        'eins', 'dismissed', 1);
    INSERT INTO dismissals VALUES ('d1', 'f', 'a', 'r', 'eins', 'Eins', 'here', 'taste', NULL, 'machine', 1, 2),
      ('d2', 'f', 'a', 'r', 'eins', 'Eins', 'here', 'taste', NULL, 'machine', 3, NULL);
    INSERT INTO flag_events (flag_id, segment_id, article_id, rule_id, rule_version, category, severity, at, kind,
        reviewer_id, dismissal_id)
      VALUES ('f', 's', 'a', 'r', 1, 'other', 'minor', 1, 'raised', 'machine', NULL),
        ('f', 's', 'a', 'r', 1, 'other', 'minor', 3, 'dismissed', 'machine', 'd2');
  `)
  return db
}

const rows = (db: Database.Database) =>
  ['flags', 'dismissals', 'flag_events', 'notes', 'memory'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )

test('everything is as it was, and found by the new indexes', () => {
  const db = filled()
  const old = rows(db)
  migrate(db, until, () => undefined)
  expect(rows(db)).toEqual(old)
  expect(inForceOn(db, 'f').map(({ id }) => id)).toEqual(['d2'])
  expect(notePlaces(db, 's').map(({ noteId }) => noteId)).toEqual(['n1', 'n2'])
  expect(listFiles(db)).toEqual([{ name: 'a.tmx', entries: 2, at: 5 }])
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

test('every reference to a flag, a dismissal or a note is found without reading its table', () => {
  const db = filled()
  migrate(db, until, () => undefined)
  const indexed = (table: string, column: string) =>
    db
      .prepare(
        `SELECT 1 FROM pragma_index_list(?) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = ?`,
      )
      .get(table, column) !== undefined
  const referring = [
    ['dismissals', 'flag_id'],
    ['dismissals', 'article_id'],
    ['flags', 'article_id'],
    ['flags', 'dismissal_id'],
    ['flag_events', 'dismissal_id'],
    ['flag_events', 'flag_id'],
    ['notes', 'segment_id'],
  ] as const
  expect(referring.filter(([table, column]) => !indexed(table, column))).toEqual([])
})
