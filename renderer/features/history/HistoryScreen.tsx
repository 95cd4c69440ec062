import { useMemo, useState } from 'react'
import type { HistoryEntry, HistoryFilter } from '../../../shared/calls.ts'
import { useHistory } from '../../api/lists.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Dismissals } from './Dismissals.tsx'
import { Events } from './Events.tsx'
import { Filters, NO_CHOICE } from './Filters.tsx'
import type { Choice } from './Filters.tsx'
import classes from './history.module.css'
import { periodStart } from './period.ts'

export type HistoryStart = { readonly articleId?: string; readonly ruleId?: string }

type HistoryScreenProps = {
  readonly start: HistoryStart
  readonly onGoTo: (articleId: string, segmentId: string) => void
}

/** Everything that happened to flags, newest first, and what is dismissed. */
export function HistoryScreen({ start, onGoTo }: HistoryScreenProps) {
  const t = useText()
  const [tab, setTab] = useState<'events' | 'dismissals'>('events')
  const [choice, setChoice] = useState<Choice>({
    ...NO_CHOICE,
    articleId: start.articleId ?? '',
    ruleId: start.ruleId ?? '',
  })
  const filter = useMemo(() => filterOf(choice, new Date()), [choice])
  const history = useHistory(filter)
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? []
  const total = history.data?.pages[0]?.total ?? 0
  const filtered = Object.keys(filter).length > 0

  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <div className={classes.head}>
          <h1>{t('history.title')}</h1>
          <Segmented
            label={t('history.title')}
            value={tab}
            onChange={setTab}
            parts={[
              { value: 'events', label: t('history.events') },
              { value: 'dismissals', label: t('history.dismissals') },
            ]}
          />
        </div>
        {tab === 'dismissals' ? (
          <Dismissals />
        ) : (
          <>
            <Filters choice={choice} onChange={setChoice} />
            <p className={classes.total} role="status">
              {history.data && t('history.total', { n: total })}
              {filtered && (
                <Button look="quiet" onPress={() => setChoice(NO_CHOICE)}>
                  {t('history.clear')}
                </Button>
              )}
            </p>
            {history.data && entries.length === 0 && (
              <p className={classes.none}>{t(filtered ? 'history.noneFiltered' : 'history.none')}</p>
            )}
            <Events
              entries={entries}
              oneArticle={choice.articleId !== ''}
              onGoTo={(entry: HistoryEntry) => onGoTo(entry.articleId, entry.segmentId)}
            />
            {history.hasNextPage && (
              <Button onPress={() => void history.fetchNextPage()} busy={history.isFetchingNextPage}>
                {t('common.more')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  )
}

function filterOf(choice: Choice, now: Date): HistoryFilter {
  const from = periodStart(choice.period, now)
  return {
    ...(choice.articleId ? { articleId: choice.articleId } : {}),
    ...(choice.ruleId ? { ruleId: choice.ruleId } : {}),
    ...(choice.kind ? { kind: choice.kind } : {}),
    ...(choice.text.trim() ? { text: choice.text.trim() } : {}),
    ...(from === undefined ? {} : { from }),
  }
}
