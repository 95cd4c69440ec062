import type { Migration } from '../migrate.ts'

/**
 * Articles that are being imported: their segments come bit by bit, so that no call waits for all of them. Until the last one is
 * there nobody sees the article (it counts as deleted), and if that one never comes it is swept away, the only case in which
 * segments are deleted.
 */
export const arrivals: Migration = {
  version: 9,
  up: (db) => {
    db.exec(`
      CREATE TABLE arrivals (
        article_id TEXT PRIMARY KEY REFERENCES articles (id)
      ) STRICT, WITHOUT ROWID;

      DROP TRIGGER segments_kept;
      CREATE TRIGGER segments_kept BEFORE DELETE ON segments
        WHEN old.article_id NOT IN (SELECT article_id FROM arrivals)
        BEGIN SELECT RAISE(ABORT, 'segments are never deleted'); END;
      CREATE TRIGGER segment_words_removed AFTER DELETE ON segments BEGIN
        INSERT INTO segment_words (segment_words, rowid, source, machine, target)
          VALUES ('delete', old.key, old.source, old.machine, old.target);
      END;
      -- Else SQLite reads the whole journal for every segment that goes, to see that nothing refers to it.
      CREATE INDEX actions_segment ON actions (segment_id);
    `)
  },
}
