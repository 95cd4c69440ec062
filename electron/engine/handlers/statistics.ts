import type { Handlers } from '../../../shared/calls.ts'
import type { Rate, StatisticsCalls } from '../../../shared/calls/statistics.ts'
import { groupBy } from '../../../shared/review/group.ts'
import type { Category } from '../../../shared/review/mqm.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../database/queries/settings.ts'
import type { DayFlags, DayWords } from '../database/queries/statistics.ts'
import {
  articlePenalties,
  effort,
  flagsByDay,
  rulePrecision,
  systemFigures,
  wordsByDay,
} from '../database/queries/statistics.ts'
import { resolved } from './history.ts'

const DAY_MS = 86_400_000

/** Stretches of time that are drawn: as long as gives at most this many. */
const MOST_STRETCHES = 36
const STRETCHES = [1, 7, 28, 91] as const

/** Days in a stretch, so that a period of so many days is not drawn too finely. */
const stretchOf = (days: number) => STRETCHES.find((length) => days / length <= MOST_STRETCHES) ?? 364

/** Days summed up to stretches of equal length, oldest first; those without words have no rate and are left out. */
function ratesOf(flags: readonly DayFlags[], words: readonly DayWords[]): { days: number; rates: Rate[] } {
  const days = [...flags, ...words].map(({ day }) => day)
  if (days.length === 0) return { days: 1, rates: [] }
  const start = days.reduce((least, day) => Math.min(least, day))
  const end = days.reduce((most, day) => Math.max(most, day))
  const length = stretchOf(end - start + 1)
  const stretch = ({ day }: { readonly day: number }) => Math.floor((day - start) / length)
  const flagsIn = groupBy(flags, stretch)
  const rates = [...groupBy(words, stretch)].map(([index, part]): Rate => {
    const counts = new Map<Category, number>()
    for (const { category, flags: n } of flagsIn.get(index) ?? [])
      counts.set(category, (counts.get(category) ?? 0) + n)
    return {
      from: (start + index * length) * DAY_MS,
      words: part.reduce((sum, day) => sum + day.words, 0),
      flags: [...counts].map(([category, n]) => ({ category, flags: n })),
    }
  })
  return { days: length, rates: rates.filter((rate) => rate.words > 0).toSorted((a, b) => a.from - b.from) }
}

/** What the pictures are drawn from. */
export function statisticsHandlers(context: Context): Pick<Handlers, keyof StatisticsCalls> {
  const { db } = context
  return {
    rulePrecision: ({ filter }) => rulePrecision(db, resolved(context, filter)),

    flagRates({ filter: asked }) {
      const filter = resolved(context, asked)
      return ratesOf(flagsByDay(db, filter), wordsByDay(db, filter))
    },

    effort: ({ filter }) => effort(db, resolved(context, filter)),
    systemFigures: ({ filter }) => systemFigures(db, resolved(context, filter)),

    articlePenalties({ filter }) {
      const { levels, passLimit, weights } = readSettings(db)
      return articlePenalties(db, resolved(context, filter), levels, passLimit, weights)
    },
  }
}
