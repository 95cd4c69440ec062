import type { Migration } from '../migrate.ts'

/** What the newsroom teaches (terms, own rules), and corrections from which the app proposes more of it. */
export const taught: Migration = {
  version: 7,
  up: (db) => {
    db.exec(`
      CREATE TABLE taught (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('term', 'rule')),
        content TEXT NOT NULL CHECK (json_valid(content)),
        enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
        origin TEXT NOT NULL CHECK (origin IN ('typed', 'learned', 'imported')),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        -- null while it holds.
        removed_at INTEGER
      ) STRICT, WITHOUT ROWID;

      -- Words that editors put in the place of others, as their segments are now.
      CREATE TABLE corrections (
        segment_id TEXT NOT NULL REFERENCES segments (id),
        place INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        before_lemma TEXT NOT NULL,
        after_lemma TEXT NOT NULL,
        source_lemma TEXT NOT NULL,
        PRIMARY KEY (segment_id, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX corrections_change ON corrections (before_lemma, after_lemma, source_lemma);

      -- What was answered to a proposal.
      CREATE TABLE proposal_answers (
        before_lemma TEXT NOT NULL,
        after_lemma TEXT NOT NULL,
        source_lemma TEXT NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
        taught_id TEXT REFERENCES taught (id),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        at INTEGER NOT NULL,
        PRIMARY KEY (before_lemma, after_lemma, source_lemma)
      ) STRICT, WITHOUT ROWID;

      -- Segments whose corrections have not been looked at since their text changed.
      CREATE TABLE corrections_due (segment_id TEXT PRIMARY KEY REFERENCES segments (id)) STRICT, WITHOUT ROWID;
      INSERT INTO corrections_due SELECT id FROM segments WHERE target <> machine;
      CREATE TRIGGER corrections_due_changed AFTER UPDATE OF target ON segments WHEN new.target <> old.target
        BEGIN INSERT OR IGNORE INTO corrections_due VALUES (new.id); END;
      CREATE TRIGGER corrections_due_added AFTER INSERT ON segments WHEN new.target <> new.machine
        BEGIN INSERT OR IGNORE INTO corrections_due VALUES (new.id); END;
    `)
  },
}
