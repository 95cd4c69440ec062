import type { Migration } from '../migrate.ts'

/**
 * Indexes for what was found by reading a whole table: the flags of an article, the dismissals of a flag (asked for each flag
 * that a check raises) and of an article, every note of a segment, the files of the memory. SQLite itself asks for some of them
 * when a row arrives before the one it refers to (a project that is taken in) or goes (an import that is broken off).
 */
export const lookups: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE INDEX flags_article ON flags (article_id);
      -- Begins with the rule, of which there are a hundred: nothing was rightly found by it.
      DROP INDEX flags_state;

      CREATE INDEX dismissals_flag ON dismissals (flag_id);
      CREATE INDEX dismissals_article ON dismissals (article_id);
      CREATE INDEX flag_events_dismissal ON flag_events (dismissal_id) WHERE dismissal_id IS NOT NULL;

      DROP INDEX notes_segment;
      CREATE INDEX notes_segment ON notes (segment_id, at);
      DROP INDEX memory_name;
      CREATE INDEX memory_name ON memory (name, at);
    `)
  },
}
