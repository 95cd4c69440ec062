import type { Migration } from '../migrate.ts'

/** Whether the words of a segment are still to be indexed. */
const isDue = (row: 'new' | 'old') => `
  EXISTS (SELECT 1 FROM words_due WHERE article_id = ${row}.article_id AND ${row}.key BETWEEN next AND until)`

/**
 * Articles whose words the search does not know yet: those of their segments from the key `next` to `until`. Indexing is four fifths
 * of what storing a segment takes, so that of a long article it is done after the import, bit by bit. What happens to a segment
 * before its turn is indexed with it.
 */
export const wordsDue: Migration = {
  version: 12,
  up: (db) => {
    db.exec(`
      CREATE TABLE words_due (
        article_id TEXT PRIMARY KEY REFERENCES articles (id),
        next INTEGER NOT NULL,
        until INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      DROP TRIGGER segment_words_added;
      DROP TRIGGER segment_words_changed;
      DROP TRIGGER segment_words_removed;
      CREATE TRIGGER segment_words_added AFTER INSERT ON segments WHEN NOT ${isDue('new')} BEGIN
        INSERT INTO segment_words (rowid, source, machine, target)
          VALUES (new.key, new.source, new.machine, new.target);
      END;
      CREATE TRIGGER segment_words_changed AFTER UPDATE OF source, target ON segments WHEN NOT ${isDue('new')} BEGIN
        INSERT INTO segment_words (segment_words, rowid, source, machine, target)
          VALUES ('delete', old.key, old.source, old.machine, old.target);
        INSERT INTO segment_words (rowid, source, machine, target)
          VALUES (new.key, new.source, new.machine, new.target);
      END;
      CREATE TRIGGER segment_words_removed AFTER DELETE ON segments WHEN NOT ${isDue('old')} BEGIN
        INSERT INTO segment_words (segment_words, rowid, source, machine, target)
          VALUES ('delete', old.key, old.source, old.machine, old.target);
      END;
    `)
  },
}
