import type { Migration } from '../migrate.ts'
import type { Db } from '../sql.ts'

const sqlOf = (db: Db, name: string) =>
  String(db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name))

/** Statements that make the indexes and triggers of a table again. */
const dependants = (db: Db, table: string) =>
  db
    .prepare(`SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' AND sql IS NOT NULL`)
    .pluck()
    .all(table) as string[]

/**
 * Lets events say that a person raised a flag, changed it or took it back. SQLite cannot change a CHECK, so both tables are
 * copied; nothing in them is.
 */
function allowEventsOfPeople(db: Db): void {
  const again = [...dependants(db, 'flag_events'), ...dependants(db, 'event_texts')]
  const events = sqlOf(db, 'flag_events').replace(
    /'gone'\s*\)/u,
    `'gone', 'flagged', 'changed', 'withdrawn')`,
  )
  db.exec(events.replace('flag_events', 'new_events'))
  db.exec('INSERT INTO new_events SELECT * FROM flag_events')
  db.exec(sqlOf(db, 'event_texts').replace('event_texts', 'new_texts').replace('flag_events', 'new_events'))
  db.exec('INSERT INTO new_texts SELECT * FROM event_texts')
  db.exec(`
    DROP TABLE event_texts;
    DROP TABLE flag_events;
    ALTER TABLE new_events RENAME TO flag_events;
    ALTER TABLE new_texts RENAME TO event_texts;
  `)
  for (const sql of again) db.exec(sql)
}

/** Flags and notes of people, and their own dictionary. */
export const workbench: Migration = {
  version: 3,
  up: (db) => {
    allowEventsOfPeople(db)
    db.exec(`
      -- Who raised it; null for the machine.
      ALTER TABLE flags ADD COLUMN raised_by TEXT REFERENCES reviewers (id);
      ALTER TABLE flags ADD COLUMN note TEXT;
      -- 1: a person chose category and severity; checks leave them.
      ALTER TABLE flags ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1));

      CREATE TABLE notes (
        id TEXT PRIMARY KEY,
        segment_id TEXT NOT NULL REFERENCES segments (id),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        -- null while it stands.
        removed_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notes_segment ON notes (segment_id, at) WHERE removed_at IS NULL;
      CREATE TRIGGER notes_kept BEFORE DELETE ON notes
        BEGIN SELECT RAISE(ABORT, 'notes are removed, not deleted'); END;

      CREATE TABLE dictionary (
        word TEXT PRIMARY KEY,
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
