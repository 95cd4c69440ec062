import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { HistoryFilter } from '../../shared/calls/history.ts'
import { CallError } from '../api/bridge.ts'
import { useArticle } from '../api/articles.ts'
import { FilterBar } from '../features/filters/FilterBar.tsx'
import { HistoryScreen } from '../features/history/HistoryScreen.tsx'
import { blocksOf } from '../features/reading/blocks.ts'
import { copyBlocks } from '../features/reading/copy.ts'
import { ReadingScreen } from '../features/reading/ReadingScreen.tsx'
import { Changes } from '../features/review/Changes.tsx'
import { ExportDialog } from '../features/review/ExportDialog.tsx'
import { useKeptFilter } from '../features/review/filter/useKeptFilter.ts'
import { ReviewScreen } from '../features/review/ReviewScreen.tsx'
import { useCommands } from '../keys/commands.tsx'
import { useText } from '../messages/text.tsx'
import { useErrorText } from '../ui/errors.ts'
import { useNotices } from '../ui/Notices.tsx'
import { Message } from './Message.tsx'
import type { ArticleViewName } from './place.ts'

type ArticleScreenProps = {
  readonly articleId: string
  readonly view: ArticleViewName
  readonly segmentId: string | null
  /** Changes with every jump, so that the same segment can be jumped to twice. */
  readonly visit: number
  readonly onView: (view: ArticleViewName) => void
  readonly onGoTo: (articleId: string, segmentId: string) => void
  readonly onLibrary: () => void
}

/** One open article in one of its four views. */
export function ArticleScreen(props: ArticleScreenProps) {
  const { articleId, view, segmentId, visit, onView, onGoTo, onLibrary } = props
  const t = useText()
  const errorText = useErrorText()
  const notices = useNotices()
  // What a button took back in this article, it would take back unseen from the next one.
  const { decided: dropUndo } = notices
  useEffect(() => dropUndo, [dropUndo])
  const { data, error, refetch } = useArticle(articleId)
  const filter = useKeptFilter(articleId)
  const [exporting, setExporting] = useState(false)
  const here = useRef<string | null>(segmentId)
  const remember = useCallback((id: string) => {
    here.current = id
  }, [])

  const copy = () => {
    if (!data || !copyBlocks(blocksOf(data.segments))) return
    const isFiltered = view === 'review' && filter.applied.filter.length > 0
    const said = isFiltered ? 'rows.copiedAll' : 'reading.copied'
    notices.show({ kind: 'done', text: t(said, { n: data.score.words }) })
  }

  useCommands({
    'article.copy': copy,
    'view.review': () => onView('review'),
    'view.read': () => onView('read'),
    'view.changes': () => onView('changes'),
    'view.history': () => onView('history'),
    'article.export': () => setExporting(true),
  })

  if (error && !data) {
    const gone = error instanceof CallError && error.code === 'not-found'
    return (
      <Message
        title={errorText(error)}
        action={gone ? t('nav.library') : t('common.retry')}
        onAction={gone ? onLibrary : () => void refetch()}
      />
    )
  }
  if (!data) return <Message title={t('common.loading')} quiet />
  return (
    <>
      {view === 'review' && (
        <ReviewScreen
          key={visit}
          view={data}
          startSegment={segmentId ?? here.current}
          filter={filter}
          onSegment={remember}
          onExport={() => setExporting(true)}
          onRead={() => onView('read')}
        />
      )}
      {view === 'read' && <ReadingScreen view={data} onCopy={copy} />}
      {view === 'changes' && <Changes view={data} onSegment={(segment) => onGoTo(articleId, segment.id)} />}
      {view === 'history' && <ArticleHistory articleId={articleId} onGoTo={onGoTo} />}
      {exporting && <ExportDialog articleId={articleId} onClose={() => setExporting(false)} />}
    </>
  )
}

type ArticleHistoryProps = Pick<ArticleScreenProps, 'articleId' | 'onGoTo'>

/** What happened in this article; its filter is its own. */
function ArticleHistory({ articleId, onGoTo }: ArticleHistoryProps) {
  const [filter, setFilter] = useState<HistoryFilter>({})
  const here = useMemo(() => ({ ...filter, articles: [articleId] }), [filter, articleId])
  return (
    <HistoryScreen
      filter={here}
      filterBar={<FilterBar filter={filter} onChange={setFilter} oneArticle />}
      oneArticle
      onGoTo={onGoTo}
    />
  )
}
