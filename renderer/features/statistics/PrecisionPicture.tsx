import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { wilson } from '../../../shared/review/interval.ts'
import { useRules } from '../../api/lists.ts'
import { useStatistics } from '../../api/statistics.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import { Bars } from './Bars.tsx'
import { isOneSided } from './one-sided.ts'
import { Picture } from './Picture.tsx'

/** Rules drawn; the table has them all. */
const MOST_DRAWN = 20

/** How often each rule was right, with the interval in which that lies. */
export function PrecisionPicture({ filter }: { readonly filter: HistoryFilter }) {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const { data: rules } = useRules()
  const { data, isPending } = useStatistics('rulePrecision', filter)
  const rows = (data ?? [])
    .map(({ ruleId, accepted, corrected, dismissed }) => {
      const right = accepted + corrected
      const all = right + dismissed
      return {
        key: ruleId,
        label: rules?.find((rule) => rule.id === ruleId)?.name[locale] ?? ruleId,
        accepted,
        corrected,
        dismissed,
        all,
        value: right / all,
        interval: wilson(right, all),
        text: t('statistics.of', { share: format.percent(right / all), n: format.number(all) }),
      }
    })
    .toSorted((a, b) => b.all - a.all)
  const drawn = rows.slice(0, MOST_DRAWN).toSorted((a, b) => b.value - a.value)
  const count = (value: number) => ({ value, text: format.number(value) })
  const share = (value: number) => ({ value, text: format.percent(value) })
  const table = [
    [
      t('history.column.rule'),
      t('event.accepted'),
      t('event.corrected'),
      t('event.dismissed'),
      t('statistics.precision'),
      t('statistics.from95'),
      t('statistics.to95'),
    ],
    ...rows.map((row) => [
      row.label,
      count(row.accepted),
      count(row.corrected),
      count(row.dismissed),
      share(row.value),
      share(row.interval.low),
      share(row.interval.high),
    ]),
  ]
  return (
    <Picture
      title={t('statistics.precisionTitle')}
      about={t(rows.length > MOST_DRAWN ? 'statistics.precisionAboutSome' : 'statistics.precisionAbout', {
        n: MOST_DRAWN,
      })}
      caution={isOneSided(filter) ? t('statistics.oneSided') : null}
      table={table}
      isPending={isPending}
    >
      <Bars rows={drawn} max={1} format={format.percent} />
    </Picture>
  )
}
