/** SQL over `event_facts` as a plan says. */
import type { HistoryCursor } from '../../../../shared/calls/history.ts'
import type { Condition, Plan } from './facts-plan.ts'
import { allOf, DAY_MS } from './facts-plan.ts'

function factsFrom(index: string | null, conditions: readonly Condition[]): Condition {
  const { sql, values } = allOf(conditions)
  return { sql: `FROM event_facts ${index === null ? '' : `INDEXED BY ${index}`} WHERE ${sql}`, values }
}

const startIndex = ({ start }: Plan) => start && start.index

/** SQL for what follows SELECT: everything that passes, in no order. */
export function factsWhere(plan: Plan): Condition {
  return factsFrom(startIndex(plan), [...(plan.start ? [plan.start] : []), ...plan.rest])
}

/** SQL and values that select `at` and `id` of the newest events that pass, from before the given one. */
export function newestFacts(plan: Plan, before: HistoryCursor | null, limit: number): Condition {
  const byDay = plan.start?.byDay ?? false
  const earlier: Condition[] = before ? [{ sql: '(at, id) < (?, ?)', values: [before.at, before.id] }] : []
  if (before && byDay) earlier.push({ sql: 'day <= ?', values: [Math.floor(before.at / DAY_MS)] })
  const select = (start: Condition | null): Condition => {
    const { sql, values } = factsFrom(startIndex(plan), [...(start ? [start] : []), ...plan.rest, ...earlier])
    return { sql: `SELECT at, id${byDay ? ', day' : ''} ${sql}`, values }
  }
  const parts = plan.way === 'merge' ? plan.starts.map(select) : [select(plan.start)]
  const order = byDay ? 'day DESC, at DESC, id DESC' : 'at DESC, id DESC'
  return {
    sql: `${parts.map((part) => part.sql).join(' UNION ALL ')} ORDER BY ${order} LIMIT ?`,
    values: [...parts.flatMap((part) => part.values), limit],
  }
}

/** So many events are rather sorted into groups than all read in the order of the groups. */
const SORTED = 100_000

/**
 * SQL for what follows SELECT when all that passes is summed up by a dimension: read in its order, from an index that has
 * every column, unless the filter leaves little.
 */
export function factsGrouped(plan: Plan, dimension: 'rule' | 'category' | 'system'): Condition {
  const { start, rest, size } = plan
  if (start && size <= SORTED) return factsWhere(plan)
  return factsFrom(`facts_${dimension}`, [
    { sql: `${dimension} > 0`, values: [] },
    // The plus keeps the index of the start from being taken after all.
    ...(start ? [{ sql: start.sql.replace(/^\w+/u, '+$&'), values: start.values }] : []),
    ...rest,
  ])
}
