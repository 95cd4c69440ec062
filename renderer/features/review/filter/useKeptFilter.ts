import { useCallback, useState } from 'react'
import { filterFrom, NO_FILTER } from './filter.ts'
import type { RowFilter } from './filter.ts'

/** A filter as it was applied to an article. */
export type Applied = {
  readonly filter: RowFilter
  /**
   * Segments that did not meet it when it was applied. They stay the same whatever is decided, so that no row goes away under
   * an editor's hands; new rows (of a split) are not among them and are shown. null: it is still to be applied.
   */
  readonly hidden: ReadonlySet<string> | null
  /** Those of them that are not checked yet: what they lack may still be found, and then they are shown. */
  readonly waiting: ReadonlySet<string>
  /** Hidden ones that are shown all the same: what stands around a row, and where the editor jumped to. */
  readonly context: ReadonlySet<string>
}

export type KeptFilter = {
  readonly applied: Applied
  readonly set: (next: Applied) => void
  /** The last filter that was not none, in this article or in another, to have it again. */
  readonly last: RowFilter
}

export const NONE: ReadonlySet<string> = new Set()
export const EVERYTHING: Applied = { filter: NO_FILTER, hidden: NONE, waiting: NONE, context: NONE }

const key = (articleId: string) => `filter.${articleId}`
const LAST = 'filter.last'

/**
 * The filter of an article, through all its views and jumps. An article that is left and opened again has it again, applied
 * anew; a new start of the app shows every row, as nobody remembers yesterday's filter.
 */
export function useKeptFilter(articleId: string): KeptFilter {
  const [applied, setApplied] = useState<Applied>(() => {
    const filter = filterFrom(sessionStorage.getItem(key(articleId)))
    return filter.length === 0 ? EVERYTHING : { filter, hidden: null, waiting: NONE, context: NONE }
  })
  const [last, setLast] = useState(() => filterFrom(sessionStorage.getItem(LAST)))
  const set = useCallback(
    (next: Applied) => {
      const json = JSON.stringify(next.filter)
      sessionStorage.setItem(key(articleId), json)
      setApplied(next)
      if (next.filter.length === 0) return
      sessionStorage.setItem(LAST, json)
      setLast(next.filter)
    },
    [articleId],
  )
  return { applied, set, last }
}
