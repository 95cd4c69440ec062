import type { HistoryFilter } from '../../shared/calls/history.ts'

/** Addresses in the query cache. */
export const queryKeys = {
  settings: ['settings'],
  articles: ['articles'],
  articleList: (query: string) => ['articles', query],
  article: (articleId: string) => ['article', articleId],
  progress: (articleId: string) => ['progress', articleId],
  engine: ['engine'],
  notice: ['notice'],
  history: ['history'],
  historyOf: (filter: HistoryFilter) => ['history', filter],
  lastDecision: (ruleId: string) => ['history', 'last', ruleId],
  dismissals: ['dismissals'],
  filterValues: ['history', 'values'],
  savedFilters: ['savedFilters'],
  rules: ['rules'],
  reviewers: ['reviewers'],
  about: ['about'],
  components: ['components'],
  componentNotice: (component: number) => ['components', component],
  spelling: (word: string) => ['spelling', word],
} as const
