import type { Migration } from '../migrate.ts'

/** Who wrote a translation that came from elsewhere, and when, as far as its file said so: not who read the file in. */
export const signatures: Migration = {
  version: 14,
  up: (db) => {
    db.exec(`
      ALTER TABLE memory ADD COLUMN signed_by TEXT NOT NULL DEFAULT '';
      ALTER TABLE memory ADD COLUMN signed_at INTEGER;
    `)
  },
}
