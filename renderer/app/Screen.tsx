import type { HistoryFilter } from '../../shared/calls/history.ts'
import { FilterBar } from '../features/filters/FilterBar.tsx'
import { HistoryScreen } from '../features/history/HistoryScreen.tsx'
import { HouseScreen } from '../features/house/HouseScreen.tsx'
import type { ImportStart } from '../features/import/ImportDialog.tsx'
import { LibraryScreen } from '../features/library/LibraryScreen.tsx'
import { RulesScreen } from '../features/rules/RulesScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { StatisticsScreen } from '../features/statistics/StatisticsScreen.tsx'
import { ArticleScreen } from './ArticleScreen.tsx'
import type { Place } from './place.ts'

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

/** What fills the window at a place. */
export function Screen({ place, visit, go, filter, onFilter, onArticle, onImport, onKeySheet }: ScreenProps) {
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
