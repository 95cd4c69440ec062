/** Facts of many events, written together, by the same statements as one by one: see migrations 5, 11 and 13. */
import { DIMENSIONS, insertFacts } from '../migrations/0005-facts.ts'
import { withdrawn } from '../migrations/0011-standing.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'
import { noteDistance } from './events.ts'

const AFTER = '(SELECT after FROM facts_held)'
/** Not by the index of articles, by which all events would be counted. */
const EVENTS = 'FROM flag_events e NOT INDEXED JOIN articles a ON a.id = e.article_id'

const COUNT = `
  INSERT INTO codes (dimension, text, events)
  ${DIMENSIONS.map(
    ({ name, of }) => `SELECT '${name}', ${of}, count(*) ${EVENTS} WHERE e.id > ${AFTER} GROUP BY ${of}`,
  ).join(' UNION ALL ')}
  ON CONFLICT (dimension, text) DO UPDATE SET events = events + excluded.events`

const WRITE = insertFacts(`${EVENTS} JOIN segments s ON s.id = e.segment_id WHERE e.id > ${AFTER}`)

/** Of the flags that the events are about. */
const WITHDRAW = `
  UPDATE event_facts SET stands = 0
  WHERE (at, id) IN (${withdrawn(`e.flag_id IN (SELECT flag_id FROM flag_events WHERE id > ${AFTER})`)})`

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

type Changing = { readonly at: number; readonly id: number; readonly before: string; readonly after: string }

/** Facts of all events after the one that is noted. */
export function writeFacts(db: Db): void {
  run(db, COUNT)
  run(db, WRITE)
  run(db, WITHDRAW)
  for (const { at, id, before, after } of all<Changing>(db, CHANGING)) noteDistance(db, at, id, before, after)
}
