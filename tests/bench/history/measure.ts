import type { HistoryCursor, HistoryFilter } from '../../../shared/calls/history.ts'
import { toMatch } from '../../../electron/engine/database/full-text.ts'
import { marksOf, reviewersOf } from '../../../electron/engine/database/queries/agreement.ts'
import {
  changeExamples,
  dueSegments,
  repeatedChanges,
} from '../../../electron/engine/database/queries/corrections.ts'
import { inForceOn, listDismissals } from '../../../electron/engine/database/queries/dismissals.ts'
import { lastTouches } from '../../../electron/engine/database/queries/edits.ts'
import { HITS_SQL } from '../../../electron/engine/database/queries/facts-plan.ts'
import { openAlike, presentFlags } from '../../../electron/engine/database/queries/flags.ts'
import { historyEntries, historyStart } from '../../../electron/engine/database/queries/history.ts'
import {
  decidedSubjects,
  openByRule,
  ruleTallies,
} from '../../../electron/engine/database/queries/learning.ts'
import {
  likelyPairs,
  likelySegments,
  listFiles,
  lookUpPairs,
  lookUpSegments,
} from '../../../electron/engine/database/queries/memory.ts'
import { flagTallies } from '../../../electron/engine/database/queries/reports.ts'
import { filterValues } from '../../../electron/engine/database/queries/saved-filters.ts'
import {
  articlePenalties,
  effort,
  flagsByDay,
  rulePrecision,
  systemFigures,
  wordsByDay,
} from '../../../electron/engine/database/queries/statistics.ts'
import { segmentsOf } from '../../../electron/engine/database/queries/segments.ts'
import { allSegments, segmentsMatching } from '../../../electron/engine/database/queries/trial.ts'
import type { Db } from '../../../electron/engine/database/sql.ts'
import { loadProject } from '../../../electron/engine/project/load.ts'
import { all } from '../../../electron/engine/database/sql.ts'
import { rules } from '../../../shared/rules/registry.ts'
import { quantile } from '../speed/quantile.ts'

type Question = { readonly name: string; readonly ask: () => unknown }

const DAY = 86_400_000
const PAGE = 100
const RUNS = 5

/** Processor time of this process so far, in milliseconds. */
function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** How long questions of one kind take, in milliseconds. */
export type Answers = {
  readonly title: string
  readonly limit: number
  readonly queries: number
  readonly p50: number
  readonly p95: number
  /** 95th percentile of processor time: machines are shared. */
  readonly processor: number
  readonly slowest: readonly { readonly name: string; readonly ms: number }[]
}

