import { editDistance } from '../../../../shared/review/edit-distance.ts'
import type { Migration } from '../migrate.ts'
import type { Db } from '../sql.ts'

/** What an event can be filtered by; each value gets a small number in `codes`. */
export const DIMENSIONS: readonly { readonly name: string; readonly of: string }[] = [
  { name: 'rule', of: 'e.rule_id' },
  { name: 'category', of: 'e.category' },
  { name: 'severity', of: 'e.severity' },
  { name: 'kind', of: 'e.kind' },
  { name: 'reason', of: `coalesce(e.reason, '')` },
  { name: 'reviewer', of: 'e.reviewer_id' },
  { name: 'article', of: 'e.article_id' },
  { name: 'system', of: 'a.system' },
]

const codeOf = ({ name, of }: { readonly name: string; readonly of: string }) =>
  `(SELECT key FROM codes WHERE dimension = '${name}' AND text = ${of})`

/** Inserts the facts of events; `from` names them `e`, their article `a`, their segment `s`. */
export const insertFacts = (from: string) => `
  INSERT INTO event_facts (at, id, day, rule, category, severity, kind, reason, reviewer, article, system, segment, took)
    SELECT e.at, e.id, e.at / 86400000, ${DIMENSIONS.map(codeOf).join(', ')}, s.key, e.took ${from}`

/**
 * History is filtered, counted and drawn over a million events. Their texts make the events wide, so what is filtered by
 * stands a second time in `event_facts`: numbers only, 40 bytes a row, in the order of time, with an index that holds all
 * of it for every dimension an editor starts from. Triggers keep it, and count the events of each value.
 */
export const facts: Migration = {
  version: 5,
  up: (db) => {
    db.exec(`
      CREATE TABLE codes (
        key INTEGER PRIMARY KEY,
        dimension TEXT NOT NULL,
        text TEXT NOT NULL,
        events INTEGER NOT NULL DEFAULT 0,
        UNIQUE (dimension, text)
      ) STRICT;

      -- day: since 1970, UTC. distance: words and marks that the event changed; null where it changed none or nobody counted.
      CREATE TABLE event_facts (
        at INTEGER NOT NULL,
        id INTEGER NOT NULL,
        day INTEGER NOT NULL,
        rule INTEGER NOT NULL,
        category INTEGER NOT NULL,
        severity INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        reason INTEGER NOT NULL,
        reviewer INTEGER NOT NULL,
        article INTEGER NOT NULL,
        system INTEGER NOT NULL,
        segment INTEGER NOT NULL,
        took INTEGER,
        distance INTEGER,
        PRIMARY KEY (at, id)
      ) STRICT, WITHOUT ROWID;
    `)
    fill(db)
    db.exec(`
      CREATE INDEX facts_rule ON event_facts
        (rule, at, id, kind, reason, category, severity, reviewer, article, system, segment);
      CREATE INDEX facts_category ON event_facts
        (category, day, at, id, kind, reason, rule, severity, reviewer, article, system, segment, took, distance);
      CREATE INDEX facts_kind ON event_facts
        (kind, at, id, reason, rule, category, severity, reviewer, article, system, segment);
      CREATE INDEX facts_reviewer ON event_facts
        (reviewer, at, id, kind, reason, rule, category, severity, article, system, segment);
      CREATE INDEX facts_system ON event_facts
        (system, at, id, kind, reason, rule, category, severity, reviewer, article, segment);
      CREATE INDEX facts_severity ON event_facts (severity);
      CREATE INDEX facts_reason ON event_facts (reason);
      CREATE INDEX facts_article ON event_facts (article);
      CREATE INDEX facts_segment ON event_facts (segment);

      -- What these were for, the facts do in a tenth of the space.
      DROP INDEX flag_events_rule;
      DROP INDEX flag_events_kind;
      DROP INDEX flag_events_reviewer;
      DROP INDEX flag_events_category;

      CREATE TRIGGER facts_added AFTER INSERT ON flag_events BEGIN
        INSERT OR IGNORE INTO codes (dimension, text) VALUES
          ('rule', new.rule_id), ('category', new.category), ('severity', new.severity), ('kind', new.kind),
          ('reason', coalesce(new.reason, '')), ('reviewer', new.reviewer_id), ('article', new.article_id);
        INSERT OR IGNORE INTO codes (dimension, text) SELECT 'system', system FROM articles WHERE id = new.article_id;
        ${insertFacts(`FROM flag_events e JOIN articles a ON a.id = e.article_id JOIN segments s ON s.id = e.segment_id
          WHERE e.id = new.id`)};
      END;
      CREATE TRIGGER facts_counted AFTER INSERT ON event_facts BEGIN
        UPDATE codes SET events = events + 1 WHERE key IN (new.rule, new.category, new.severity, new.kind, new.reason,
          new.reviewer, new.article, new.system);
      END;
      CREATE TRIGGER facts_system_changed AFTER UPDATE OF system ON event_facts WHEN new.system <> old.system BEGIN
        UPDATE codes SET events = events - 1 WHERE key = old.system;
        UPDATE codes SET events = events + 1 WHERE key = new.system;
      END;
      CREATE TRIGGER facts_system AFTER UPDATE OF system ON articles WHEN new.system <> old.system BEGIN
        INSERT OR IGNORE INTO codes (dimension, text) VALUES ('system', new.system);
        UPDATE event_facts SET system = (SELECT key FROM codes WHERE dimension = 'system' AND text = new.system)
          WHERE article = (SELECT key FROM codes WHERE dimension = 'article' AND text = new.id);
      END;

      CREATE INDEX dismissals_newest ON dismissals (at, id) WHERE revoked_at IS NULL;

      CREATE TABLE saved_filters (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        filter TEXT NOT NULL CHECK (json_valid(filter)),
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}

/** What happened before there were facts. */
function fill(db: Db): void {
  const from = 'FROM flag_events e JOIN articles a ON a.id = e.article_id'
  for (const { name, of } of DIMENSIONS)
    db.exec(
      `INSERT INTO codes (dimension, text, events) SELECT '${name}', ${of}, count(*) ${from} GROUP BY ${of}`,
    )
  db.exec(insertFacts(`${from} JOIN segments s ON s.id = e.segment_id ORDER BY e.at, e.id`))
  const changed = db
    .prepare<[], { at: number; id: number; before: string; after: string }>(
      `SELECT e.at, e.id, t.before, t.after FROM event_texts t JOIN flag_events e ON e.id = t.event_id
       WHERE t.after IS NOT NULL`,
    )
    .all()
  const set = db.prepare('UPDATE event_facts SET distance = ? WHERE at = ? AND id = ?')
  for (const { at, id, before, after } of changed) set.run(editDistance(before, after), at, id)
}
