import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { compare, conflictsIn, decided, liveRows } from '../../../shared/project/compare.ts'
import type { Choices } from '../../../shared/project/compare.ts'
import type { Project } from '../../../shared/project/project.ts'
import type { Context } from '../context.ts'
import { holdingFacts } from '../database/queries/facts-held.ts'
import type { Db } from '../database/sql.ts'
import { run, transaction } from '../database/sql.ts'
import { learnAnew } from '../review/learning.ts'
import { append } from './append.ts'
import { copiesOf, hasNews } from './copies.ts'
import type { Copies } from './copies.ts'
import { insertArticleRow, setRows } from './insert.ts'
import { leaveRetired, mergeFlags } from './merge-flags.ts'
import { mergeNotes, mergeTexts } from './merge-segments.ts'

/**
 * Takes a project in, all of it or nothing: a new article as it is; of a known one what happened there and not here, with
 * both sides' events kept and the editor's choices where both decided otherwise. The same project again changes nothing.
 * @returns segments whose texts or flags changed; null when there was nothing new
 * @throws AppError malformed-file; stale when a conflict has no choice
 */
export function mergeProject(context: Context, theirs: Project, choices: Choices): readonly string[] | null {
  try {
    return transaction(context.db, () => {
      context.db.pragma('defer_foreign_keys = ON')
      const copies = copiesOf(context, theirs)
      const merged = holdingFacts(context.db, () =>
        copies ? mergeKnown(context, copies, choices) : insertWhole(context, theirs),
      )
      if (merged) learnAnew(context)
      return merged
    })
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))
      throw new AppError('malformed-file', {}, { cause: error })
    throw error
  }
}

const EMPTY: Omit<Project, 'format' | 'version' | 'article'> = {
  reviewers: [],
  files: [],
  segments: [],
  edits: [],
  flags: [],
  dismissals: [],
  events: [],
  notes: [],
}

function insertWhole({ db, now }: Context, theirs: Project): readonly string[] {
  insertArticleRow(db, theirs, now())
  const nothing = { ...theirs, ...EMPTY }
  append(db, { ours: nothing, theirs, difference: compare(nothing, theirs) })
  return takeRows(db, theirs)
}

/** Lets the article consist of the rows of the other copy; answers these. */
function takeRows(db: Db, theirs: Project): readonly string[] {
  const rows = liveRows(theirs).map(({ id }) => id)
  setRows(db, theirs.article.id, rows)
  return rows
}

function mergeKnown(context: Context, copies: Copies, choices: Choices): readonly string[] | null {
  const { db } = context
  const { ours, theirs, difference } = copies
  const articleId = ours.article.id
  if (conflictsIn(ours, difference).some(({ key }) => choices[key] === undefined)) throw new AppError('stale')
  run(db, 'UPDATE articles SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL', articleId)
  if (!hasNews(copies)) return null
  const decisions = decided(difference, choices)
  append(db, copies)
  const written = mergeTexts(context, copies, decisions)
  if (decisions.rows === 'theirs') takeRows(db, theirs)
  const judged = mergeFlags(context, copies, decisions)
  mergeNotes(context, copies, decisions)
  leaveRetired(context, articleId)
  // What can be undone was done to texts that may be others now.
  run(db, `UPDATE actions SET state = 'dropped' WHERE article_id = ? AND state <> 'dropped'`, articleId)
  run(
    db,
    `UPDATE articles SET checked_with = '', system = CASE system WHEN '' THEN ? ELSE system END WHERE id = ?`,
    theirs.article.system,
    articleId,
  )
  return [...new Set([...written, ...judged])]
}
