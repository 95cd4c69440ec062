import { useState } from 'react'
import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { useText } from '../../messages/text.tsx'
import { Select } from '../../ui/Field.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { dateOf, dayAfter, midnightOf } from './dates.ts'

/** Days that end with today; 0 is all time. */
const PERIODS = ['0', '1', '7', '30', '90', '365', 'dates'] as const
type Period = (typeof PERIODS)[number]

type PeriodSelectProps = {
  readonly filter: HistoryFilter
  readonly onChange: (patch: HistoryFilter) => void
}

function periodOf({ lastDays, from, until }: HistoryFilter): Period {
  if (from !== undefined || until !== undefined) return 'dates'
  return PERIODS.find((period) => period === String(lastDays ?? 0)) ?? '0'
}

/** The last days, or from one date to another (both included). */
export function PeriodSelect({ filter, onChange }: PeriodSelectProps) {
  const t = useText()
  const [wantsDates, setWantsDates] = useState(false)
  const period = wantsDates ? 'dates' : periodOf(filter)
  return (
    <>
      <Select
        label={t('history.when')}
        value={period}
        choices={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(value) => {
          setWantsDates(value === 'dates')
          onChange({
            from: undefined,
            until: undefined,
            lastDays: value === 'dates' || value === '0' ? undefined : Number(value),
          })
        }}
      />
      {period === 'dates' && (
        <>
          <DateField
            label={t('period.from')}
            value={filter.from === undefined ? '' : dateOf(filter.from)}
            onChange={(date) => onChange({ from: midnightOf(date) })}
          />
          <DateField
            label={t('period.until')}
            value={filter.until === undefined ? '' : dateOf(filter.until - 1)}
            onChange={(date) => onChange({ until: dayAfter(midnightOf(date)) })}
          />
        </>
      )}
    </>
  )
}
