import type { Migration } from '../migrate.ts'

const DECISIONS = `('accepted', 'corrected', 'dismissed')`
/** After these a flag is no longer what was decided about it. */
const FOLLOWING = `('raised', 'reopened', 'accepted', 'corrected', 'dismissed')`

/** Times and ids of decisions that do not count; `which` narrows the events, which are named `e`. */
export const withdrawn = (which: string) => `
  SELECT e.at, e.id FROM flag_events e WHERE ${which} AND e.kind IN ${DECISIONS} AND (
    EXISTS (SELECT 1 FROM flag_events l
      WHERE l.flag_id = e.flag_id AND l.kind IN ${FOLLOWING} AND (l.at, l.id) > (e.at, e.id))
    OR EXISTS (SELECT 1 FROM dismissals d WHERE d.id = e.dismissal_id AND d.flag_id <> e.flag_id))`

/**
 * A decision that was taken back, or followed by another one about the same flag, says nothing about the rule any more; neither does
 * a flag that only went with the wide dismissal of another one. What a rule learns leaves them out (`tallies`), and the pictures are
 * to say the same: `stands` is 0 for them. Events stay as they are.
 */
export const standing: Migration = {
  version: 11,
  up: (db) => {
    db.exec(`
      ALTER TABLE event_facts ADD COLUMN stands INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1));
      UPDATE event_facts SET stands = 0 WHERE (at, id) IN (${withdrawn('TRUE')});

      CREATE TRIGGER facts_standing AFTER INSERT ON event_facts BEGIN
        UPDATE event_facts SET stands = 0
          WHERE (at, id) IN (${withdrawn('e.flag_id = (SELECT flag_id FROM flag_events WHERE id = new.id)')});
      END;

      -- The same as before, and what is summed up of them.
      DROP INDEX facts_rule;
      DROP INDEX facts_category;
      DROP INDEX facts_kind;
      DROP INDEX facts_reviewer;
      DROP INDEX facts_system;
      CREATE INDEX facts_rule ON event_facts
        (rule, at, id, kind, reason, category, severity, reviewer, article, system, segment, stands);
      CREATE INDEX facts_category ON event_facts
        (category, day, at, id, kind, reason, rule, severity, reviewer, article, system, segment, stands, took, distance);
      CREATE INDEX facts_kind ON event_facts
        (kind, at, id, reason, rule, category, severity, reviewer, article, system, segment, stands);
      CREATE INDEX facts_reviewer ON event_facts
        (reviewer, at, id, kind, reason, rule, category, severity, article, system, segment, stands);
      CREATE INDEX facts_system ON event_facts
        (system, at, id, kind, reason, rule, category, severity, reviewer, article, segment, stands);
    `)
  },
}
