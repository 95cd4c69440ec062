import type {
  FilterValue,
  FilterValues,
  HistoryFilter,
  SavedFilter,
} from '../../../../shared/calls/history.ts'
import type { Db } from '../sql.ts'
import { all, run } from '../sql.ts'

type Row = { readonly id: string; readonly name: string; readonly filter: string }

/** Filters that were saved, by name. */
export function listFilters(db: Db): SavedFilter[] {
  return all<Row>(db, 'SELECT id, name, filter FROM saved_filters ORDER BY name COLLATE NOCASE').map(
    (row) => ({
      ...row,
      filter: JSON.parse(row.filter) as HistoryFilter,
    }),
  )
}

/** Keeps a filter under its name; one that had the name is replaced. */
export function saveFilter(db: Db, { id, name, filter }: SavedFilter, at: number): SavedFilter {
  run(
    db,
    `INSERT INTO saved_filters (id, name, filter, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET filter = excluded.filter`,
    id,
    name,
    JSON.stringify(filter),
    at,
  )
  return listFilters(db).find((saved) => saved.name === name) ?? { id, name, filter }
}

/** Answers whether there was such a filter. */
export function deleteFilter(db: Db, id: string): boolean {
  return run(db, 'DELETE FROM saved_filters WHERE id = ?', id).changes === 1
}

const VALUES_SQL = `
  SELECT c.text AS value, coalesce(r.name, c.text) AS label, c.events
  FROM codes c LEFT JOIN reviewers r ON c.dimension = 'reviewer' AND r.id = c.text
  WHERE c.dimension = ? ORDER BY c.events DESC, c.text`

/** What events can be filtered by, with how many there are of each. */
export function filterValues(db: Db): FilterValues {
  const of = (dimension: string) => all<FilterValue>(db, VALUES_SQL, dimension)
  return {
    rules: of('rule'),
    categories: of('category'),
    reviewers: of('reviewer'),
    systems: of('system'),
  }
}
