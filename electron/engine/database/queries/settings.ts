import * as v from 'valibot'
import type { Reviewer, Settings } from '../../../../shared/calls.ts'
import { inputs } from '../../../../shared/calls.ts'
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts'
import type { Db } from '../sql.ts'
import { all, first, run } from '../sql.ts'
import { MACHINE } from './events.ts'

type Row = { readonly key: string; readonly value: string }

const settingRows = (db: Db) => all<Row>(db, "SELECT key, value FROM settings WHERE instr(key, ':') = 0")

const isSetting = (key: string): key is keyof Settings => Object.hasOwn(DEFAULT_SETTINGS, key)

/** A setting as the schema wants it; null for what is none: of another version, or damaged. */
function settingOf({ key, value }: Row): Partial<Settings> | null {
  if (!isSetting(key)) return null
  try {
    const result = v.safeParse(inputs.setSettings, { [key]: JSON.parse(value) as unknown })
    return result.success ? (result.output as Partial<Settings>) : null
  } catch {
    return null
  }
}

/** What was set, and the defaults for the rest. */
export function readSettings(db: Db): Settings {
  return Object.assign({}, DEFAULT_SETTINGS, ...settingRows(db).map(settingOf))
}

/**
 * Puts settings that cannot be read under another name, where they do no harm; those of other versions stay.
 * @returns their names
 */
export function setAsideDamagedSettings(db: Db): string[] {
  const damaged = settingRows(db)
    .filter((row) => isSetting(row.key) && settingOf(row) === null)
    .map(({ key }) => key)
  for (const key of damaged) {
    run(db, 'DELETE FROM settings WHERE key = ?', `damaged:${key}`)
    run(db, 'UPDATE settings SET key = ? WHERE key = ?', `damaged:${key}`, key)
  }
  return damaged
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

/** The name that exports carry. */
export function reviewerName(db: Db): string {
  const { reviewerId } = readSettings(db)
  return listReviewers(db).find((known) => known.id === reviewerId)?.name ?? ''
}

export function insertReviewer(db: Db, reviewer: Reviewer, at: number): void {
  run(db, 'INSERT INTO reviewers (id, name, created_at) VALUES (?, ?, ?)', reviewer.id, reviewer.name, at)
}

export const hasReviewer = (db: Db, id: string) =>
  first(db, 'SELECT 1 FROM reviewers WHERE id = ? AND id <> ?', id, MACHINE) !== undefined
