import type { Context } from './context.ts'
import { newestEvent } from './database/queries/events.ts'
import { setAsideDamagedSettings } from './database/queries/settings.ts'
import { transaction } from './database/sql.ts'

/** Milliseconds by which the clock may be behind the history: clocks are corrected by seconds, and by an hour of summer time. */
const TOLERANCE = 2 * 3_600_000

/** What an editor has to know before the work begins: settings that could not be read, a clock that was set back. */
export function checkAtStart({ db, emit, log, now }: Context): void {
  const damaged = transaction(db, () => setAsideDamagedSettings(db))
  if (damaged.length > 0) {
    log(`settings set aside: ${damaged.join(', ')}`)
    emit({ kind: 'notice', code: 'settings-damaged', details: {} })
  }
  const last = newestEvent(db)
  if (last !== null && last > now() + TOLERANCE)
    emit({ kind: 'notice', code: 'clock-back', details: { last } })
}
