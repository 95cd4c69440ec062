import type { Handlers } from '../../../shared/calls.ts'
import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Step } from '../../../shared/review/undo.ts'
import type { Context } from '../context.ts'
import type { StoredDismissal } from '../database/queries/dismissals.ts'
import { dismissalOf, insertDismissal, listDismissals } from '../database/queries/dismissals.ts'
import { flagOf } from '../database/queries/flags.ts'
import { historyEntries, historyStart } from '../database/queries/history.ts'
import { deleteFilter, filterValues, listFilters, saveFilter } from '../database/queries/saved-filters.ts'
import { readSettings } from '../database/queries/settings.ts'
import { transaction } from '../database/sql.ts'
import { exportHistory, exportTable } from '../files/history-export.ts'
import { decide } from '../review/journal.ts'

type HistoryCalls =
  | 'history'
  | 'filterValues'
  | 'listFilters'
  | 'saveFilter'
  | 'deleteFilter'
  | 'listDismissals'
  | 'removeDismissal'
  | 'narrowDismissal'
  | 'exportHistoryTo'
  | 'exportTableTo'

function dismissalInForce(context: Context, id: string): StoredDismissal {
  const dismissal = dismissalOf(context.db, id)
  if (!dismissal || dismissal.revokedAt !== null) throw new AppError('not-found', { id })
  return dismissal
}

/** The filter with its last days as a date: local midnight of the first of them. */
export function resolved(context: Context, filter: HistoryFilter): HistoryFilter {
  if (filter.lastDays === undefined || filter.from !== undefined) return filter
  const first = new Date(context.now())
  first.setHours(0, 0, 0, 0)
  first.setDate(first.getDate() - filter.lastDays + 1)
  return { ...filter, from: first.getTime() }
}

/** A decision like any other: it can be undone in the article the dismissal was made in. */
function decideAbout(context: Context, { id, flagId }: StoredDismissal, steps: readonly Step[]): void {
  const flag = flagOf(context.db, flagId)
  if (!flag) throw new AppError('not-found', { id })
  const { articleId, segmentId } = flag
  decide(context, { articleId, segmentId, kind: 'reopened', steps, took: null })
}

/** The same dismissal for its own flag alone, not yet in force. Answers its id. */
function copyHere(context: Context, dismissal: StoredDismissal): string {
  const id = context.newId()
  const at = context.now()
  const { reviewerId } = readSettings(context.db)
  insertDismissal(context.db, { ...dismissal, id, scope: 'here', reviewerId, at, revokedAt: at })
  return id
}

/** What happened to flags, and what silences them. */
export function historyHandlers(context: Context): Pick<Handlers, HistoryCalls> {
  const { db } = context
  return {
    history({ filter: asked, before, limit }) {
      const filter = resolved(context, asked)
      const start = before ? null : historyStart(db, filter, limit)
      const entries = start?.entries ?? historyEntries(db, filter, before, limit)
      const last = entries.length === limit ? entries.at(-1) : undefined
      return {
        entries,
        next: last ? { at: last.at, id: last.id } : null,
        count: start && { total: start.total, atLeast: start.atLeast },
      }
    },

    filterValues: () => filterValues(db),
    listFilters: () => listFilters(db),

    saveFilter: ({ name, filter }) =>
      transaction(db, () => saveFilter(db, { id: context.newId(), name, filter }, context.now())),

    deleteFilter({ filterId }) {
      if (!transaction(db, () => deleteFilter(db, filterId)))
        throw new AppError('not-found', { id: filterId })
      return null
    },

    listDismissals({ before, limit }) {
      const dismissals = listDismissals(db, before, limit)
      const last = dismissals.length === limit ? dismissals.at(-1) : undefined
      return { dismissals, next: last ? { at: last.at, id: last.id } : null }
    },

    removeDismissal({ dismissalId }) {
      transaction(db, () => {
        const dismissal = dismissalInForce(context, dismissalId)
        decideAbout(context, dismissal, [{ kind: 'dismissal', dismissalId, before: true, after: false }])
      })
      return null
    },

    narrowDismissal({ dismissalId }) {
      transaction(db, () => {
        const dismissal = dismissalInForce(context, dismissalId)
        if (dismissal.scope === 'here') throw new AppError('stale')
        // The narrow one first: its flag is never open in between.
        decideAbout(context, dismissal, [
          { kind: 'dismissal', dismissalId: copyHere(context, dismissal), before: false, after: true },
          { kind: 'dismissal', dismissalId, before: true, after: false },
        ])
      })
      return null
    },

    async exportHistoryTo({ filter, format, path }) {
      await exportHistory(db, resolved(context, filter), format, path)
      return { path }
    },

    async exportTableTo({ table, path }) {
      await exportTable(table, path)
      return { path }
    },
  }
}
