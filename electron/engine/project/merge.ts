import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { compare, conflictsIn, decided, editKey, liveRows } from '../../../shared/project/compare.ts'
import type { Choices, Decided, Difference } from '../../../shared/project/compare.ts'
import type { Project, ProjectEvent, ProjectFlag, ProjectSegment } from '../../../shared/project/project.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../database/queries/settings.ts'
import { first, run, transaction } from '../database/sql.ts'
import { learnAnew } from '../review/learning.ts'
import {
  insertArticleRow,
  insertDismissalRow,
  insertEditRow,
  insertEventRow,
  insertFlagRow,
  insertNoteRow,
  insertPeople,
  insertSegmentRow,
  lifeOf,
  placeOf,
  setRows,
  updateFlagRow,
} from './insert.ts'
import { loadProject } from './load.ts'

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]))

/** The same article, from the same files: else an id was forged. */
function isSameArticle(ours: Project, theirs: Project): boolean {
  const texts = ({ files }: Project) => files.map(({ side, text }) => `${side} ${text}`).join('\0')
  const machine = new Map(ours.segments.map((segment) => [segment.id, segment.machine]))
  return (
    texts(ours) === texts(theirs) &&
    theirs.segments.every(({ id, machine: text }) => (machine.get(id) ?? text) === text)
  )
}

/** The article here that a project is a copy of; null when it is new. Throws AppError 'malformed-file'. */
export function counterpart({ db }: Context, theirs: Project): Project | null {
  if (!first(db, 'SELECT 1 FROM articles WHERE id = ?', theirs.article.id)) return null
  const ours = loadProject(db, theirs.article.id)
  if (!isSameArticle(ours, theirs)) throw new AppError('malformed-file')
  return ours
}

/** Whether there is anything that is not here yet. */
export function hasNews(ours: Project, theirs: Project, difference: Difference): boolean {
  const unknown = (mine: readonly { readonly id: string }[], others: readonly { readonly id: string }[]) => {
    const known = byId(mine)
    return others.some(({ id }) => !known.has(id))
  }
  const notes = byId(ours.notes)
  return (
    difference.edits.theirs.length + difference.events.theirs.length > 0 ||
    difference.rows === 'theirs' ||
    unknown(ours.segments, theirs.segments) ||
    unknown(ours.flags, theirs.flags) ||
    unknown(ours.notes, theirs.notes) ||
    theirs.notes.some(({ id, removed_at }) => removed_at !== null && notes.get(id)?.removed_at === null)
  )
}

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
      const ours = counterpart(context, theirs)
      const merged = ours ? mergeKnown(context, ours, theirs, choices) : insertWhole(context, theirs)
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

function insertWhole(context: Context, theirs: Project): readonly string[] {
  const { db } = context
  insertArticleRow(db, theirs, context.now())
  const nothing = { ...theirs, ...EMPTY }
  append(context, nothing, theirs, compare(nothing, theirs))
  const rows = liveRows(theirs).map(({ id }) => id)
  setRows(db, theirs.article.id, rows)
  return rows
}

/** The name of a dismissal here: one that travelled with a flag has its own again where it came from. */
function dismissalHere({ db }: Context, id: string | null): string | null {
  const original = id?.split(':')[0] ?? null
  return original !== null && first(db, 'SELECT 1 FROM dismissals WHERE id = ?', original) ? original : id
}

/** Adds what is not here. Nothing that is here changes by it. */
function append(context: Context, ours: Project, theirs: Project, difference: Difference): void {
  const { db } = context
  const articleId = theirs.article.id
  const [segments, flags, notes] = [byId(ours.segments), byId(ours.flags), byId(ours.notes)]
  const dismissals = byId(ours.dismissals)
  insertPeople(db, theirs.reviewers)
  for (const [order, segment] of theirs.segments.entries())
    if (!segments.has(segment.id)) insertSegmentRow(db, articleId, segment, order)

  const numbers = new Map(ours.edits.map((edit) => [editKey(edit), edit.n]))
  for (const edit of difference.edits.theirs) numbers.set(editKey(edit), insertEditRow(db, edit))
  const numberOf = new Map(theirs.edits.map((edit) => [edit.n, numbers.get(editKey(edit)) ?? null]))

  const unknown = theirs.flags.filter(({ id }) => !flags.has(id))
  for (const flag of unknown)
    insertFlagRow(
      db,
      articleId,
      flag,
      dismissalHere(context, flag.dismissal_id),
      numberOf.get(flag.touched_edit ?? Number.NaN) ?? null,
    )
  for (const dismissal of theirs.dismissals)
    if (!dismissals.has(dismissal.id) && dismissalHere(context, dismissal.id) === dismissal.id)
      if (!first(db, 'SELECT 1 FROM dismissals WHERE id = ?', dismissal.id))
        insertDismissalRow(db, articleId, dismissal)
  for (const event of difference.events.theirs)
    insertEventRow(db, articleId, event, dismissalHere(context, event.dismissal_id))
  for (const note of theirs.notes) if (!notes.has(note.id)) insertNoteRow(db, note)
}

