import type { HistoryFilter } from '../../../shared/calls/history.ts'
import type { SystemFigures } from '../../../shared/calls/statistics.ts'
import { wilson } from '../../../shared/review/interval.ts'
import { perThousand } from '../../../shared/review/score.ts'
import { useStatistics } from '../../api/statistics.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Bars } from './Bars.tsx'
import { isOneSided } from './one-sided.ts'
import { Picture } from './Picture.tsx'
import classes from './statistics.module.css'

const rightOf = ({ accepted, corrected }: SystemFigures) => accepted + corrected
const decidedOf = (row: SystemFigures) => rightOf(row) + row.dismissed
const editRateOf = ({ distance, units }: SystemFigures) => (units === 0 ? 0 : Math.min(1, distance / units))

/** Machine translation systems side by side: flags, how many of them were right, how much was changed. */
export function SystemsPicture({ filter }: { readonly filter: HistoryFilter }) {
  const t = useText()
  const format = useFormat()
  const { data, isPending } = useStatistics('systemFigures', filter)
  const rows = data ?? []
  const base = (row: SystemFigures) => ({ key: row.system, label: row.system || t('system.unknown') })
  const rate = (value: number) => format.number(value, 1)
  // Systems differ by less than one in a hundred words.
  const changed = (share: number) => format.percent(share, 1)
  const cell = (value: number, write: (value: number) => string) => ({ value, text: write(value) })
  const count = (value: number) => cell(value, format.number)
  const table = [
    [
      t('history.column.system'),
      t('statistics.articles'),
      t('statistics.words'),
      t('statistics.flagsPerThousand'),
      t('statistics.precision'),
      t('statistics.editRate'),
    ],
    ...rows.map((row) => [
      base(row).label,
      count(row.articles),
      count(row.words),
      cell(perThousand(row.raised, row.words), rate),
      decidedOf(row) === 0 ? '–' : cell(rightOf(row) / decidedOf(row), format.percent),
      cell(editRateOf(row), changed),
    ]),
  ]
  return (
    <Picture
      title={t('statistics.systemsTitle')}
      about={t('statistics.systemsAbout')}
      caution={isOneSided(filter) ? t('statistics.oneSided') : null}
      table={table}
      isPending={isPending}
    >
      <div className={classes.pair}>
        <div>
          <h3>{t('statistics.flagsPerThousand')}</h3>
          <Bars
            rows={rows.map((row) => {
              const value = perThousand(row.raised, row.words)
              return { ...base(row), value, text: rate(value) }
            })}
            format={format.tick}
          />
        </div>
        <div>
          <h3>{t('statistics.editRate')}</h3>
          <Bars
            rows={rows.map((row) => ({
              ...base(row),
              value: editRateOf(row),
              text: changed(editRateOf(row)),
            }))}
            format={format.percent}
          />
        </div>
        <div>
          <h3>{t('statistics.precision')}</h3>
          <Bars
            rows={rows
              .filter((row) => decidedOf(row) > 0)
              .map((row) => ({
                ...base(row),
                value: rightOf(row) / decidedOf(row),
                interval: wilson(rightOf(row), decidedOf(row)),
                text: t('statistics.of', {
                  share: format.percent(rightOf(row) / decidedOf(row)),
                  n: format.number(decidedOf(row)),
                }),
              }))}
            max={1}
            format={format.percent}
          />
        </div>
      </div>
    </Picture>
  )
}