/** Asks every question some times. */
function time(title: string, limit: number, questions: readonly Question[]): Answers {
  const took = questions.flatMap(({ name, ask }) =>
    Array.from({ length: RUNS }, () => {
      const [started, used] = [performance.now(), processor()]
      ask()
      return { name, ms: performance.now() - started, cpu: processor() - used }
    }),
  )
  const by = (read: (each: (typeof took)[number]) => number, share: number) => quantile(took.map(read), share)
  const slowest = questions
    .map(({ name }) => ({
      name,
      ms: Math.max(...took.filter((each) => each.name === name).map(({ ms }) => ms)),
    }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 3)
  return {
    title,
    limit,
    queries: questions.length,
    p50: by(({ ms }) => ms, 0.5),
    p95: by(({ ms }) => ms, 0.95),
    processor: by(({ cpu }) => cpu, 0.95),
    slowest,
  }
}

/** Words of every frequency: the commonest, middling ones, rare ones, beginnings, several at once. */
function words(db: Db): string[] {
  const [text] = all<{ target: string }>(db, 'SELECT target FROM segments WHERE position = 3 LIMIT 1')
  const some = (text?.target ?? '').replace('.', '').split(' ')
  return [
    'die',
    'und der',
    'Länder',
    'bürgeramt',
    'feuer',
    'street',
    'kreishaus',
    'wa',
    'zeitung nicht',
    ...some.slice(0, 12),
  ]
}

export function historyFilters(db: Db): readonly { readonly name: string; readonly filter: HistoryFilter }[] {
  const { reviewers, systems } = filterValues(db)
  const articles = all<{ id: string }>(
    db,
    'SELECT id FROM articles ORDER BY created_at LIMIT 3 OFFSET 50',
  ).map(({ id }) => id)
  const [newest] = all<{ at: number }>(db, 'SELECT max(at) AS at FROM event_facts')
  const end = newest?.at ?? 0
  const rule = (index: number) => rules[index]?.id ?? ''
  const who = reviewers.flatMap(({ value }) => (value === 'machine' ? [] : [value]))
  const filters: Record<string, HistoryFilter> = {
    everything: {},
    'commonest rule': { rules: [rule(0)] },
    'rare rule': { rules: [rule(60)] },
    'five rules': { rules: [0, 1, 2, 3, 4].map(rule) },
    'thirty rules': { rules: Array.from({ length: 30 }, (_, index) => rule(index)) },
    decision: { kinds: ['dismissed'] },
    'two decisions': { kinds: ['accepted', 'corrected'] },
    'reopened by one': { kinds: ['reopened'], reviewers: who.slice(-1) },
    reason: { reasons: ['correct'] },
    'reason of a rare rule': { reasons: ['taste'], rules: [rule(50)] },
    reviewer: { reviewers: who.slice(0, 1) },
    'rare reviewer, rare rule': { reviewers: who.slice(-1), rules: [rule(55)] },
    category: { categories: ['accuracy/mistranslation'] },
    'three categories': { categories: ['fluency/grammar', 'fluency/spelling', 'locale/number'] },
    severity: { severities: ['critical'] },
    'severity and decision': { severities: ['minor'], kinds: ['corrected'] },
    system: { systems: systems.slice(0, 1).map(({ value }) => value) },
    'system and reason': { systems: systems.slice(-1).map(({ value }) => value), reasons: ['correct'] },
    article: { articles: articles.slice(0, 1) },

    'last week': { from: end - 7 * DAY },
    'a month a year ago': { from: end - 365 * DAY, until: end - 335 * DAY },
    'rule a year ago': { rules: [rule(1)], from: end - 365 * DAY, until: end - 335 * DAY },
    'category a year ago': {
      categories: ['accuracy/mistranslation'],
      from: end - 365 * DAY,
      until: end - 335 * DAY,
    },
    'never happens': { kinds: ['raised'], reviewers: who.slice(0, 1) },
    'never happens either': { kinds: ['gone'], reasons: ['taste', 'correct', 'unspecified'] },
    'all but the text': {
      rules: [0, 1, 2].map(rule),
      kinds: ['dismissed', 'accepted'],
      reviewers: who.slice(0, 3),
      systems: systems.slice(0, 2).map(({ value }) => value),
      from: end - 300 * DAY,
    },
  } as unknown as Record<string, HistoryFilter>
  return Object.entries({ ...filters, articles: { articles } }).map(([name, filter]) => ({ name, filter }))
}

/** Asks everything that the history, the full text, the pictures, the rules and the lists ask. */
export function measure(db: Db): readonly Answers[] {
  const filters = historyFilters(db)
  const pictures = { rulePrecision, flagsByDay, wordsByDay, effort, systemFigures }
  return [
    time(
      'history, first page and count',
      100,
      filters.map(({ name, filter }) => ({
        name,
        ask: () => historyStart(db, filter, PAGE),
      })),
    ),
    time(
      'history, a page far down',
      100,
      filters.map(({ name, filter }) => {
        const deep = pageDown(db, filter, 20)
        return { name, ask: () => historyEntries(db, filter, deep, PAGE) }
      }),
    ),
    time(
      'history with words to find',
      100,
      words(db).flatMap((text) => [
        { name: text, ask: () => historyStart(db, { text }, PAGE) },
        {
          name: `${text} + decision`,
          ask: () => historyStart(db, { text, kinds: ['dismissed'] }, PAGE),
        },
      ]),
    ),
    time(
      'full text',
      50,
      words(db).map((text) => ({ name: text, ask: () => all(db, HITS_SQL, toMatch(text)) })),
    ),
    time(
      'pictures',
      500,
      filters
        .filter((_, index) => index % 3 === 0)
        .flatMap(({ name, filter }) => [
          ...Object.entries(pictures).map(([picture, ask]) => ({
            name: `${picture}, ${name}`,
            ask: () => ask(db, filter),
          })),
          {
            name: `articles above the limit, ${name}`,
            ask: () => articlePenalties(db, filter, ['sure', 'likely'], 25),
          },
        ]),
    ),
    time('rules', 100, [
      { name: 'tallies', ask: () => ruleTallies(db) },
      { name: 'open flags', ask: () => openByRule(db) },
      { name: 'matters of a rule', ask: () => decidedSubjects(db, rules[0]?.id ?? '', 3, 50) },
    ]),
    time('an article', 100, articleQuestions(db)),
    time('memory and proposals', 100, memoryQuestions(db)),
    time('segments for a trial', 500, [
      { name: 'of all articles', ask: () => allSegments(db, 20_000) },
      ...words(db).map((text) => ({ name: text, ask: () => segmentsMatching(db, toMatch(text), 20_000) })),
    ]),
    time('lists', 100, [
      { name: 'values to filter by', ask: () => filterValues(db) },
      { name: 'dismissals', ask: () => listDismissals(db, null, PAGE) },
    ]),
  ]
}

/** What is asked of some articles, old and new, when they are opened, checked, reported on and handed on. */
function articleQuestions(db: Db): Question[] {
  const some = all<{ id: string }>(db, 'SELECT id FROM articles ORDER BY created_at').map(({ id }) => id)
  const chosen = [0, 0.5, 0.9, 1].map((share) => some[Math.floor(share * (some.length - 1))] ?? '')
  return chosen.flatMap((id) => {
    const segments = segmentsOf(db, id).map((segment) => segment.id)
    const [flag] = presentFlags(db, segments)
    const [reviewer] = reviewersOf(db, id)
    return Object.entries({
      'flags in its text': () => presentFlags(db, segments),
      'dismissals of a flag': () => inForceOn(db, flag?.id ?? ''),
      'the same flag elsewhere': () => openAlike(db, flag?.ruleId ?? '', flag?.subject ?? '', null),
      'flags by what became of them': () => flagTallies(db, id, ['sure', 'likely']),
      reviewers: () => reviewersOf(db, id),
      'marks of a reviewer': () => marksOf(db, id, reviewer?.id ?? ''),
      'last edits': () => lastTouches(db, id),
      'everything, to hand on': () => loadProject(db, id),
    }).map(([name, ask]) => ({ name, ask }))
  })
}

function memoryQuestions(db: Db): Question[] {
  const [change] = repeatedChanges(db, 2)
  return [
    { name: 'segments to look at', ask: () => dueSegments(db, 20) },
    { name: 'repeated changes', ask: () => repeatedChanges(db, 2) },
    { name: 'where a change was made', ask: () => change && changeExamples(db, change, 6) },
    { name: 'files of the memory', ask: () => listFiles(db) },
    ...words(db).flatMap((text) => [
      { name: `concordance, ${text}`, ask: () => lookUpSegments(db, toMatch(text), 50) },
      { name: `similar segments, ${text}`, ask: () => likelySegments(db, toMatch(text), '', 50) },
      { name: `pairs, ${text}`, ask: () => lookUpPairs(db, toMatch(text), 50) },
      { name: `similar pairs, ${text}`, ask: () => likelyPairs(db, toMatch(text), 50) },
    ]),
  ]
}

function pageDown(db: Db, filter: HistoryFilter, pages: number): HistoryCursor | null {
  let before: HistoryCursor | null = null
  for (let page = 0; page < pages; page++) {
    const last: HistoryCursor | undefined = historyEntries(db, filter, before, PAGE).at(-1)
    if (!last) break
    before = { at: last.at, id: last.id }
  }
  return before
}
