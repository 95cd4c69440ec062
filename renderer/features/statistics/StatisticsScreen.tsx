import type { ReactNode } from 'react'
import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { useText } from '../../messages/text.tsx'
import { EffortPicture } from './EffortPicture.tsx'
import { LimitPicture } from './LimitPicture.tsx'
import { PeriodReport } from './PeriodReport.tsx'
import { PrecisionPicture } from './PrecisionPicture.tsx'
import { RatesPicture } from './RatesPicture.tsx'
import { Page } from '../../ui/Page.tsx'
import { SystemsPicture } from './SystemsPicture.tsx'

type StatisticsScreenProps = {
  readonly filter: HistoryFilter
  /** What the filter is changed with; shared with the history. */
  readonly filterBar: ReactNode
  readonly onArticle: (articleId: string) => void
}

/** What the history says about rules, categories, systems and articles, in pictures that all have their table. */
export function StatisticsScreen({ filter, filterBar, onArticle }: StatisticsScreenProps) {
  const t = useText()
  return (
    <Page title={t('statistics.title')}>
      {filterBar}
      <PeriodReport filter={filter} />
      <PrecisionPicture filter={filter} />
      <RatesPicture filter={filter} />
      <EffortPicture filter={filter} />
      <SystemsPicture filter={filter} />
      <LimitPicture filter={filter} onArticle={onArticle} />
    </Page>
  )
}
