/** Facts that are written together are those that triggers write one by one. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/database/migrate.ts'
import { migrations } from '../../../../electron/engine/database/migrations/all.ts'
import { insertEvent } from '../../../../electron/engine/database/queries/events.ts'
import { holdingFacts } from '../../../../electron/engine/database/queries/facts-held.ts'
import { transaction } from '../../../../electron/engine/database/sql.ts'
import type { FlagEventKind } from '../../../../shared/review/flag.ts'

type Event = {
  readonly flag: number
  readonly kind: FlagEventKind
  readonly at: number
  readonly after: string
  readonly dismissed: boolean
}

const DAY = 86_400_000
const KINDS = ['raised', 'accepted', 'corrected', 'dismissed', 'reopened', 'gone', 'changed'] as const

const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.record({
    flag: fc.nat(3),
    kind: fc.constantFrom(...KINDS),
    at: fc.integer({ min: 1, max: 3 }).map((days) => days * DAY),
    after: fc.constantFrom('Eins.', 'Eins und zwei.', 'Zwei.'),
    dismissed: fc.boolean(),
  }),
  { maxLength: 12 },
)

/** Two articles by different systems, with two flags each; a wide dismissal was made on the first flag. */
function makeLibrary() {
  const db = new Database(':memory:')
  migrate(db, migrations, () => undefined)
  for (const [at, id] of ['a', 'b'].entries())
    db.exec(`
      INSERT INTO articles (id, title, system, digest, created_at, opened_at) VALUES ('${id}', 'A', 'llm-${id}', 'x', 1, 1);
      INSERT INTO segments (id, article_id, position, kind, paragraph, source, machine, target, alignment, target_start,
        target_end, words, units) VALUES ('s${id}', '${id}', 0, 'text', 0, 'One.', 'Eins.', 'Eins.', 1, 0, 5, 1, 2);
      ${[0, 1]
        .map(
          (n) => `
      INSERT INTO flags (id, segment_id, article_id, fingerprint, rule_id, rule_version, category, severity, confidence, level,
        strength, wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present)
        VALUES ('${at * 2 + n}', 's${id}', '${id}', 'p', 'r${n}', 1, 'other', 'minor', 0.5, 'sure', '', 'main', '[]', '[]', '[]',
          '{}', 'Eins', 'One', 'eins', 'open', 1);`,
        )
        .join('')}`)
  db.exec(`
    INSERT INTO dismissals VALUES ('d', '0', 'a', 'r0', 'eins', 'Eins', 'everywhere', 'taste', NULL, 'machine', 1, NULL)`)
  return db.serialize()
}

const made = makeLibrary()

function library() {
  const db = new Database(made)
  db.pragma('foreign_keys = ON')
  return db
}

function append(db: Database.Database, { flag, kind, at, after, dismissed }: Event): void {
  const article = flag < 2 ? 'a' : 'b'
  insertEvent(db, {
    flagId: String(flag),
    segmentId: `s${article}`,
    articleId: article,
    ruleId: `r${flag % 2}`,
    ruleVersion: 1,
    category: 'other',
    severity: 'minor',
    at,
    kind,
    reason: kind === 'dismissed' ? 'taste' : null,
    scope: null,
    note: null,
    reviewerId: 'machine',
    took: flag * 10,
    actionId: null,
    dismissalId: kind === 'dismissed' && dismissed ? 'd' : null,
    before: 'Eins.',
    after,
  })
}

const FACTS = `
  SELECT f.at, f.id, f.day, r.text AS rule, c.text AS category, v.text AS severity, k.text AS kind, w.text AS reason,
    p.text AS reviewer, a.text AS article, y.text AS system, f.segment, f.took, f.distance, f.stands
  FROM event_facts f JOIN codes r ON r.key = f.rule JOIN codes c ON c.key = f.category JOIN codes v ON v.key = f.severity
    JOIN codes k ON k.key = f.kind JOIN codes w ON w.key = f.reason JOIN codes p ON p.key = f.reviewer
    JOIN codes a ON a.key = f.article JOIN codes y ON y.key = f.system ORDER BY f.at, f.id`
const COUNTS = 'SELECT dimension, text, events FROM codes ORDER BY dimension, text'

const read = (db: Database.Database) => [FACTS, COUNTS].map((sql) => db.prepare(sql).all())

test('facts written together are those that are written one by one', () => {
  fc.assert(
    fc.property(events, events, events, (before, together, later) => {
      const [one, many] = [library(), library()]
      for (const db of [one, many]) for (const event of before) append(db, event)
      for (const event of together) append(one, event)
      transaction(many, () =>
        holdingFacts(many, () => {
          // One inside the other is one.
          for (const event of together) holdingFacts(many, () => append(many, event))
        }),
      )
      for (const db of [one, many]) for (const event of later) append(db, event)
      expect(read(many)).toEqual(read(one))
      expect(read(one)[0]).toHaveLength(before.length + together.length + later.length)
      one.close()
      many.close()
    }),
    { numRuns: 150 },
  )
})

test('what breaks off leaves nothing held', () => {
  const db = library()
  const event: Event = { flag: 0, kind: 'raised', at: DAY, after: 'Eins.', dismissed: false }
  const fail = () =>
    transaction(db, () =>
      holdingFacts(db, () => {
        append(db, event)
        throw new Error('full')
      }),
    )
  expect(fail).toThrow('full')
  append(db, event)
  expect(db.prepare('SELECT count(*) FROM event_facts').pluck().get()).toBe(1)
  expect(db.prepare('SELECT count(*) FROM facts_held').pluck().get()).toBe(0)
})
