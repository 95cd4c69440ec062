import type {
  Api,
  ArticleView,
  Calls,
  Change,
  EngineEvent,
  Settings,
  WindowCalls,
} from '../../../shared/calls.ts'
import type { BackupInfo } from '../../../shared/calls/backups.ts'
import type { About, Component } from '../../../shared/calls/system.ts'
import type { ErrorCode, Result } from '../../../shared/errors.ts'
import { isLargeAnswer } from '../../../shared/calls.ts'
import { toJson } from '../../../shared/json.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { withFix, withFlagState, withStatus, withTarget } from '../../../renderer/api/optimistic.ts'
import { summaryOf } from './article.ts'

type Sent = { readonly name: WindowCalls; readonly input: unknown }

/** What the window sees of an engine, held in memory: enough to answer every call the way the contract says. */
export type TestEngine = {
  readonly api: Api
  readonly sent: readonly Sent[]
  /** Inputs of all calls of one name so far. */
  readonly inputsOf: <Name extends WindowCalls>(name: Name) => readonly Calls[Name]['input'][]
  readonly emit: (event: EngineEvent) => void
  readonly command: (name: string) => void
  /** The system asks the app to open files. */
  readonly openFiles: (files: Parameters<Parameters<Api['onFiles']>[0]>[0]) => void
  /** The next call of that name is refused. */
  readonly refuse: (name: WindowCalls, code: ErrorCode) => void
  readonly view: (articleId: string) => ArticleView
}

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  locale: 'de',
  theme: 'light',
  levels: ['sure', 'likely'],
  fontSize: 16.5,
  passLimit: 20,
  keys: 'matecat',
  reviewerId: 'r1',
  quietBelow: 0.25,
  typographic: true,
  lookForUpdates: false,
}

const ABOUT: About = {
  version: '1.2.3',
  electron: '45.4.1',
  chromium: '150.0',
  dataFolder: '/home/anna/.config/Gegenlesen',
  logFolder: '/home/anna/.config/Gegenlesen/logs',
  updatesFrom: 'github.com/newsroom/gegenlesen',
}

const BACKUPS: readonly BackupInfo[] = [
  {
    name: 'gegenlesen.2026-11-22T08-30-05.daily.sqlite',
    at: Date.parse('2026-11-22T08:30:05Z'),
    kind: 'daily',
    bytes: 4_200_000,
    articles: 12,
  },
  {
    name: 'gegenlesen.2026-11-21T08-30-05.before-restore.sqlite',
    at: Date.parse('2026-11-21T08:30:05Z'),
    kind: 'before-restore',
    bytes: 12_400_000,
    articles: null,
  },
  {
    name: 'gegenlesen.2026-11-20T08-30-05.daily.sqlite',
    at: Date.parse('2026-11-20T08:30:05Z'),
    kind: 'daily',
    bytes: 3_900_000,
    articles: 1,
  },
]

const COMPONENTS: readonly Component[] = [
  { name: 'Gegenlesen', version: '1.2.3', group: 'app', licence: 'GPL-3.0-or-later', link: '' },
  {
    name: 'Ding',
    version: '2023',
    group: 'data',
    licence: 'GPL-2.0-or-later',
    link: 'https://example.org/ding',
  },
  { name: 'react', version: '19', group: 'code', licence: 'MIT', link: 'https://react.dev' },
]

