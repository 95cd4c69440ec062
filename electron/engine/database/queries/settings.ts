import type { Reviewer, Settings } from '../../../../shared/calls.ts'
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'
import { MACHINE } from './events.ts'

/** What was set, and the defaults for the rest. */
export function readSettings(db: Db): Settings {
  const rows = all<{ key: string; value: string }>(
    db,
    "SELECT key, value FROM settings WHERE instr(key, ':') = 0",
  )
  const set = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]))
  return { ...DEFAULT_SETTINGS, ...(set as Partial<Settings>) }
}

/** Keys that are undefined stay as they are. */
export function writeSettings(db: Db, values: { [Key in keyof Settings]?: Settings[Key] | undefined }): void {
  for (const [key, value] of Object.entries(values))
    if (value !== undefined)
      run(
        db,
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        JSON.stringify(value),
      )
}

/** People only, in the order they came. */
export function listReviewers(db: Db): Reviewer[] {
  return all<Reviewer>(db, 'SELECT id, name FROM reviewers WHERE id <> ? ORDER BY created_at, id', MACHINE)
}

export function insertReviewer(db: Db, reviewer: Reviewer, at: number): void {
  run(db, 'INSERT INTO reviewers (id, name, created_at) VALUES (?, ?, ?)', reviewer.id, reviewer.name, at)
}

export const hasReviewer = (db: Db, id: string) =>
  first(db, 'SELECT 1 FROM reviewers WHERE id = ? AND id <> ?', id, MACHINE) !== undefined
