import { useCallback, useEffect, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ArticleView } from '../../shared/calls.ts'
import type { HistoryFilter } from '../../shared/calls/history.ts'
import { useArticleTitles } from '../api/articles.ts'
import { CallError } from '../api/bridge.ts'
import { useEngineEvents } from '../api/events.ts'
import { queryKeys } from '../api/keys.ts'
import { useSetSettings, useSettings, useSettingsQuery } from '../api/settings.ts'
import { AboutDialog } from '../features/help/AboutDialog.tsx'
import { LicencesDialog } from '../features/help/LicencesDialog.tsx'
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx'
import { GuideDialog } from '../features/guide/GuideDialog.tsx'
import type { GuidePlace } from '../features/guide/chapters.ts'
import { AgreementDialog } from '../features/agreement/AgreementDialog.tsx'
import { FilterBar } from '../features/filters/FilterBar.tsx'
import { HistoryScreen } from '../features/history/HistoryScreen.tsx'
import { HouseScreen } from '../features/house/HouseScreen.tsx'
import { ImportDialog } from '../features/import/ImportDialog.tsx'
import type { Chosen } from '../features/import/files.ts'
import type { ImportStart } from '../features/import/ImportDialog.tsx'
import { WindowDrop } from '../features/import/WindowDrop.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { ProjectDialog } from '../features/project/ProjectDialog.tsx'
import { RulesScreen } from '../features/rules/RulesScreen.tsx'
import { StatisticsScreen } from '../features/statistics/StatisticsScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { CommandProvider, useCommands } from '../keys/commands.tsx'
import { chooseLocale, TextProvider, useText } from '../messages/text.tsx'
import { useErrorText } from '../ui/errors.ts'
import { NoticesProvider } from '../ui/Notices.tsx'
import { ArticleScreen } from './ArticleScreen.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { guideFor } from './guide.ts'
import { KeySheet } from './KeySheet.tsx'
import { Message } from './Message.tsx'
import { Palette } from './Palette.tsx'
import { isFirstVisit, usePlace } from './place.ts'
import type { Place } from './place.ts'
import { Shell } from './Shell.tsx'
import { useMenuCommands } from './useMenuCommands.ts'
import { useAppearance } from './useAppearance.ts'
import { useProposalNotice } from './useProposalNotice.ts'
import { useOpenedFiles } from './useOpenedFiles.ts'

/** The window. Settings decide language, colours and keys for everything inside. */
export function App() {
  useEngineEvents()
  const settings = useSettings()
  const locale = chooseLocale(settings.locale, navigator.languages)
  useAppearance(settings, locale)
  return (
    <TextProvider locale={locale}>
      <NoticesProvider>
        <CommandProvider>
          <Gate />
        </CommandProvider>
      </NoticesProvider>
    </TextProvider>
  )
}

/** Lets nothing happen where there is no database to work on; says why. The engine tries again when it is asked again. */
function Gate() {
  const t = useText()
  const errorText = useErrorText()
  const settings = useSettingsQuery()
  const { error } = settings
  if (error instanceof CallError && error.code !== 'engine-stopped') {
    return (
      <Message
        title={t('fatal.title')}
        text={errorText(error)}
        action={t('common.retry')}
        onAction={() => void settings.refetch()}
      />
    )
  }
  if (settings.isPending) return null
  return <Window />
}

/** An article with its history, as another machine wrote it. */
const PROJECT = /\.gegenlesen$/iu

type Panel =
  | 'palette'
  | 'keys'
  | 'backups'
  | 'agreement'
  | 'about'
  | 'licences'
  | GuideStart
  | ImportStart
  | { readonly kind: 'project'; readonly file: File }

type GuideStart = { readonly kind: 'guide'; readonly at: GuidePlace }

