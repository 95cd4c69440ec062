import type { HistoryFilter } from '../../shared/calls/history.ts'
import type { Lesson } from '../../shared/calls/taught.ts'
import type { Alikeness } from '../../shared/calls/workbench.ts'
import type { Search } from '../../shared/review/search.ts'

/** Addresses in the query cache. */
export const queryKeys = {
  settings: ['settings'],
  articles: ['articles'],
  articleLists: ['articles', 'list'],
  articleList: (query: string, limit: number) => ['articles', 'list', query, limit],
  articleCount: (query: string) => ['articles', 'count', query],
  articleTitles: ['articles', 'titles'],
  articleSystems: ['articles', 'systems'],
  article: (articleId: string) => ['article', articleId],
  progress: (articleId: string) => ['progress', articleId],
  importing: (ticket: string) => ['importing', ticket],
  engine: ['engine'],
  notice: ['notice'],
  history: ['history'],
  historyOf: (filter: HistoryFilter) => ['history', filter],
  lastDecision: (ruleId: string) => ['history', 'last', ruleId],
  dismissals: ['dismissals'],
  filterValues: ['history', 'values'],
  savedFilters: ['savedFilters'],
  statistics: (name: string, filter: HistoryFilter) => ['history', 'statistics', name, filter],
  rules: ['rules'],
  learnedSubjects: (ruleId: string) => ['rules', 'subjects', ruleId],
  reviewers: ['reviewers'],
  backups: ['backups'],
  about: ['about'],
  components: ['components'],
  componentNotice: (component: number) => ['components', component],
  spelling: (word: string) => ['spelling', word],
  words: ['words'],
  terms: ['terms'],
  ownRules: ['ownRules'],
  trial: (lesson: Lesson | null) => ['trial', lesson],
  proposals: ['proposals'],
  proposalsOf: (refused: boolean) => ['proposals', refused],
  alike: (flagId: string, alikeness: Alikeness) => ['alike', flagId, alikeness],
  replacePlan: (articleId: string, search: Search, replacement: string) => [
    'replacePlan',
    articleId,
    search,
    replacement,
  ],
} as const
