import type { Handlers } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../context.ts'
import {
  hasReviewer,
  insertReviewer,
  listReviewers,
  readSettings,
  writeSettings,
} from '../database/queries/settings.ts'
import { transaction } from '../database/sql.ts'
import { learnAnew } from '../review/learning.ts'

type SettingsCalls = 'listReviewers' | 'addReviewer' | 'getSettings' | 'setSettings'

/** Sees to it that there is a reviewer to sign decisions. */
export function ensureReviewer(context: Context, name: string): void {
  const { db } = context
  transaction(db, () => {
    if (hasReviewer(db, readSettings(db).reviewerId)) return
    const [known] = listReviewers(db)
    const reviewer = known ?? { id: context.newId(), name }
    if (!known) insertReviewer(db, reviewer, context.now())
    writeSettings(db, { reviewerId: reviewer.id })
  })
}

export function settingsHandlers(context: Context): Pick<Handlers, SettingsCalls> {
  const { db } = context
  return {
    listReviewers: () => listReviewers(db),

    addReviewer({ name }) {
      const reviewer = { id: context.newId(), name }
      transaction(db, () => insertReviewer(db, reviewer, context.now()))
      return reviewer
    },

    getSettings: () => readSettings(db),

    setSettings(values) {
      if (values.reviewerId !== undefined && !hasReviewer(db, values.reviewerId))
        throw new AppError('not-found', { id: values.reviewerId })
      transaction(db, () => {
        writeSettings(db, values)
        if (values.quietBelow !== undefined) learnAnew(context)
      })
      return readSettings(db)
    },
  }
}