function Window() {
  const t = useText()
  const { place, visit, go } = usePlace()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [filter, setFilter] = useState<HistoryFilter>({})
  const close = useCallback(() => setPanel(null), [])
  const setSettings = useSetSettings()
  const openArticle = useCallback(
    (articleId: string, segmentId: string | null = null) =>
      go({ screen: 'article', articleId, view: 'review', segmentId }),
    [go],
  )
  const openImport = useCallback((kind: ImportStart['kind'], files: readonly Chosen[] = []) => {
    const [only, ...others] = files
    const isProject = only !== undefined && others.length === 0 && PROJECT.test(only.path)
    setPanel(isProject ? { kind: 'project', file: only.file } : { kind, files })
  }, [])

  useCommands({
    'article.import': () => openImport('files'),
    'go.library': () => go({ screen: 'library' }),
    'go.history': () => go({ screen: 'history' }),
    'go.statistics': () => go({ screen: 'statistics' }),
    'go.rules': () => go({ screen: 'rules' }),
    'go.house': () => go({ screen: 'house' }),
    'go.settings': () => go({ screen: 'settings' }),
    'palette.open': () => setPanel('palette'),
    'keys.open': () => setPanel('keys'),
    'backups.open': () => setPanel('backups'),
    'help.guide': () => setPanel({ kind: 'guide', at: guideFor(place) }),
    'help.about': () => setPanel('about'),
    'help.licences': () => setPanel('licences'),
    ...(place.screen === 'article' ? { 'article.agreement': () => setPanel('agreement') } : {}),
    ...(place.screen === 'article' ? { 'segment.goTo': () => setPanel('palette') } : {}),
  })
  useMenuCommands()
  useProposalNotice(() => go({ screen: 'house' }))
  useOpenedFiles((files) =>
    openImport(
      'files',
      files.map((file) => ({ path: file.name, file })),
    ),
  )
  useSampleAtFirst(openArticle)
  const goToSegment = useSegmentByNumber(place, openArticle)

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
            onKeySheet={() => setPanel('keys')}
          />
        </ErrorBoundary>
      </Shell>
      <WindowDrop onFiles={(files) => openImport('files', files)} />
      {panel === 'palette' && (
        <Palette
          onClose={close}
          onArticle={openArticle}
          onReviewer={(reviewerId) => setSettings.mutate({ reviewerId })}
          onRule={(query) => go({ screen: 'rules', query })}
          onSegment={goToSegment}
          onGuide={(at) => setPanel({ kind: 'guide', at })}
        />
      )}
      {panel === 'keys' && <KeySheet onClose={close} />}
      {panel === 'about' && <AboutDialog onClose={close} onLicences={() => setPanel('licences')} />}
      {panel === 'agreement' && place.screen === 'article' && (
        <AgreementDialog
          articleId={place.articleId}
          onClose={close}
          onSegment={(segmentId) => {
            close()
            openArticle(place.articleId, segmentId)
          }}
        />
      )}
      {panel === 'backups' && (
        <BackupsDialog
          onClose={close}
          onRestored={() => {
            close()
            go({ screen: 'library' })
          }}
        />
      )}
      {panel === 'licences' && <LicencesDialog onClose={close} />}
      {typeof panel === 'object' && panel?.kind === 'guide' && (
        <GuideDialog start={panel.at} onClose={close} />
      )}
      {typeof panel === 'object' && panel?.kind === 'project' && (
        <ProjectDialog
          file={panel.file}
          onClose={close}
          onImported={(article) => {
            close()
            openArticle(article.id)
          }}
        />
      )}
      {typeof panel === 'object' && panel !== null && panel.kind !== 'guide' && panel.kind !== 'project' && (
        <ImportDialog
          start={panel}
          onFiles={(files) => openImport('files', files)}
          onClose={close}
          onImported={(article) => {
            close()
            openArticle(article.id)
          }}
        />
      )}
    </>
  )
}

type ScreenProps = {
  readonly place: Place
  readonly visit: number
  readonly go: (place: Place) => void
  /** Of history and pictures. */
  readonly filter: HistoryFilter
  readonly onFilter: (filter: HistoryFilter) => void
  readonly onArticle: (articleId: string, segmentId?: string | null) => void
  readonly onImport: (kind: ImportStart['kind']) => void
  readonly onKeySheet: () => void
}

function Screen({ place, visit, go, filter, onFilter, onArticle, onImport, onKeySheet }: ScreenProps) {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen onOpen={onArticle} onImport={onImport} />
    case 'article':
      return (
        <ArticleScreen
          key={place.articleId}
          articleId={place.articleId}
          view={place.view}
          segmentId={place.segmentId}
          visit={visit}
          onView={(view) => go({ ...place, view, segmentId: null })}
          onGoTo={onArticle}
          onLibrary={() => go({ screen: 'library' })}
        />
      )
    case 'history':
      return (
        <HistoryScreen
          filter={filter}
          filterBar={<FilterBar filter={filter} onChange={onFilter} />}
          onGoTo={onArticle}
        />
      )
    case 'statistics':
      return (
        <StatisticsScreen
          filter={filter}
          filterBar={<FilterBar filter={filter} onChange={onFilter} />}
          onArticle={onArticle}
        />
      )
    case 'rules':
      return (
        <RulesScreen
          key={place.query ?? ''}
          initialQuery={place.query ?? ''}
          onHistory={(ruleId) => {
            onFilter({ rules: [ruleId] })
            go({ screen: 'history' })
          }}
        />
      )
    case 'house':
      return <HouseScreen onGoTo={onArticle} />
    case 'settings':
      return <SettingsScreen onKeySheet={onKeySheet} />
    default:
      return place satisfies never
  }
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

function useSegmentByNumber(
  place: Place,
  openArticle: (articleId: string, segmentId: string) => void,
): ((number: number) => void) | null {
  const client = useQueryClient()
  const articleId = place.screen === 'article' ? place.articleId : null
  return useMemo(() => {
    if (articleId === null) return null
    return (number) => {
      const view = client.getQueryData<ArticleView>(queryKeys.article(articleId))
      const segment = view?.segments[Math.min(number, view.segments.length) - 1]
      if (segment) openArticle(articleId, segment.id)
    }
  }, [client, articleId, openArticle])
}
