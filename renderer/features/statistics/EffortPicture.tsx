import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { useStatistics } from '../../api/statistics.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Bars } from './Bars.tsx'
import { Picture } from './Picture.tsx'
import classes from './statistics.module.css'

/** How long decisions take and how much corrections change, by category. */
export function EffortPicture({ filter }: { readonly filter: HistoryFilter }) {
  const t = useText()
  const format = useFormat()
  const { data, isPending } = useStatistics('effort', filter)
  const rows = (data ?? []).toSorted((a, b) => b.decisions - a.decisions)
  const label = (row: (typeof rows)[number]) => t(`category.${row.category}`)
  const words = (value: number) => format.number(value, 1)
  const timed = rows.flatMap((row) =>
    row.took === null
      ? []
      : [{ key: row.category, label: label(row), value: row.took, text: format.seconds(row.took) }],
  )
  const changed = rows.flatMap((row) =>
    row.distance === null
      ? []
      : [
          {
            key: row.category,
            label: label(row),
            value: row.distance,
            text: t('statistics.wordsChanged', { n: words(row.distance) }),
          },
        ],
  )
  const table = [
    [t('filter.categories'), t('statistics.decisions'), t('statistics.took'), t('statistics.distance')],
    ...rows.map((row) => [
      label(row),
      { value: row.decisions, text: format.number(row.decisions) },
      row.took === null ? '–' : { value: row.took, text: format.seconds(row.took) },
      row.distance === null ? '–' : { value: row.distance, text: words(row.distance) },
    ]),
  ]
  return (
    <Picture
      title={t('statistics.effortTitle')}
      about={t('statistics.effortAbout')}
      table={table}
      isPending={isPending}
    >
      <div className={classes.pair}>
        <div>
          <h3>{t('statistics.took')}</h3>
          <Bars rows={timed} format={format.seconds} labelShare={0.32} />
        </div>
        <div>
          <h3>{t('statistics.distance')}</h3>
          <Bars rows={changed} format={format.tick} labelShare={0.32} />
        </div>
      </div>
    </Picture>
  )
}
