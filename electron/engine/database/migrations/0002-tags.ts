import type { Migration } from '../migrate.ts'

/** Every private-use character; naming the categories of letters instead does not keep them out. */
const PRIVATE_USE = Array.from({ length: 0xf900 - 0xe000 }, (_, n) => String.fromCharCode(0xe000 + n)).join(
  '',
)

/**
 * Tags of segments, files that hold both languages, and a full text index in which tag characters (private use) are no
 * letters: by default they would be part of the word beside them.
 */
export const tags: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`
      ALTER TABLE segments ADD COLUMN tags TEXT CHECK (tags IS NULL OR json_valid(tags));

      CREATE TABLE files_now (
        article_id TEXT NOT NULL REFERENCES articles (id),
        side TEXT NOT NULL CHECK (side IN ('source', 'target', 'both')),
        name TEXT NOT NULL,
        encoding TEXT NOT NULL,
        bytes BLOB NOT NULL,
        text TEXT NOT NULL,
        skeleton TEXT NOT NULL CHECK (json_valid(skeleton)),
        PRIMARY KEY (article_id, side)
      ) STRICT;
      INSERT INTO files_now SELECT article_id, side, name, encoding, bytes, text, skeleton FROM files;
      DROP TABLE files;
      ALTER TABLE files_now RENAME TO files;

      DROP TABLE segment_words;
      CREATE VIRTUAL TABLE segment_words USING fts5 (
        source, machine, target,
        content = 'segments', content_rowid = 'key',
        tokenize = "unicode61 remove_diacritics 2 separators '${PRIVATE_USE}'", prefix = '2 3'
      );
      INSERT INTO segment_words (segment_words) VALUES ('rebuild');
    `)
  },
}