function mergeKnown(
  context: Context,
  ours: Project,
  theirs: Project,
  choices: Choices,
): readonly string[] | null {
  const difference = compare(ours, theirs)
  if (conflictsIn(ours, difference).some(({ key }) => choices[key] === undefined)) throw new AppError('stale')
  const { db } = context
  const articleId = ours.article.id
  run(db, 'UPDATE articles SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL', articleId)
  if (!hasNews(ours, theirs, difference)) return null
  const decisions = decided(difference, choices)
  append(context, ours, theirs, difference)
  const written = mergeTexts(context, ours, theirs, difference, decisions)
  if (decisions.rows === 'theirs')
    setRows(
      db,
      articleId,
      liveRows(theirs).map(({ id }) => id),
    )
  const judged = mergeFlags(context, ours, theirs, difference, decisions)
  mergeNotes(context, ours, theirs, decisions)
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

/** Texts and status of segments that both have. Answers those that changed here. */
function mergeTexts(
  context: Context,
  ours: Project,
  theirs: Project,
  difference: Difference,
  decisions: Decided,
): readonly string[] {
  const { db } = context
  const others = byId(theirs.segments)
  const lastEdit = new Map(difference.edits.theirs.map((edit) => [edit.segment_id, edit]))
  const changed: string[] = []
  for (const segment of ours.segments) {
    const other = others.get(segment.id)
    if (!other) continue
    const verdict = decisions.segment(segment.id)
    const now = verdict === 'theirs' ? other : segment
    if (now !== segment && (now.target !== segment.target || now.status !== segment.status)) {
      changed.push(segment.id)
      writeText(context, now)
    }
    const last = lastEdit.get(segment.id)
    if (last && (last.after !== now.target || last.status_after !== now.status))
      insertEditRow(db, {
        segment_id: segment.id,
        reviewer_id: readSettings(db).reviewerId,
        at: context.now(),
        kind: 'done',
        before: last.after,
        after: now.target,
        status_before: last.status_after,
        status_after: now.status,
        took: null,
      })
    if (other.time > segment.time)
      run(db, 'UPDATE segments SET time = ? WHERE id = ?', other.time, segment.id)
  }
  return changed
}

function writeText({ db }: Context, segment: ProjectSegment): void {
  run(
    db,
    `UPDATE segments SET target = ?, status = ?, words = ?, units = ?, distance = ?, revision = revision + 1 WHERE id = ?`,
    segment.target,
    segment.status,
    segment.words,
    segment.units,
    segment.distance,
    segment.id,
  )
}

const RESULT = {
  open: 'reopened',
  accepted: 'accepted',
  corrected: 'corrected',
  dismissed: 'dismissed',
  gone: 'gone',
} as const satisfies Record<ProjectFlag['state'], ProjectEvent['kind']>

const STATE_OF: Readonly<Partial<Record<ProjectEvent['kind'], ProjectFlag['state']>>> = {
  raised: 'open',
  flagged: 'open',
  reopened: 'open',
  accepted: 'accepted',
  corrected: 'corrected',
  dismissed: 'dismissed',
  gone: 'gone',
  withdrawn: 'gone',
}

/** What became of flags that both have. Answers their segments where that changed here. */
function mergeFlags(
  context: Context,
  ours: Project,
  theirs: Project,
  difference: Difference,
  decisions: Decided,
): readonly string[] {
  const { db } = context
  const others = byId(theirs.flags)
  const revoked = byId(theirs.dismissals)
  const news = new Map<string, ProjectEvent[]>()
  for (const event of difference.events.theirs)
    news.set(event.flag_id, [...(news.get(event.flag_id) ?? []), event])
  const changed: string[] = []
  for (const flag of ours.flags) {
    const other = others.get(flag.id)
    if (!other) continue
    const side = decisions.flag(flag)
    const now = side === 'theirs' ? other : flag
    if (side === 'theirs') {
      updateFlagRow(db, flag.id, {
        ...lifeOf(other),
        dismissal_id: dismissalHere(context, other.dismissal_id),
      })
      for (const dismissal of ours.dismissals.filter(({ flag_id }) => flag_id === flag.id)) {
        const there = revoked.get(dismissal.id)
        if (there)
          run(db, 'UPDATE dismissals SET revoked_at = ? WHERE id = ?', there.revoked_at, dismissal.id)
      }
      changed.push(flag.segment_id)
    }
    if (decisions.rows === 'theirs' || decisions.segment(flag.segment_id) === 'theirs')
      updateFlagRow(db, flag.id, { ...placeOf(other), touched_edit: null })
    conclude(context, ours.article.id, now, news.get(flag.id) ?? [])
  }
  return changed
}

/** The last word about a flag is what was decided: where it is not, the editor who merges says it. */
function conclude(
  context: Context,
  articleId: string,
  flag: ProjectFlag,
  news: readonly ProjectEvent[],
): void {
  const last = news.findLast(({ kind }) => STATE_OF[kind] !== undefined)
  const judged = news.findLast(({ kind }) => kind === 'changed')
  const kinds: ProjectEvent['kind'][] = []
  if (last && STATE_OF[last.kind] !== flag.state) kinds.push(RESULT[flag.state])
  if (judged && (judged.category !== flag.category || judged.severity !== flag.severity))
    kinds.push('changed')
  const text = news.at(-1)?.after ?? ''
  const { db } = context
  const dismissal =
    flag.dismissal_id === null
      ? undefined
      : first<{ reason: ProjectEvent['reason']; scope: ProjectEvent['scope'] }>(
          db,
          'SELECT reason, scope FROM dismissals WHERE id = ?',
          dismissalHere(context, flag.dismissal_id) ?? '',
        )
  for (const kind of kinds)
    insertEventRow(
      db,
      articleId,
      {
        flag_id: flag.id,
        segment_id: flag.segment_id,
        rule_id: flag.rule_id,
        rule_version: flag.rule_version,
        category: flag.category,
        severity: flag.severity,
        at: context.now(),
        kind,
        reason: kind === 'dismissed' ? (dismissal?.reason ?? 'unspecified') : null,
        scope: kind === 'dismissed' ? (dismissal?.scope ?? 'here') : null,
        note: flag.note,
        reviewer_id: readSettings(db).reviewerId,
        took: null,
        dismissal_id: null,
        before: text,
        after: text,
      },
      kind === 'dismissed' ? dismissalHere(context, flag.dismissal_id) : null,
    )
}

/** Notes that both have: one that was removed on either side is removed; each stands at the row it was moved to. */
function mergeNotes({ db }: Context, ours: Project, theirs: Project, decisions: Decided): void {
  const others = byId(theirs.notes)
  for (const note of ours.notes) {
    const other = others.get(note.id)
    if (!other) continue
    const removed = note.removed_at ?? other.removed_at
    const place = decisions.rows === 'theirs' ? other.segment_id : note.segment_id
    if (removed !== note.removed_at || place !== note.segment_id)
      run(db, 'UPDATE notes SET removed_at = ?, segment_id = ? WHERE id = ?', removed, place, note.id)
  }
}

/** Flags in rows that the article no longer consists of stand in no text; what of them was open is gone. */
function leaveRetired(context: Context, articleId: string): void {
  const { db } = context
  const theirs = loadProject(db, articleId)
  const segments = byId(theirs.segments)
  for (const flag of theirs.flags) {
    const segment = segments.get(flag.segment_id)
    if (flag.present === 0 || !segment || segment.position >= 0) continue
    updateFlagRow(db, flag.id, { present: 0, ...(flag.state === 'open' ? { state: 'gone' } : {}) })
    if (flag.state === 'open')
      insertEventRow(
        db,
        articleId,
        {
          ...flag,
          flag_id: flag.id,
          at: context.now(),
          kind: 'gone',
          reason: null,
          scope: null,
          note: null,
          reviewer_id: 'machine',
          took: null,
          dismissal_id: null,
          before: segment.target,
          after: segment.target,
        },
        null,
      )
  }
}
