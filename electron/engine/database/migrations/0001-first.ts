import type { Migration } from '../migrate.ts'

/**
 * The first shape of the file. Texts of events stand in a table of their own, so that the events themselves stay narrow:
 * history is filtered and counted over a million of them.
 */
export const first: Migration = {
  version: 1,
  up: (db) => {
    db.exec(`
      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE reviewers (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      -- Events that nobody decided: raised and gone.
      INSERT INTO reviewers VALUES ('machine', '', 0);

      -- active: known to this version of the program and not turned off; set at every start.
      CREATE TABLE rules (
        id TEXT PRIMARY KEY,
        choice INTEGER CHECK (choice IN (0, 1)),
        active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE articles (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        system TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        opened_at INTEGER NOT NULL,
        place INTEGER NOT NULL DEFAULT 0,
        checked_with TEXT NOT NULL DEFAULT '',
        deleted_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX articles_opened ON articles (opened_at);
      CREATE INDEX articles_digest ON articles (digest);

      -- The files as they came: bytes to give back unchanged, text that all spans refer to, skeleton to write them again.
      CREATE TABLE files (
        article_id TEXT NOT NULL REFERENCES articles (id),
        side TEXT NOT NULL CHECK (side IN ('source', 'target')),
        name TEXT NOT NULL,
        encoding TEXT NOT NULL,
        bytes BLOB NOT NULL,
        text TEXT NOT NULL,
        skeleton TEXT NOT NULL CHECK (json_valid(skeleton)),
        PRIMARY KEY (article_id, side)
      ) STRICT;

      CREATE TABLE segments (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        article_id TEXT NOT NULL REFERENCES articles (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('heading', 'text')),
        paragraph INTEGER NOT NULL,
        source TEXT NOT NULL,
        machine TEXT NOT NULL,
        target TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'confirmed')),
        alignment REAL NOT NULL,
        -- Where the segment stands in the decoded files. Null where the source has nothing; of no width where the target
        -- has nothing, at the place where something would be inserted.
        source_start INTEGER,
        source_end INTEGER,
        target_start INTEGER NOT NULL,
        target_end INTEGER NOT NULL,
        -- Of the target: words; units and edits as the edit rate counts them.
        words INTEGER NOT NULL,
        units INTEGER NOT NULL,
        distance INTEGER NOT NULL DEFAULT 0,
        time INTEGER NOT NULL DEFAULT 0,
        -- Counts changes of the target; flags are those of the checked revision.
        revision INTEGER NOT NULL DEFAULT 0,
        checked_revision INTEGER NOT NULL DEFAULT -1,
        UNIQUE (article_id, position)
      ) STRICT;
      CREATE INDEX segments_progress ON segments (article_id, status, words, units, distance);
      CREATE TRIGGER segments_machine BEFORE UPDATE OF machine ON segments WHEN new.machine IS NOT old.machine
        BEGIN SELECT RAISE(ABORT, 'the machine translation is never changed'); END;
      CREATE TRIGGER segments_kept BEFORE DELETE ON segments
        BEGIN SELECT RAISE(ABORT, 'segments are never deleted'); END;

      CREATE VIRTUAL TABLE segment_words USING fts5 (
        source, machine, target,
        content = 'segments', content_rowid = 'key',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
      );
      CREATE TRIGGER segment_words_added AFTER INSERT ON segments BEGIN
        INSERT INTO segment_words (rowid, source, machine, target)
          VALUES (new.key, new.source, new.machine, new.target);
      END;
      CREATE TRIGGER segment_words_changed AFTER UPDATE OF source, target ON segments BEGIN
        INSERT INTO segment_words (segment_words, rowid, source, machine, target)
          VALUES ('delete', old.key, old.source, old.machine, old.target);
        INSERT INTO segment_words (rowid, source, machine, target)
          VALUES (new.key, new.source, new.machine, new.target);
      END;

      -- What the editor did, to take it back and do it again: a working journal, not the history.
      CREATE TABLE actions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article_id TEXT NOT NULL REFERENCES articles (id),
        segment_id TEXT NOT NULL REFERENCES segments (id),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        kind TEXT NOT NULL,
        at INTEGER NOT NULL,
        steps TEXT NOT NULL CHECK (json_valid(steps)),
        -- dropped: undone, and then something else was done.
        state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
      ) STRICT;
      CREATE INDEX actions_article ON actions (article_id, state);

      CREATE TABLE edits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        segment_id TEXT NOT NULL REFERENCES segments (id),
        action_id INTEGER REFERENCES actions (id),
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        at INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('done', 'undone', 'redone')),
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        status_before TEXT NOT NULL,
        status_after TEXT NOT NULL,
        took INTEGER
      ) STRICT;
      CREATE INDEX edits_segment ON edits (segment_id);

      CREATE TABLE dismissals (
        id TEXT PRIMARY KEY,
        flag_id TEXT NOT NULL REFERENCES flags (id),
        article_id TEXT NOT NULL REFERENCES articles (id),
        rule_id TEXT NOT NULL,
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('here', 'article', 'everywhere')),
        reason TEXT NOT NULL,
        note TEXT,
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        at INTEGER NOT NULL,
        -- null while it is in force.
        revoked_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX dismissals_in_force ON dismissals (rule_id, subject) WHERE revoked_at IS NULL;
      CREATE TRIGGER dismissals_kept BEFORE DELETE ON dismissals
        BEGIN SELECT RAISE(ABORT, 'dismissals are revoked, not deleted'); END;

      CREATE TABLE flags (
        id TEXT PRIMARY KEY,
        segment_id TEXT NOT NULL REFERENCES segments (id),
        article_id TEXT NOT NULL REFERENCES articles (id),
        fingerprint TEXT NOT NULL,
        rule_id TEXT NOT NULL,
        rule_version INTEGER NOT NULL,
        category TEXT NOT NULL,
        severity TEXT NOT NULL,
        confidence REAL NOT NULL,
        level TEXT NOT NULL,
        strength TEXT NOT NULL,
        wording TEXT NOT NULL,
        target_spans TEXT NOT NULL,
        source_spans TEXT NOT NULL,
        fixes TEXT NOT NULL,
        evidence TEXT NOT NULL,
        -- Flagged words and the source's, and what a wider dismissal of them is about.
        text TEXT NOT NULL,
        evidence_text TEXT NOT NULL,
        subject TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'corrected', 'dismissed', 'gone')),
        -- 1: its spans are those of the target as it stands.
        present INTEGER NOT NULL CHECK (present IN (0, 1)),
        -- 1: wider dismissals leave it alone, because the editor wanted to see it.
        exempt INTEGER NOT NULL DEFAULT 0 CHECK (exempt IN (0, 1)),
        dismissal_id TEXT REFERENCES dismissals (id),
        -- The first edit of its words since it was last computed.
        touched_edit INTEGER REFERENCES edits (id)
      ) STRICT;
      CREATE INDEX flags_segment ON flags (segment_id);
      CREATE INDEX flags_subject ON flags (rule_id, subject);
      CREATE INDEX flags_state ON flags (rule_id, state);
      CREATE INDEX flags_dismissal ON flags (dismissal_id) WHERE dismissal_id IS NOT NULL;
      CREATE INDEX flags_open ON flags (article_id, level, rule_id, category, severity)
        WHERE state = 'open' AND present = 1;

      CREATE TABLE flag_events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        flag_id TEXT NOT NULL REFERENCES flags (id),
        segment_id TEXT NOT NULL REFERENCES segments (id),
        article_id TEXT NOT NULL REFERENCES articles (id),
        rule_id TEXT NOT NULL,
        rule_version INTEGER NOT NULL,
        category TEXT NOT NULL,
        severity TEXT NOT NULL,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL
          CHECK (kind IN ('raised', 'accepted', 'corrected', 'dismissed', 'reopened', 'gone')),
        reason TEXT,
        scope TEXT,
        note TEXT,
        reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
        took INTEGER,
        action_id INTEGER REFERENCES actions (id),
        dismissal_id TEXT REFERENCES dismissals (id)
      ) STRICT;
      CREATE INDEX flag_events_flag ON flag_events (flag_id);
      CREATE INDEX flag_events_article ON flag_events (article_id);
      CREATE INDEX flag_events_segment ON flag_events (segment_id);
      CREATE INDEX flag_events_rule ON flag_events (rule_id);
      CREATE INDEX flag_events_kind ON flag_events (kind);
      CREATE INDEX flag_events_reviewer ON flag_events (reviewer_id);
      CREATE INDEX flag_events_category ON flag_events (category);
      CREATE INDEX flag_events_at ON flag_events (at);

      CREATE TABLE event_texts (
        event_id INTEGER PRIMARY KEY REFERENCES flag_events (id),
        before TEXT NOT NULL,
        -- null: the event did not change the text.
        after TEXT
      ) STRICT;
    `)
    for (const table of ['edits', 'flag_events', 'event_texts'])
      for (const change of ['UPDATE', 'DELETE'])
        db.exec(
          `CREATE TRIGGER ${table}_${change.toLowerCase()} BEFORE ${change} ON ${table}
             BEGIN SELECT RAISE(ABORT, '${table} are only ever appended'); END`,
        )
  },
}
