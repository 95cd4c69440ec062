/** Facts of many events, written together: see migration 13. */
import { editDistance } from '../../../../shared/review/edit-distance.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'

/** What the facts have a code for, and how it is read from an event `e` of an article `a`. */
const CODED = {
  rule: 'e.rule_id',
  category: 'e.category',
  severity: 'e.severity',
  kind: 'e.kind',
  reason: `coalesce(e.reason, '')`,
  reviewer: 'e.reviewer_id',
  article: 'e.article_id',
  system: 'a.system',
}

const AFTER = '(SELECT after FROM facts_held)'
/** Not by the index of articles, by which all events would be counted. */
const EVENTS = `FROM flag_events e NOT INDEXED JOIN articles a ON a.id = e.article_id WHERE e.id > ${AFTER}`

const COUNT = `
  INSERT INTO codes (dimension, text, events)
  ${Object.entries(CODED)
    .map(([dimension, of]) => `SELECT '${dimension}', ${of}, count(*) ${EVENTS} GROUP BY ${of}`)
    .join(' UNION ALL ')}
  ON CONFLICT (dimension, text) DO UPDATE SET events = events + excluded.events`

const codes = Object.entries(CODED).map(
  ([dimension, of]) => `(SELECT key FROM codes WHERE dimension = '${dimension}' AND text = ${of})`,
)

const WRITE = `
  INSERT INTO event_facts (at, id, day, ${Object.keys(CODED).join(', ')}, segment, took)
  SELECT e.at, e.id, e.at / 86400000, ${codes.join(', ')}, (SELECT key FROM segments WHERE id = e.segment_id), e.took ${EVENTS}`

/** As migration 11 says it, of the flags that the events are about. */
const WITHDRAW = `
  UPDATE event_facts SET stands = 0 WHERE (at, id) IN (
    SELECT e.at, e.id FROM flag_events e
    WHERE e.flag_id IN (SELECT flag_id FROM flag_events WHERE id > ${AFTER}) AND e.kind IN ('accepted', 'corrected', 'dismissed') AND (
      EXISTS (SELECT 1 FROM flag_events l WHERE l.flag_id = e.flag_id AND (l.at, l.id) > (e.at, e.id)
        AND l.kind IN ('raised', 'reopened', 'accepted', 'corrected', 'dismissed'))
      OR EXISTS (SELECT 1 FROM dismissals d WHERE d.id = e.dismissal_id AND d.flag_id <> e.flag_id)))`

const CHANGING = `
  SELECT e.at, e.id, t.before, t.after FROM event_texts t JOIN flag_events e ON e.id = t.event_id
  WHERE t.event_id > ${AFTER} AND t.after IS NOT NULL`

const newest = (db: Db) => first<{ id: number | null }>(db, 'SELECT max(id) AS id FROM flag_events')?.id ?? 0

/**
 * Does something that appends many events; their facts come together at its end. Inside a transaction of the caller, and nothing in
 * it may ask for facts.
 */
export function holdingFacts<T>(db: Db, work: () => T): T {
  if (first(db, 'SELECT after FROM facts_held')) return work()
  const after = newest(db)
  run(db, 'INSERT INTO facts_held (after) VALUES (?)', after)
  const result = work()
  if (newest(db) > after) writeFacts(db)
  run(db, 'DELETE FROM facts_held')
  return result
}

/** Facts of all events after the one that is noted. */
export function writeFacts(db: Db): void {
  run(db, COUNT)
  run(db, WRITE)
  run(db, WITHDRAW)
  for (const { at, id, ...texts } of all<{ at: number; id: number; before: string; after: string }>(
    db,
    CHANGING,
  )) {
    const distance = editDistance(texts.before, texts.after)
    run(db, 'UPDATE event_facts SET distance = ? WHERE at = ? AND id = ?', distance, at, id)
  }
}
