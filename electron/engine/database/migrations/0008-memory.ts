import type { Migration } from '../migrate.ts'

/** Translations that came from elsewhere (TMX and the like), to be looked up beside what was corrected here. */
export const memory: Migration = {
  version: 8,
  up: (db) => {
    db.exec(`
      CREATE TABLE memory (
        key INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        target TEXT NOT NULL,
        -- The file it came with.
        name TEXT NOT NULL,
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        at INTEGER NOT NULL,
        UNIQUE (source, target)
      ) STRICT;
      CREATE INDEX memory_name ON memory (name);

      CREATE VIRTUAL TABLE memory_words USING fts5 (
        source, target, content = 'memory', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
      );
      CREATE TRIGGER memory_words_added AFTER INSERT ON memory BEGIN
        INSERT INTO memory_words (rowid, source, target) VALUES (new.key, new.source, new.target);
      END;
      CREATE TRIGGER memory_words_removed AFTER DELETE ON memory BEGIN
        INSERT INTO memory_words (memory_words, rowid, source, target)
          VALUES ('delete', old.key, old.source, old.target);
      END;
    `)
  },
}
