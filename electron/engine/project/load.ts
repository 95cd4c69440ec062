import { AppError } from '../../../shared/errors.ts'
import { PROJECT_FORMAT, PROJECT_VERSION } from '../../../shared/project/project.ts'
import type { Project, ProjectFlag } from '../../../shared/project/project.ts'
import type { Db } from '../database/sql.ts'
import { all, first } from '../database/sql.ts'

/** A row of which some columns hold JSON, with those parsed. */
function parsed<Row>(row: Record<string, unknown>, columns: readonly string[]): Row {
  const values = columns.map((name) => [name, row[name] === null ? null : JSON.parse(String(row[name]))])
  return { ...row, ...Object.fromEntries(values) } as Row
}

const rows = (db: Db, sql: string, articleId: string) => all<Record<string, unknown>>(db, sql, articleId)

const FLAGS = `SELECT id, segment_id, fingerprint, rule_id, rule_version, category, severity, confidence, level, strength,
  wording, target_spans, source_spans, fixes, evidence, text, evidence_text, subject, state, present, exempt, dismissal_id,
  touched_edit, raised_by, note, chosen FROM flags WHERE article_id = ? ORDER BY id`

/** Dismissals made in the article, and those of other articles that silence flags of it. */
const DISMISSALS = `SELECT id, flag_id, article_id, rule_id, subject, text, scope, reason, note, reviewer_id, at, revoked_at
  FROM dismissals WHERE article_id = ?
    OR id IN (SELECT dismissal_id FROM flags WHERE article_id = ? AND dismissal_id IS NOT NULL)
    OR id IN (SELECT dismissal_id FROM flag_events WHERE article_id = ? AND dismissal_id IS NOT NULL) ORDER BY at, id`

type Dismissal = Project['dismissals'][number]

/** The name under which a dismissal of another article travels with a flag that it silences. */
const carried = (dismissalId: string, flagId: string) =>
  dismissalId.includes(':') ? dismissalId : `${dismissalId}:${flagId}`

/** A dismissal that lies in another article speaks in this one for each of its flags alone. */
function withCarried(
  articleId: string,
  flags: readonly ProjectFlag[],
  found: readonly (Dismissal & { readonly article_id: string })[],
): Pick<Project, 'dismissals' | 'flags'> {
  const foreign = new Map(
    found.filter((each) => each.article_id !== articleId).map((each) => [each.id, each]),
  )
  const dismissals: Dismissal[] = found
    .filter((each) => each.article_id === articleId)
    .map(({ article_id: _article, ...dismissal }) => dismissal)
  const own = flags.map((flag) => {
    const dismissal = foreign.get(flag.dismissal_id ?? '')
    if (!dismissal) return flag
    const id = carried(dismissal.id, flag.id)
    const { article_id: _article, ...rest } = dismissal
    dismissals.push({ ...rest, id, flag_id: flag.id, subject: flag.subject, text: flag.text, scope: 'here' })
    return { ...flag, dismissal_id: id }
  })
  return { dismissals, flags: own }
}

/** Everything that is known of an article. Throws AppError 'not-found'. */
export function loadProject(db: Db, articleId: string): Project {
  const article = first<Project['article']>(
    db,
    'SELECT id, title, system, digest, created_at FROM articles WHERE id = ?',
    articleId,
  )
  if (!article) throw new AppError('not-found', { id: articleId })
  const flags = rows(db, FLAGS, articleId).map((row) =>
    parsed<ProjectFlag>(row, ['target_spans', 'source_spans', 'fixes', 'evidence']),
  )
  const kept = withCarried(
    articleId,
    flags,
    all<Dismissal & { article_id: string }>(db, DISMISSALS, articleId, articleId, articleId),
  )
  const dismissalIds = new Set(kept.dismissals.map(({ id }) => id))
  const edits = all<Project['edits'][number]>(
    db,
    `SELECT e.id AS n, segment_id, reviewer_id, at, e.kind, before, after, status_before, status_after, took
     FROM edits e JOIN segments s ON s.id = e.segment_id WHERE s.article_id = ? ORDER BY e.id`,
    articleId,
  )
  const events = all<Project['events'][number]>(
    db,
    `SELECT flag_id, segment_id, rule_id, rule_version, category, severity, at, kind, reason, scope, note, reviewer_id, took,
       dismissal_id, before, coalesce(after, before) AS after
     FROM flag_events JOIN event_texts ON event_id = id WHERE article_id = ? ORDER BY id`,
    articleId,
  ).map((event) => {
    const own = event.dismissal_id === null || dismissalIds.has(event.dismissal_id)
    return own ? event : { ...event, dismissal_id: null }
  })
  const notes = all<Project['notes'][number]>(
    db,
    `SELECT n.id, segment_id, reviewer_id, at, text, removed_at
     FROM notes n JOIN segments s ON s.id = n.segment_id WHERE s.article_id = ? ORDER BY at, n.id`,
    articleId,
  )
  const people = new Set([
    ...[...edits, ...events, ...notes, ...kept.dismissals].map((row) => row.reviewer_id),
    ...flags.flatMap((flag) => flag.raised_by ?? []),
  ])
  return {
    format: PROJECT_FORMAT,
    version: PROJECT_VERSION,
    article,
    reviewers: all<Project['reviewers'][number]>(
      db,
      'SELECT id, name, created_at FROM reviewers ORDER BY created_at, id',
    ).filter(({ id }) => people.has(id)),
    files: rows(
      db,
      'SELECT side, name, encoding, bytes, text, skeleton FROM files WHERE article_id = ? ORDER BY side',
      articleId,
    ).map((row) => ({
      ...parsed<Project['files'][number]>(row, ['skeleton']),
      bytes: Buffer.from(row['bytes'] as Uint8Array).toString('base64'),
    })),
    segments: rows(
      db,
      `SELECT id, position, kind, paragraph, source, machine, target, status, alignment, source_start, source_end, target_start,
         target_end, words, units, distance, time, tags, manual FROM segments WHERE article_id = ? ORDER BY key`,
      articleId,
    ).map((row) => parsed<Project['segments'][number]>(row, ['tags'])),
    edits,
    flags: kept.flags,
    dismissals: kept.dismissals,
    events,
    notes,
  }
}
