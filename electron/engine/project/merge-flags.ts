/** Flags that both copies have: where they stand, and the last word about them. */
import type { Decided } from '../../../shared/project/compare.ts'
import type { Project, ProjectEvent, ProjectFlag } from '../../../shared/project/project.ts'
import { byId, groupBy } from '../../../shared/review/group.ts'
import type { Context } from '../context.ts'
import { MACHINE } from '../database/queries/events.ts'
import { readSettings } from '../database/queries/settings.ts'
import type { Db } from '../database/sql.ts'
import { first, run } from '../database/sql.ts'
import { dismissalHere } from './append.ts'
import type { Copies } from './copies.ts'
import { insertEventRow, lifeOf, placeOf, updateFlagRow } from './insert.ts'
import { loadProject } from './load.ts'

/** What brings a flag into a state. */
const RESULT = {
  open: 'reopened',
  accepted: 'accepted',
  corrected: 'corrected',
  dismissed: 'dismissed',
  gone: 'gone',
} as const satisfies Record<ProjectFlag['state'], ProjectEvent['kind']>

/** The state that an event leaves a flag in; absent where it leaves it as it is. */
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

/** Answers the segments of flags that were decided there. */
export function mergeFlags(context: Context, copies: Copies, decisions: Decided): readonly string[] {
  const { db } = context
  const { ours, theirs, difference } = copies
  const others = byId(theirs.flags)
  const news = groupBy(difference.events.theirs, (event) => event.flag_id)
  const changed: string[] = []
  for (const flag of ours.flags) {
    const other = others.get(flag.id)
    if (!other) continue
    const isTheirs = decisions.flag(flag) === 'theirs'
    if (isTheirs) {
      takeLife(db, copies, other)
      changed.push(flag.segment_id)
    }
    if (decisions.rows === 'theirs' || decisions.segment(flag.segment_id) === 'theirs')
      updateFlagRow(db, flag.id, { ...placeOf(other), touched_edit: null })
    conclude(context, ours.article.id, isTheirs ? other : flag, news.get(flag.id) ?? [])
  }
  return changed
}

/** What was decided there about a flag, and which of its dismissals were taken back. */
function takeLife(db: Db, { ours, theirs }: Copies, flag: ProjectFlag): void {
  updateFlagRow(db, flag.id, { ...lifeOf(flag), dismissal_id: dismissalHere(db, flag.dismissal_id) })
  for (const dismissal of ours.dismissals) {
    if (dismissal.flag_id !== flag.id) continue
    const there = theirs.dismissals.find(({ id }) => id === dismissal.id)
    if (there) run(db, 'UPDATE dismissals SET revoked_at = ? WHERE id = ?', there.revoked_at, dismissal.id)
  }
}

/** The last word about a flag is what was decided: where it is not, the editor who merges says it. */
function conclude(
  { db, now }: Context,
  articleId: string,
  flag: ProjectFlag,
  news: readonly ProjectEvent[],
): void {
  const last = news.findLast(({ kind }) => STATE_OF[kind] !== undefined)
  const judged = news.findLast(({ kind }) => kind === 'changed')
  const text = news.at(-1)?.after ?? ''
  const say = (kind: ProjectEvent['kind'], dismissalId: string | null = null) => {
    const event = eventOf(flag, { kind, at: now(), by: readSettings(db).reviewerId, text })
    const reason = kind === 'dismissed' ? reasonOf(db, dismissalId) : {}
    insertEventRow(db, articleId, { ...event, ...reason, note: flag.note }, dismissalId)
  }
  if (last && STATE_OF[last.kind] !== flag.state)
    say(RESULT[flag.state], flag.state === 'dismissed' ? dismissalHere(db, flag.dismissal_id) : null)
  if (judged && (judged.category !== flag.category || judged.severity !== flag.severity)) say('changed')
}

/** Why a flag was dismissed, and how far that reaches. */
const reasonOf = (db: Db, dismissalId: string | null): Pick<ProjectEvent, 'reason' | 'scope'> =>
  first<Pick<Project['dismissals'][number], 'reason' | 'scope'>>(
    db,
    'SELECT reason, scope FROM dismissals WHERE id = ?',
    dismissalId,
  ) ?? { reason: 'unspecified', scope: 'here' }

/** Something that happens to a flag now. */
const eventOf = (
  flag: ProjectFlag,
  { kind, at, by, text }: { kind: ProjectEvent['kind']; at: number; by: string; text: string },
): ProjectEvent => ({
  flag_id: flag.id,
  segment_id: flag.segment_id,
  rule_id: flag.rule_id,
  rule_version: flag.rule_version,
  category: flag.category,
  severity: flag.severity,
  at,
  kind,
  reason: null,
  scope: null,
  note: null,
  reviewer_id: by,
  took: null,
  dismissal_id: null,
  before: text,
  after: text,
})

/** Flags in rows that the article no longer consists of stand in no text; what of them was open is gone. */
export function leaveRetired({ db, now }: Context, articleId: string): void {
  const { flags, segments } = loadProject(db, articleId)
  const rows = byId(segments)
  for (const flag of flags) {
    const row = rows.get(flag.segment_id)
    if (flag.present === 0 || !row || row.position >= 0) continue
    const isOpen = flag.state === 'open'
    updateFlagRow(db, flag.id, { present: 0, ...(isOpen ? { state: 'gone' } : {}) })
    if (!isOpen) continue
    const event = eventOf(flag, { kind: 'gone', at: now(), by: MACHINE, text: row.target })
    insertEventRow(db, articleId, event, null)
  }
}
