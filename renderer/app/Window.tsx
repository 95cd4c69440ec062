import { useCallback, useEffect, useState } from 'react'
import type { HistoryFilter } from '../../shared/calls/history.ts'
import { useArticleTitles } from '../api/articles.ts'
import type { Chosen } from '../features/import/files.ts'
import type { ImportStart } from '../features/import/ImportDialog.tsx'
import { WindowDrop } from '../features/import/WindowDrop.tsx'
import { useCommands } from '../keys/commands.tsx'
import { useText } from '../messages/text.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { guideFor } from './guide.ts'
import { Message } from './Message.tsx'
import type { Panel } from './Panels.tsx'
import { panelFor, Panels } from './Panels.tsx'
import { isFirstVisit, usePlace } from './place.ts'
import { Screen } from './Screen.tsx'
import { Shell } from './Shell.tsx'
import { useArticleSteps } from './useArticleSteps.ts'
import { useMenuCommands } from './useMenuCommands.ts'
import { useOpenedFiles } from './useOpenedFiles.ts'
import { useProposalNotice } from './useProposalNotice.ts'

/** The frame, the screen of the place where the editor is, and what lies over it; what opens each of them. */
export function Window() {
  const t = useText()
  const { place, visit, go } = usePlace()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [filter, setFilter] = useState<HistoryFilter>({})
  const openArticle = useCallback(
    (articleId: string, segmentId: string | null = null) =>
      go({ screen: 'article', articleId, view: 'review', segmentId }),
    [go],
  )
  const openImport = useCallback(
    (kind: ImportStart['kind'], files: readonly Chosen[] = []) => setPanel(panelFor(kind, files)),
    [],
  )
  const inArticle = place.screen === 'article'

  useCommands({
    'article.import': () => openImport('files'),
    'go.library': () => go({ screen: 'library' }),
    'go.history': () => go({ screen: 'history' }),
    'go.statistics': () => go({ screen: 'statistics' }),
    'go.rules': () => go({ screen: 'rules' }),
    'go.house': () => go({ screen: 'house' }),
    'go.settings': () => go({ screen: 'settings' }),
    'palette.open': () => setPanel({ kind: 'palette' }),
    'keys.open': () => setPanel({ kind: 'keys' }),
    'backups.open': () => setPanel({ kind: 'backups' }),
    'help.guide': () => setPanel({ kind: 'guide', at: guideFor(place) }),
    'help.about': () => setPanel({ kind: 'about' }),
    'help.licences': () => setPanel({ kind: 'licences' }),
    ...(inArticle ? { 'article.agreement': () => setPanel({ kind: 'agreement' }) } : {}),
    ...(inArticle ? { 'article.rename': () => setPanel({ kind: 'rename' }) } : {}),
    ...(inArticle ? { 'segment.goTo': () => setPanel({ kind: 'palette' }) } : {}),
  })
  useArticleSteps(place, openArticle)
  useMenuCommands()
  useProposalNotice(() => go({ screen: 'house' }))
  useOpenedFiles((files) =>
    openImport(
      'files',
      files.map((file) => ({ path: file.name, file })),
    ),
  )
  useSampleAtFirst(openArticle)

  return (
    <>
      <Shell place={place} onGo={go}>
        <ErrorBoundary
          key={place.screen === 'article' ? place.articleId : place.screen}
          renderFallback={(retry) => (
            <Message
              title={t('fatal.title')}
              text={t('fatal.crash')}
              action={t('fatal.reload')}
              onAction={retry}
            />
          )}
        >
          <Screen
            place={place}
            visit={visit}
            go={go}
            filter={filter}
            onFilter={setFilter}
            onArticle={openArticle}
            onImport={openImport}
            onKeySheet={() => setPanel({ kind: 'keys' })}
          />
        </ErrorBoundary>
      </Shell>
      <WindowDrop
        onFiles={(files) => openImport('files', files)}
        onText={(text) => setPanel({ kind: 'paste', files: [], text })}
      />
      <Panels panel={panel} onPanel={setPanel} place={place} go={go} onArticle={openArticle} />
    </>
  )
}

/** At the very first start the sample is opened: an article says more than an empty library. */
function useSampleAtFirst(openArticle: (articleId: string) => void): void {
  const articles = useArticleTitles()
  const [only, ...others] = articles ?? []
  const sample = only && others.length === 0 ? only.id : null
  useEffect(() => {
    if (sample !== null && isFirstVisit()) openArticle(sample)
  }, [sample, openArticle])
}
