import type { Migration } from '../migrate.ts'

/** What a flag says about its rule. A wide dismissal speaks once, through the flag it was made on, not for all it silences. */
const outcomeOf = (flag: string) => `CASE ${flag}.state
    WHEN 'accepted' THEN 'accepted'
    WHEN 'corrected' THEN 'corrected'
    WHEN 'dismissed' THEN (SELECT reason FROM dismissals WHERE id = ${flag}.dismissal_id AND flag_id = ${flag}.id)
  END`

const add = (flag: string, by: 1 | -1) => `
  INSERT INTO tallies (rule_id, subject, outcome, n)
    SELECT ${flag}.rule_id, s.subject, o.outcome, ${by}
    FROM (SELECT ${outcomeOf(flag)} AS outcome) o, (SELECT '' AS subject UNION ALL SELECT ${flag}.subject) s
    WHERE o.outcome IS NOT NULL
    ON CONFLICT (rule_id, subject, outcome) DO UPDATE SET n = n + excluded.n;`

/**
 * Rules learn from decisions: how the flags of each rule, and of each of its subjects, turned out is counted as it happens.
 */
export const learning: Migration = {
  version: 6,
  up: (db) => {
    db.exec(`
      -- subject: what the flags were about, '' for all flags of the rule.
      CREATE TABLE tallies (
        rule_id TEXT NOT NULL,
        subject TEXT NOT NULL,
        outcome TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (rule_id, subject, outcome)
      ) STRICT, WITHOUT ROWID;

      -- What the tallies were when an editor had the rule begin anew: learned is what came since.
      CREATE TABLE tally_baselines (
        rule_id TEXT NOT NULL,
        subject TEXT NOT NULL,
        outcome TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (rule_id, subject, outcome)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE rules ADD COLUMN reset_at INTEGER;
      -- awake: an editor wants to see it whatever was decided. quiet: its flags wait until they are asked for.
      ALTER TABLE rules ADD COLUMN awake INTEGER NOT NULL DEFAULT 0 CHECK (awake IN (0, 1));
      ALTER TABLE rules ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));

      INSERT INTO tallies (rule_id, subject, outcome, n)
        SELECT rule_id, subject, outcome, count(*) FROM (
          SELECT f.rule_id, '' AS subject, ${outcomeOf('f')} AS outcome FROM flags f
          UNION ALL SELECT f.rule_id, f.subject, ${outcomeOf('f')} FROM flags f
        ) WHERE outcome IS NOT NULL GROUP BY rule_id, subject, outcome;

      CREATE TRIGGER tallies_added AFTER INSERT ON flags WHEN new.state IN ('accepted', 'corrected', 'dismissed')
        BEGIN ${add('new', 1)} END;
      CREATE TRIGGER tallies_changed AFTER UPDATE OF state, dismissal_id, rule_id, subject ON flags
        WHEN (new.state <> old.state OR new.dismissal_id IS NOT old.dismissal_id OR new.subject <> old.subject
          OR new.rule_id <> old.rule_id)
          AND (new.state IN ('accepted', 'corrected', 'dismissed') OR old.state IN ('accepted', 'corrected', 'dismissed'))
        BEGIN ${add('old', -1)} ${add('new', 1)} END;
      -- A flag that came from elsewhere before the dismissal that silences it.
      CREATE TRIGGER tallies_dismissal AFTER INSERT ON dismissals BEGIN
        INSERT INTO tallies (rule_id, subject, outcome, n)
          SELECT f.rule_id, s.subject, new.reason, 1
          FROM flags f, (SELECT '' AS subject UNION ALL SELECT subject FROM flags WHERE id = new.flag_id) s
          WHERE f.id = new.flag_id AND f.state = 'dismissed' AND f.dismissal_id = new.id
          ON CONFLICT (rule_id, subject, outcome) DO UPDATE SET n = n + excluded.n;
      END;

      CREATE INDEX flags_open_rule ON flags (rule_id, article_id) WHERE state = 'open' AND present = 1;
      CREATE INDEX articles_deleted ON articles (id) WHERE deleted_at IS NOT NULL;
    `)
  },
}