export function createTestEngine(
  articles: readonly ArticleView[],
  answers: { readonly [Name in WindowCalls]?: Calls[Name]['output'] } = {},
  settings: Partial<Settings> = {},
): TestEngine {
  const views = new Map(articles.map((view) => [view.article.id, view]))
  const deleted = new Set<string>()
  const past: ArticleView[] = []
  const future: ArticleView[] = []
  const sent: Sent[] = []
  const refusals = new Map<WindowCalls, ErrorCode>()
  const eventListeners = new Set<(event: EngineEvent) => void>()
  const fileListeners = new Set<Parameters<Api['onFiles']>[0]>()
  const commandListeners = new Set<(command: string) => void>()
  let current: Settings = { ...SETTINGS, ...settings }

  const flagOf = (id: string) =>
    [...views.values()]
      .flatMap((view) => view.segments)
      .flatMap((each) => each.flags)
      .find((flag) => flag.id === id)!
  const ownerOf = (segmentId: string) =>
    [...views.values()].find((view) => view.segments.some((each) => each.id === segmentId))!
  const publish = (view: ArticleView, focus: string | null): Change => {
    const summary = summaryOf(view.segments, { ...view.article, confirmed: 0, openFlags: 0 })
    const counted = summaryOf(view.segments, {
      id: summary.id,
      title: summary.title,
      hasSource: summary.hasSource,
    })
    const before = views.get(view.article.id)?.segments
    views.set(view.article.id, { ...view, article: counted })
    const { score } = view
    const segments = view.segments.filter((each, index) => each !== before?.[index] || each.id === focus)
    return {
      articleId: summary.id,
      segments,
      summary: counted,
      score,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      focus,
    }
  }
  const write = (before: ArticleView, after: ArticleView, focus: string) => {
    past.push(before)
    future.length = 0
    return publish(after, focus)
  }
  const travel = (from: ArticleView[], to: ArticleView[], articleId: string): Change => {
    const now = views.get(articleId)!
    const then = from.pop()!
    to.push(now)
    const changed = then.segments.find((each, index) => each !== now.segments[index])
    return publish(then, changed?.id ?? null)
  }

  const change = (segmentId: string, step: (view: ArticleView) => ArticleView): Change => {
    const before = ownerOf(segmentId)
    return write(before, step(before), segmentId)
  }

  const calls: { [Name in WindowCalls]: (input: Calls[Name]['input']) => Calls[Name]['output'] } = {
    columnsOf: () => null,
    planImport: () => {
      throw new Error('no plan given')
    },
    importArticle: () => articles[0]!.article,
    cancelImport: () => null,
    pauseCheck: () => null,
    resumeCheck: () => null,
    countArticles: ({ query }) => calls.listArticles({ query }).length,
    articleTitles: () => calls.listArticles({ query: '' }).map(({ id, title }) => ({ id, title })),
    articleSystems: () => {
      const newest = calls.listArticles({ query: '' }).toSorted((a, b) => b.createdAt - a.createdAt)
      return [...new Set(newest.map(({ system }) => system))]
    },
    unfinishedArticle: ({ from, by }) => {
      const all = [...views.values()].map((view) => view.article).filter((each) => !deleted.has(each.id))
      const at = all.findIndex((each) => each.id === from)
      const others = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))]
      const waiting = others.filter((each) => each.openFlags > 0 || each.confirmed < each.segments)
      return waiting.at(by === 1 ? 0 : -1) ?? null
    },
    renameArticle: ({ articleId, title }) => {
      const view = views.get(articleId)!
      views.set(articleId, { ...view, article: { ...view.article, title } })
      return views.get(articleId)!.article
    },
    listArticles: ({ query, limit }) =>
      [...views.values()]
        .map((view) => view.article)
        .filter((each) => !deleted.has(each.id) && each.title.toLowerCase().includes(query.toLowerCase()))
        .slice(0, limit),
    openArticle: ({ articleId }) => views.get(articleId)!,
    placeArticle: () => null,
    deleteArticle: ({ articleId }) => {
      deleted.add(articleId)
      return null
    },
    restoreArticle: ({ articleId }) => {
      deleted.delete(articleId)
      return views.get(articleId)!.article
    },
    setTarget: ({ segmentId, target }) => {
      const view = ownerOf(segmentId)
      return write(view, withTarget(view, segmentId, target), segmentId)
    },
    confirmSegment: ({ segmentId, confirmed }) => {
      const view = ownerOf(segmentId)
      return write(view, withStatus(view, segmentId, confirmed), segmentId)
    },
    applyFix: ({ flagId, fix }) => {
      const flag = flagOf(flagId)
      const view = ownerOf(flag.segmentId)
      return write(view, withFix(view, flag, flag.fixes[fix]!), flag.segmentId)
    },
    dismissFlag: ({ flagId }) => {
      const flag = flagOf(flagId)
      const view = ownerOf(flag.segmentId)
      return write(view, withFlagState(view, flag, 'dismissed'), flag.segmentId)
    },
    reopenFlag: ({ flagId }) => {
      const flag = flagOf(flagId)
      const view = ownerOf(flag.segmentId)
      return write(view, withFlagState(view, flag, 'open'), flag.segmentId)
    },
    mendAlignment: () => {
      throw new Error('no files here')
    },
    realign: () => {
      throw new Error('no files here')
    },
    undo: ({ articleId }) => travel(past, future, articleId),
    redo: ({ articleId }) => travel(future, past, articleId),
    history: () => ({ entries: [], next: null, count: { total: 0, atLeast: false } }),
    filterValues: () => ({ rules: [], categories: [], reviewers: [], systems: [] }),
    listFilters: () => [],
    saveFilter: ({ name, filter }) => ({ id: 'sf1', name, filter }),
    deleteFilter: () => null,
    narrowDismissal: () => null,
    listDismissals: () => ({ dismissals: [], next: null }),
    removeDismissal: () => null,
    listRules: () => [],
    learnedSubjects: () => [],
    rulePrecision: () => [],
    flagRates: () => ({ days: 7, rates: [] }),
    effort: () => [],
    systemFigures: () => [],
    articlePenalties: () => ({ above: [], countAbove: 0, count: 0 }),
    resetLearning: () => null,
    wakeRule: () => null,
    setRule: () => null,
    suggestSpelling: () => [],
    listReviewers: () => [{ id: 'r1', name: 'Anna Berg' }],
    addReviewer: ({ name }) => ({ id: 'r2', name }),
    getSettings: () => current,
    setSettings: (patch) => (current = { ...current, ...patch } as Settings),
    raiseFlag: ({ segmentId }) => change(segmentId, (view) => view),
    judgeFlag: ({ flagId, category, severity, note = null }) => {
      const { segmentId } = flagOf(flagId)
      return change(segmentId, (view) => ({
        ...view,
        segments: view.segments.map((each) => ({
          ...each,
          flags: each.flags.map((flag) =>
            flag.id === flagId ? { ...flag, category, severity, note } : flag,
          ),
        })),
      }))
    },
    withdrawFlag: ({ flagId }) => change(flagOf(flagId).segmentId, (view) => view),
    addNote: ({ segmentId, text }) =>
      change(segmentId, (view) => ({
        ...view,
        segments: view.segments.map((each) =>
          each.id === segmentId
            ? {
                ...each,
                notes: [...each.notes, { id: `n${each.notes.length}`, text, author: 'Anna Berg', at: 0 }],
              }
            : each,
        ),
      })),
    removeNote: () => {
      throw new Error('give an answer for removeNote')
    },
    alikeFlags: () => [],
    decideFlags: ({ segmentId }) => change(segmentId, (view) => view),
    confirmSegments: ({ segmentId, segmentIds }) =>
      change(segmentId, (view) => segmentIds.reduce((before, each) => withStatus(before, each, true), view)),
    planReplace: () => ({ places: [], more: false }),
    planQuotes: () => ({ places: [], more: false }),
    rewrite: ({ segmentId }) => change(segmentId, (view) => view),
    listWords: () => [],
    setWord: () => null,
    planProject: () => {
      throw new Error('no plan given')
    },
    importProject: () => articles[0]!.article,
    reviewersOf: () => [{ id: 'r1', name: 'Anna Berg' }],
    agreement: () => {
      throw new Error('give an answer for agreement')
    },
    listBackups: () => BACKUPS,
    makeBackup: () => BACKUPS[0]!,
    restoreBackup: () => null,
    lookUp: () => [],
    similarSegments: () => [],
    listMemory: () => [],
    importMemory: () => ({ name: 'alt.tmx', added: 0, known: 0 }),
    removeMemory: () => null,
    listTerms: () => [],
    saveTerm: ({ term }) => ({ ...term, id: 't1', origin: 'typed', author: 'Anna', changedAt: 0 }),
    importTerms: () => ({ added: [], known: 0 }),
    listOwnRules: () => [],
    saveOwnRule: ({ rule }) => ({
      ...rule,
      ...{ id: 'o1', origin: 'typed', author: 'Anna', changedAt: 0, enabled: false },
    }),
    switchOwnRule: () => null,
    importOwnRules: () => ({ added: [] }),
    removeTaught: () => null,
    tryLesson: () => ({
      ...{ examples: [], matches: [], segments: 0, complete: true },
      counts: { right: 0, wrong: 0, open: 0 },
    }),
    listProposals: () => [],
    answerProposal: () => ({ termId: null }),
    suggestTerm: () => ({
      draft: { source: '', preferred: [], forbidden: [], note: '', domain: '' },
      corrections: [],
    }),
    exportCheck: () => ({ unconfirmed: 2, openFlags: 1, fileName: 'hafenstreik.txt' }),
  }

  const answer = async <Name extends WindowCalls>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Result<unknown>> => {
    sent.push({ name, input })
    const code = refusals.get(name)
    if (code) {
      refusals.delete(name)
      return { ok: false, error: { code, details: {} } }
    }
    const fixed = answers[name]
    const value = fixed === undefined ? calls[name](input) : fixed
    return { ok: true, value: isLargeAnswer(name) ? toJson(value) : value }
  }
  const functions = Object.fromEntries(
    Object.keys(calls).map((name) => [name, (input: never) => answer(name as WindowCalls, input)]),
  ) as unknown as Pick<Api, WindowCalls>

  return {
    api: {
      ...functions,
      exportArticle: async () => ({ ok: true, value: { path: 'hafenstreik.txt' } }),
      cancelExport: async () => ({ ok: true, value: null }),
      exportHistory: async () => ({ ok: true, value: { path: 'Verlauf.tsv' } }),
      exportTable: async () => ({ ok: true, value: { path: 'Tabelle.tsv' } }),
      exportPeriod: async () => ({ ok: true, value: { path: 'bericht.pdf' } }),
      exportLibrary: async () => ({ ok: true, value: { path: 'alles.jsonl' } }),
      importLibrary: async () => ({ ok: true, value: { articles: 3 } }),
      exportTaught: async () => ({ ok: true, value: { path: 'Begriffe.tbx' } }),
      onEngineEvent: (listener) => {
        eventListeners.add(listener)
        return () => eventListeners.delete(listener)
      },
      about: async () => ({ ok: true, value: ABOUT }),
      printKeys: async () => ({ ok: true, value: null }),
      listComponents: async () => ({ ok: true, value: COMPONENTS }),
      readNotice: async ({ component }) => ({ ok: true, value: `Notice of ${COMPONENTS[component]?.name}` }),
      onFiles: (listener) => {
        fileListeners.add(listener)
        return () => fileListeners.delete(listener)
      },
      onCommand: (listener) => {
        commandListeners.add(listener)
        return () => commandListeners.delete(listener)
      },
    },
    sent,
    inputsOf: (name) => sent.filter((each) => each.name === name).map((each) => each.input) as never,
    emit: (event) => eventListeners.forEach((listener) => listener(event)),
    command: (name) => commandListeners.forEach((listener) => listener(name)),
    openFiles: (files) => fileListeners.forEach((listener) => listener(files)),
    refuse: (name, code) => refusals.set(name, code),
    view: (articleId) => views.get(articleId)!,
  }
}
