import { AppError } from '../../shared/errors.ts'
import type { ArticleSummary, ArticleView, Change, FlagView, Score, SegmentView } from '../../shared/calls.ts'
import { editRate } from '../../shared/review/edit-distance.ts'
import { groupBy } from '../../shared/review/group.ts'
import { perThousand } from '../../shared/review/score.ts'
import { weight } from '../../shared/review/weights.ts'
import type { Learned } from './review/learning.ts'
import { learned } from './review/learning.ts'
import type { Db } from './database/sql.ts'
import { undoable } from './database/queries/actions.ts'
import { summaryOf } from './database/queries/articles.ts'
import type { StoredFlag } from './database/queries/flags.ts'
import { openCounts, presentFlags, presentFlagsIn } from './database/queries/flags.ts'
import { notesOf } from './database/queries/notes.ts'
import type { SegmentRow } from './database/queries/segments.ts'
import { progressOf, segmentsOf, segmentsWithIds } from './database/queries/segments.ts'
import { listReviewers, readSettings } from './database/queries/settings.ts'

/** An article in figures. Throws AppError 'not-found'. */
export function articleSummary(db: Db, articleId: string): ArticleSummary {
  const summary = summaryOf(db, articleId, readSettings(db).levels)
  if (!summary) throw new AppError('not-found', { id: articleId })
  return summary
}

export function articleScore(db: Db, articleId: string): Score {
  const progress = progressOf(db, articleId)
  const { levels, weights } = readSettings(db)
  const penalty = openCounts(db, articleId, levels).reduce(
    (sum, { category, severity, count }) => sum + count * weight(category, severity, weights),
    0,
  )
  return {
    words: progress.words,
    penalty,
    perThousand: perThousand(penalty, progress.words),
    editRate: editRate([progress]),
  }
}

function flagView(flag: StoredFlag, people: ReadonlyMap<string, string>, known: Learned): FlagView {
  const { articleId, evidenceText, subject, present, exempt, dismissalId, touchedEdit, chosen, ...view } =
    flag
  return {
    ...view,
    chance: known.chance(flag),
    quiet: known.isQuiet(flag.ruleId),
    raisedBy: flag.raisedBy === null ? null : (people.get(flag.raisedBy) ?? ''),
  }
}

/** Segments with the flags that stand in their texts, in reading order. */
function segmentViews(db: Db, rows: readonly SegmentRow[], present: readonly StoredFlag[]): SegmentView[] {
  const ids = rows.map((row) => row.id)
  const flags = groupBy(present, (flag) => flag.segmentId)
  const notes = groupBy(notesOf(db, ids), (note) => note.segmentId)
  const known = learned(db)
  const people = new Map(listReviewers(db).map(({ id, name }) => [id, name]))
  return rows.map(({ revision, checkedRevision, ...segment }) => ({
    ...segment,
    checked: revision === checkedRevision,
    flags: (flags.get(segment.id) ?? [])
      .toSorted((a, b) => (a.target[0]?.start ?? 0) - (b.target[0]?.start ?? 0))
      .map((flag) => flagView(flag, people, known)),
    notes: (notes.get(segment.id) ?? []).map(({ segmentId, ...note }) => note),
  }))
}

/** Everything the review screen shows of an article. Throws AppError 'not-found'. */
export function articleView(db: Db, articleId: string): ArticleView {
  return {
    article: articleSummary(db, articleId),
    segments: segmentViews(db, segmentsOf(db, articleId), presentFlagsIn(db, articleId)),
    ...undoable(db, articleId),
    score: articleScore(db, articleId),
  }
}

/** What changed in an article: of the given segments those that belong to it. */
export function changeOf(
  db: Db,
  articleId: string,
  segmentIds: Iterable<string>,
  focus: string | null,
): Change {
  const rows = segmentsWithIds(db, [...segmentIds]).filter((row) => row.articleId === articleId)
  const ids = rows.map((row) => row.id)
  return {
    articleId,
    segments: segmentViews(db, rows, presentFlags(db, ids)),
    summary: articleSummary(db, articleId),
    score: articleScore(db, articleId),
    ...undoable(db, articleId),
    focus,
  }
}
