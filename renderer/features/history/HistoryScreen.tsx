import type { ReactNode } from 'react'
import type { HistoryEntry, HistoryFilter } from '../../../shared/calls/history.ts'
import { isFiltered, useHistory } from '../../api/history.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useKeptChoice } from '../../ui/Split.tsx'
import { Dismissals } from './Dismissals.tsx'
import { EventTable } from './EventTable.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import classes from './history.module.css'
import { Timeline } from './Timeline.tsx'

const VIEWS = ['events', 'table', 'dismissals'] as const

type HistoryScreenProps = {
  readonly filter: HistoryFilter
  /** What the filter is changed with; shared with the pictures. */
  readonly filterBar: ReactNode
  /** All entries are of one article: its title need not be repeated. */
  readonly oneArticle?: boolean
  readonly onGoTo: (articleId: string, segmentId: string) => void
}

/** Everything that happened to flags, newest first, as a timeline or a table, and what is dismissed. */
export function HistoryScreen({ filter, filterBar, oneArticle = false, onGoTo }: HistoryScreenProps) {
  const t = useText()
  const [view, setView] = useKeptChoice('history.view', VIEWS)
  return (
    <div className={classes.screen}>
      <div className={classes.top}>
        <div className={classes.head}>
          <h1>{t('history.title')}</h1>
          <Segmented
            label={t('history.title')}
            value={view}
            onChange={setView}
            parts={[
              { value: 'events', label: t('history.timeline') },
              { value: 'table', label: t('history.table') },
              { value: 'dismissals', label: t('history.dismissals') },
            ]}
          />
        </div>
        {view !== 'dismissals' && <div className={classes.filters}>{filterBar}</div>}
      </div>
      {view === 'dismissals' ? (
        <Dismissals />
      ) : (
        <Events filter={filter} view={view} oneArticle={oneArticle} onGoTo={onGoTo} />
      )}
    </div>
  )
}

type EventsProps = Omit<HistoryScreenProps, 'filterBar'> & { readonly view: 'events' | 'table' }

function Events({ filter, view, oneArticle = false, onGoTo }: EventsProps) {
  const t = useText()
  const format = useFormat()
  const history = useHistory(filter)
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? []
  const count = history.data?.pages[0]?.count
  const List = view === 'table' ? EventTable : Timeline
  return (
    <>
      <div className={classes.top}>
        <div className={classes.total}>
          <p role="status">
            {count &&
              (count.atLeast
                ? t('history.moreThan', { n: format.number(count.total) })
                : t('history.total', { n: count.total }))}
          </p>
          {entries.length > 0 && <ExportButtons filter={filter} />}
        </div>
      </div>
      {history.data && entries.length === 0 ? (
        <p className={classes.none}>{t(isFiltered(filter) ? 'history.noneFiltered' : 'history.none')}</p>
      ) : (
        <List
          // A list of something else begins at its top.
          key={JSON.stringify(filter)}
          entries={entries}
          oneArticle={oneArticle}
          search={filter.text ?? ''}
          onGoTo={(entry: HistoryEntry) => onGoTo(entry.articleId, entry.segmentId)}
          onEnd={() => {
            if (history.hasNextPage && !history.isFetchingNextPage) void history.fetchNextPage()
          }}
        />
      )}
    </>
  )
}
