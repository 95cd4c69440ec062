import type { Db } from '../sql.ts'
import { all, run } from '../sql.ts'

/** What the editor chose for each rule, where they chose. */
export function ruleChoices(db: Db): Map<string, boolean> {
  const rows = all<{ id: string; choice: number }>(
    db,
    'SELECT id, choice FROM rules WHERE choice IS NOT NULL',
  )
  return new Map(rows.map((row) => [row.id, row.choice === 1]))
}

export function setRuleChoice(db: Db, id: string, enabled: boolean): void {
  run(
    db,
    'INSERT INTO rules (id, choice) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET choice = excluded.choice',
    id,
    enabled ? 1 : 0,
  )
}

/** Says which rules are on; flags of all others are kept but not shown. */
export function setActiveRules(db: Db, ids: Iterable<string>): void {
  run(db, 'UPDATE rules SET active = 0 WHERE active')
  for (const id of ids)
    run(db, 'INSERT INTO rules (id, active) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET active = 1', id)
}
