import type { HistoryFilter } from '../../../shared/calls/history.ts'
import type { Rate } from '../../../shared/calls/statistics.ts'
import type { Category } from '../../../shared/review/mqm.ts'
import { perThousand } from '../../../shared/review/score.ts'
import { useStatistics } from '../../api/statistics.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Lines } from './Lines.tsx'
import type { Line } from './Lines.tsx'
import { Picture } from './Picture.tsx'

/** Categories with a line of their own; the others share one. */
const MOST_LINES = 5

const NO_RATES: readonly Rate[] = []

const flagsOf = ({ flags }: Rate, category: Category) =>
  flags.find((count) => count.category === category)?.flags ?? 0

/** Categories by how many flags they have in all. */
function byFlags(rates: readonly Rate[]): readonly Category[] {
  const sums = new Map<Category, number>()
  for (const { flags } of rates)
    for (const { category, flags: n } of flags) sums.set(category, (sums.get(category) ?? 0) + n)
  return [...sums].toSorted((a, b) => b[1] - a[1]).map(([category]) => category)
}

/** Flags per 1,000 words by category, over time. */
export function RatesPicture({ filter }: { readonly filter: HistoryFilter }) {
  const t = useText()
  const format = useFormat()
  const { data, isPending } = useStatistics('flagRates', filter)
  const rates = data?.rates ?? NO_RATES
  const categories = byFlags(rates)
  const own = categories.length > MOST_LINES + 1 ? categories.slice(0, MOST_LINES) : categories
  const others = categories.filter((category) => !own.includes(category))
  const points = (of: readonly Category[]) =>
    rates.map((rate) => ({
      at: rate.from,
      value: perThousand(
        of.reduce((sum, category) => sum + flagsOf(rate, category), 0),
        rate.words,
      ),
    }))
  const lines: Line[] = own.map((category) => ({
    key: category,
    label: t(`category.${category}`),
    points: points([category]),
  }))
  if (others.length > 0)
    lines.push({ key: 'others', label: t('statistics.others', { n: others.length }), points: points(others) })
  const rate = (value: number) => format.number(value, 1)
  const table = [
    [
      t('statistics.since'),
      t('statistics.words'),
      ...categories.map((category) => t(`category.${category}`)),
    ],
    ...rates.map((stretch) => [
      { value: stretch.from, text: format.date(stretch.from) },
      { value: stretch.words, text: format.number(stretch.words) },
      ...categories.map((category) => {
        const value = perThousand(flagsOf(stretch, category), stretch.words)
        return { value, text: rate(value) }
      }),
    ]),
  ]
  return (
    <Picture
      title={t('statistics.ratesTitle')}
      about={t('statistics.ratesAbout', { n: data?.days ?? 7 })}
      table={categories.length === 0 ? table.slice(0, 1) : table}
      isPending={isPending}
    >
      <Lines lines={lines} format={rate} formatTick={format.tick} formatDate={format.monthDate} />
    </Picture>
  )
}
