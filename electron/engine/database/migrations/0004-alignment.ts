import type { Migration } from '../migrate.ts'

/**
 * Rows of the review can be merged and split by hand. A segment that is taken apart is retired, not deleted, because history
 * refers to it: its position is then below zero (its key, negative), and everything that shows the article as it is asks for
 * positions from zero on.
 */
export const alignment: Migration = {
  version: 4,
  up: (db) => {
    db.exec(`
      -- 1: an editor said that source and target of this segment belong together.
      ALTER TABLE segments ADD COLUMN manual INTEGER NOT NULL DEFAULT 0 CHECK (manual IN (0, 1));

      DROP INDEX segments_progress;
      CREATE INDEX segments_progress ON segments (article_id, position, status, words, units, distance);
    `)
  },
}
