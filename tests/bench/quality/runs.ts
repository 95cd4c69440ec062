import type { Checker } from '../../../shared/review/checker.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import { firstSpan, segmentsOf } from './material.ts'
import type { Prediction, Row } from './material.ts'

/** The rows of one set and the flags they got, by row id. */
export type Run = { readonly rows: readonly Row[]; readonly flags: ReadonlyMap<string, readonly Flag[]> }

/** Checks rows; neighbouring rows of one document and system are one article. */
export function run(checker: Checker, rows: readonly Row[], active: ReadonlySet<string>): Run {
  const flags = new Map<string, readonly Flag[]>()
  const key = (row: Row | undefined) => row && `${row.testset}|${row.doc}|${row.system ?? row.kind ?? ''}`
  let from = 0
  while (from < rows.length) {
    let to = from
    while (to < rows.length && key(rows[to]) === key(rows[from])) to++
    const article = rows.slice(from, to)
    const input = segmentsOf(article)
    for (const checked of checker.check(input, { rules: active })) {
      const row = article[checked.index]
      if (row) flags.set(row.id, checked.flags)
    }
    from = to
  }
  return { rows, flags }
}

/** What score.mjs reads. */
export function predictions({ rows, flags }: Run, keep: (flag: Flag) => boolean): Prediction[] {
  return rows.map((row) => ({
    id: row.id,
    flags: (flags.get(row.id) ?? [])
      .filter(keep)
      .map((flag) => ({ ...firstSpan(flag), ruleId: flag.ruleId })),
  }))
}
